import type { ReactNode } from 'react'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatLongInstant, formatWholeEuros } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import type { TenderPhase } from '../domain/moments'
import { type Regime, regimeRules } from '../domain/regime'
import { tenderTexts as texts } from '../texts'
import { PhaseBadge } from './phase-badge'

export type TenderView = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly description: string
  readonly regime: Regime
  readonly phase: TenderPhase
  readonly cpvCode: string | null
  readonly estimatedValueCents: Cents | null
  readonly wantedStartOn: CivilDate | null
  readonly publishedOn: CivilDate | null
  readonly closesOn: CivilDate | null
  readonly awardedOn: CivilDate | null
  readonly publishedAt: Instant | null
  readonly enquiriesCloseAt: Instant | null
  readonly answersDueAt: Instant | null
  readonly bidsCloseAt: Instant | null
  readonly openedAt: Instant | null
  readonly pricesOpenedAt: Instant | null
  readonly cancelReason: string | null
  readonly isExample: boolean
  readonly lots: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly status: string
    readonly ceilingCents: Cents | null
    readonly maxAwards: number | null
  }[]
}
type TenderPageProps = {
  tender: TenderView
  flash?: string | undefined
  actions?: ReactNode
  /** The list that it is in; that of who is logged in unless given, whose lots have pages too. */
  listHref?: string
  /** How many lots there are, when only the first of them are given: the others are one step away. */
  lotCount?: number
  /** Below the lots. */
  after?: ReactNode
  children?: ReactNode
}

const ownList = '/aanbestedingen'
const shownMoments = [
  'publishedAt',
  'enquiriesCloseAt',
  'answersDueAt',
  'bidsCloseAt',
  'openedAt',
  'pricesOpenedAt',
] as const
type Moment = (typeof shownMoments)[number]
/** Open house has no rounds and nothing that is opened; where nobody is ranked no prices are opened. */
function isShown(name: Moment, { ranks, takesBids }: { ranks: boolean; takesBids: boolean }): boolean {
  if (!takesBids) return name === 'publishedAt' || name === 'bidsCloseAt'
  return ranks || name !== 'pricesOpenedAt'
}

/** What a tender is, where it stands, and its lots. */
export function TenderPage({ tender, flash, actions, listHref = ownList, lotCount, after, children }: TenderPageProps) {
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={tender.title}
        breadcrumb={[{ label: texts.list.title, href: listHref }]}
        status={<PhaseBadge regime={tender.regime} phase={tender.phase} />}
        intro={tender.isExample ? texts.example : undefined}
        actions={actions}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {tender.cancelReason !== null && <Alert tone="warning">{tender.cancelReason}</Alert>}
      {children}
      <Section title={texts.facts} id="gegevens">
        <DescriptionList
          items={[
            ...(tender.description === '' ? [] : [{ term: texts.description, value: tender.description, wide: true }]),
            { term: texts.regime, value: texts.regimes[tender.regime] ?? tender.regime },
            ...(isAwardedToAll(tender) ? [{ term: texts.howAwarded, value: texts.awardedToAll, wide: true }] : []),
            { term: texts.cpv, value: tender.cpvCode ?? texts.unknown },
            ...(tender.estimatedValueCents === null
              ? []
              : [{ term: texts.value, value: formatWholeEuros(tender.estimatedValueCents) }]),
            {
              term: texts.wantedStart,
              value: tender.wantedStartOn === null ? texts.unknown : formatDay(tender.wantedStartOn),
            },
          ]}
        />
      </Section>
      <Section title={texts.moments} id="momenten">
        <Moments tender={tender} />
      </Section>
      <Section title={texts.lots} id="percelen">
        <LotTable tender={tender} linked={listHref === ownList} />
        {lotCount !== undefined && lotCount > tender.lots.length && (
          <Actions>
            <ButtonLink href={`${listHref}/${tender.id}/percelen`}>{texts.allLots(lotCount)}</ButtonLink>
          </Actions>
        )}
      </Section>
      {after}
    </>
  )
}

const isAwardedToAll = ({ regime }: TenderView) => regimeRules[regime].takesBids && !regimeRules[regime].ranks

function Moments({ tender }: { tender: TenderView }) {
  const rules = regimeRules[tender.regime]
  // Tenders of before this product have days only.
  if (tender.publishedAt === null && tender.publishedOn !== null) {
    const day = (on: CivilDate | null) => (on === null ? texts.unknown : formatDay(on))
    return (
      <DescriptionList
        items={[
          { term: texts.publishedOn, value: day(tender.publishedOn) },
          { term: texts.closesOn, value: day(tender.closesOn) },
          { term: texts.awardedOn, value: day(tender.awardedOn) },
        ]}
      />
    )
  }
  const missing = (name: Moment) => {
    if (name === 'openedAt' || name === 'pricesOpenedAt') return texts.notOpened
    return !rules.takesBids && name === 'bidsCloseAt' ? texts.noEnd : texts.notChosen
  }
  return (
    <DescriptionList
      items={shownMoments
        .filter((name) => isShown(name, rules))
        .map((name) => {
          const at = tender[name]
          return { term: texts.momentNames[name], value: at === null ? missing(name) : formatLongInstant(at) }
        })}
    />
  )
}

const LotTable = ({ tender, linked }: { tender: TenderView; linked: boolean }) => (
  <DataTable
    cards
    caption={texts.lots}
    captionHidden
    rows={tender.lots}
    rowKey={(lot) => lot.id}
    empty={<p>{texts.noLots}</p>}
    columns={[
      {
        key: 'title',
        header: texts.lot,
        rowHeader: true,
        cell: (lot) => {
          const name = texts.lotTitle(lot.number, lot.title)
          return linked ? <a href={`/project/percelen/${lot.id}`}>{name}</a> : name
        },
      },
      { key: 'status', header: texts.status, cell: (lot) => texts.statuses[lot.status] ?? lot.status },
      {
        key: 'ceiling',
        header: texts.ceiling,
        align: 'end',
        nowrap: true,
        cell: (lot) => (lot.ceilingCents === null ? '' : formatWholeEuros(lot.ceilingCents)),
      },
      {
        key: 'awards',
        header: texts.maxAwards,
        cell: (lot) => (lot.maxAwards === null ? texts.noMaximum : texts.suppliers(lot.maxAwards)),
      },
    ]}
  />
)
