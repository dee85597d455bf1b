/** The award: the lots with where they stand, and one lot from calculation to contracts. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatDay, formatEuros, formatInstant, formatPercent } from '~/ui/format'
import type { ListAddress } from '~/ui/list-address'
import { PageHeading, Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { PlacesPage } from '../domain/places-page'
import { regimeRules } from '../domain/regime'
import type { AwardPageView } from '../server/award-page.server'
import type { AwardsView } from '../server/get-award.server'
import { type AwardProblem, awardProblemText, redFlagTexts, awardTexts as texts } from '../texts-award'
import { DecisionSection } from './award-decision'
import { ValidityWarning } from './dossier-terms'
import { DrawSection } from './draw-section'
import { formatPoints, formatTotal } from './points'
import { ProblemAlert } from './problem-alert'
import { QuestionFacts } from './question-facts'
import { WithdrawnDecisions } from './withdrawn-decisions'

const tones: Readonly<Record<string, Tone>> = {
  pending: 'progress',
  active: 'success',
  unsuccessful: 'neutral',
  none: 'neutral',
}
type LotRow = AwardsView['lots'][number]

const breadcrumb = (head: { id: string; title: string }) => [
  { label: texts.list, href: '/aanbestedingen' },
  { label: head.title, href: `/aanbestedingen/${head.id}` },
]

export function AwardListPage({ view }: { view: AwardsView }) {
  const { head, lots } = view
  const isOfficer = head.roles.includes('officer')
  const { evaluations, intro } = regimeRules[head.regime].ranks ? texts : texts.qualified
  const columns: Column<LotRow>[] = [
    {
      key: 'lot',
      header: texts.lotColumn,
      rowHeader: true,
      cell: (lot) =>
        isOfficer ? (
          <a href={`/aanbestedingen/${head.id}/gunning/${lot.id}`}>{texts.lot(lot.number, lot.title)}</a>
        ) : (
          texts.lot(lot.number, lot.title)
        ),
    },
    {
      key: 'state',
      header: texts.state,
      cell: (lot) => (
        <StatusBadge
          tone={tones[lot.status ?? 'none'] ?? 'neutral'}
          label={
            lot.status !== null
              ? (texts.states[lot.status] ?? lot.status)
              : head.openedAt === null
                ? texts.vaultShut
                : (evaluations[lot.evaluation] ?? '')
          }
        />
      ),
    },
    { key: 'winners', header: texts.winners, cell: (lot) => lot.winners.join(', ') },
    {
      key: 'sent',
      header: texts.sentAt,
      nowrap: true,
      cell: (lot) => (lot.dispatchedAt === null ? '' : formatInstant(lot.dispatchedAt)),
    },
    {
      key: 'standstill',
      header: texts.standstill,
      nowrap: true,
      cell: (lot) => (lot.standstillEndsOn === null ? '' : formatDay(lot.standstillEndsOn)),
    },
  ]
  return (
    <>
      <PageHeading kind={head.number} title={texts.title} breadcrumb={breadcrumb(head)} intro={intro} />
      <DataTable caption={texts.title} captionHidden columns={columns} rows={lots} rowKey={(lot) => lot.id} />
    </>
  )
}

export type AwardAnswer = { problem: string | null; values: Readonly<Record<string, string>> }
type AwardPageProps = { view: AwardPageView; answer: AwardAnswer; saved: boolean; address: ListAddress }

export function AwardPage({ view, answer, saved, address }: AwardPageProps) {
  const { head, lot, current, decision } = view
  const { ranks } = regimeRules[head.regime]
  const words = ranks ? texts : texts.qualified
  return (
    <>
      <PageHeading
        kind={head.number}
        title={texts.lotTitle(lot.number)}
        breadcrumb={[...breadcrumb(head), { label: texts.title, href: `/aanbestedingen/${head.id}/gunning` }]}
        status={
          <StatusBadge
            tone={tones[decision?.status ?? 'none'] ?? 'neutral'}
            label={texts.states[decision?.status ?? 'none'] ?? ''}
          />
        }
        intro={lot.title}
      />
      {saved && <FlashMessage>{texts.saved}</FlashMessage>}
      <ProblemAlert problem={answer.problem} />
      {head.pricesOpenedAt === null && <EmptyState title={words.sealedTitle}>{words.sealed}</EmptyState>}
      {view.problem && (
        <Alert tone="info">{awardProblemText({ ...view.problem, code: view.problem.code as AwardProblem })}</Alert>
      )}
      <ValidityWarning validity={view.validity} />
      {current && <Ranking view={view} address={address} />}
      <DrawSection view={view} />
      <Flags flags={view.flags} />
      {view.low.length > 0 && <LowPrices view={view} values={answer.values} />}
      {!decision && (current || view.disqualified.length > 0) && (
        <Section title={texts.decision} id="beslissing">
          <Confirm
            trigger={texts.decide}
            consequence={<p>{words.decideMeans}</p>}
            confirmLabel={texts.decideYes}
            name="stap"
            value="gunnen"
          />
        </Section>
      )}
      {decision && <DecisionSection view={view} decision={decision} answer={answer} />}
      <WithdrawnDecisions withdrawn={view.withdrawn} />
    </>
  )
}

type Place = PlacesPage['rows'][number]

function Ranking({ view, address }: { view: AwardPageView; address: ListAddress }) {
  const { head, lot, current, draw, frozen, isFrozen, disqualified, decision } = view
  if (!current) return null
  const { unit, places } = current
  const { ranks } = regimeRules[head.regime]
  const words = ranks ? texts : { ...texts.qualified, ranking: texts.qualified.title }
  const bidder: Column<Place> = { key: 'name', header: texts.bidder, rowHeader: true, cell: (bid) => bid.name }
  const place: Column<Place> = { key: 'rank', header: texts.place, align: 'end', cell: (bid) => bid.rank }
  const compared: Column<Place>[] = [
    place,
    bidder,
    { key: 'price', header: texts.price, align: 'end', cell: (bid) => formatEuros(bid.priceCents) },
    { key: 'quality', header: texts.quality, align: 'end', cell: (bid) => formatPoints(bid.quality) },
    {
      key: 'points',
      header: texts.pricePoints,
      align: 'end',
      cell: (bid) => (bid.price === null ? '–' : formatPoints(bid.price)),
    },
    {
      key: 'total',
      header: `${texts.total} (${texts.units[unit]})`,
      align: 'end',
      cell: (bid) => formatTotal(bid.total, unit),
    },
  ]
  // Only lots that were drawn give a place where nobody is ranked.
  const columns = ranks ? compared : [bidder, ...(draw === null ? [] : [{ ...place, header: texts.qualified.drawnAs }])]
  const base = `/aanbestedingen/${head.id}/gunning/${lot.id}/werkmap`
  const workbooks = Object.entries(texts.workbookNames).filter(([kind]) => ranks || kind === 'dossier')
  return (
    <Section title={words.ranking} id="berekening">
      {!ranks && <p>{texts.qualified.how}</p>}
      <DataTable
        caption={words.ranking}
        captionHidden
        columns={columns}
        rows={places.rows}
        rowKey={(bid) => bid.bidId}
      />
      {places.total > places.pageSize && (
        <Pagination address={address} page={places.page} pageSize={places.pageSize} total={places.total} />
      )}
      {disqualified.length > 0 && (
        <p>
          {texts.outOf}: {disqualified.map((bid) => `${bid.name} (${bid.reason})`).join('; ')}
        </p>
      )}
      {frozen ? (
        <>
          <p>{words.frozen(frozen.number, formatInstant(frozen.madeAt))}</p>
          <p>
            {texts.hash}: <code className="ld-hash">{frozen.sha256}</code>
          </p>
          <p>{isFrozen ? words.frozenStill : words.frozenStale}</p>
        </>
      ) : (
        <p>{words.notFrozen}</p>
      )}
      <Actions>
        {!isFrozen && !decision && (
          <form method="post">
            <SubmitButton name="stap" value="vastleggen">
              {words.freeze}
            </SubmitButton>
          </form>
        )}
        {workbooks.map(([kind, name]) => (
          <ButtonLink key={kind} href={`${base}/${kind}`} look="tertiary" download>
            {name}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  )
}

function Flags({ flags }: { flags: AwardPageView['flags'] }) {
  return (
    <Section title={texts.flags} id="signalen">
      <p>{texts.flagsIntro}</p>
      {flags.length === 0 && <p>{texts.noFlags}</p>}
      {flags.map((flag) => {
        const words = redFlagTexts[flag.code]
        return (
          <Alert key={flag.code} tone="warning" heading={words.title}>
            <p>{words.meaning(flag.names.join(', '), flag.figure ?? 0)}</p>
            <p>
              <strong>{texts.todo}:</strong> {words.todo}
            </p>
          </Alert>
        )
      })}
    </Section>
  )
}

function LowPrices({ view, values }: { view: AwardPageView; values: Readonly<Record<string, string>> }) {
  return (
    <Section title={texts.low.title} id="lage-prijzen">
      <p>{texts.low.intro}</p>
      {view.low.map((bid) => (
        <div key={bid.bidId}>
          <DescriptionList
            items={[
              {
                term: bid.name,
                value: bid.reasons
                  .map((reason) =>
                    reason.code === 'belowNext'
                      ? texts.low.belowNext(formatPercent(reason.byBp, 1))
                      : texts.low.belowFloor(reason.lineIds.length),
                  )
                  .join('; '),
              },
            ]}
          />
          {bid.question ? (
            <>
              <QuestionFacts question={bid.question} values={values} />
              {bid.question.state === 'rejected' && (
                <p>
                  {texts.low.setAside}{' '}
                  <a href={`/aanbestedingen/${view.head.id}/beoordeling/controle/${bid.bidId}`}>
                    {texts.low.toCheck(bid.name)}
                  </a>
                </p>
              )}
            </>
          ) : (
            <Confirm
              trigger={texts.low.ask}
              consequence={<p>{texts.low.term}</p>}
              confirmLabel={texts.low.ask}
              name="stap"
              value="uitleg"
              open={values.stap === 'uitleg' && values.inschrijving === bid.bidId}
            >
              <input type="hidden" name="inschrijving" value={bid.bidId} />
              <TextAreaField
                label={texts.low.question}
                name="vraag"
                id={`vraag-${bid.bidId}`}
                defaultValue={values.vraag ?? texts.low.suggestion}
              />
            </Confirm>
          )}
        </div>
      ))}
    </Section>
  )
}
