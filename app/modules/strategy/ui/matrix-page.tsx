import type { ReactNode } from 'react'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading, Section } from '~/ui/page-heading'
import type { CriterionSensitivity } from '../domain/sensitivity'
import type { Weighing, WeighingOutcome } from '../domain/weighing'
import { strategyTexts } from '../texts'
import { matrixTexts as texts } from '../texts-matrix'
import { strategyProblemText } from '../texts-problems'
import { LeadStrip, letterOf, TotalsChart } from './matrix-chart'

export type MatrixPageProps = {
  segment: {
    readonly id: string
    readonly segmentName: string
    readonly version: number
    readonly strategyVersion: { readonly id: string; readonly number: number; readonly title: string }
  }
  matrix: Weighing & { readonly sources: Readonly<Record<string, SourceMark | null>> }
  outcome: WeighingOutcome
  mayChange: boolean
  flash?: string | undefined
  refused?: readonly string[] | undefined
  /** The forms that add options and principles, for who may. */
  manage: ReactNode
}

/** The weighing of a segment's options: what comes out, the scores, and what would change it. */
export function MatrixPage({ segment, matrix, outcome, mayChange, flash, refused, manage }: MatrixPageProps) {
  const path = `/project/strategie/segmenten/${segment.id}`
  return (
    <>
      <PageHeading
        kind={segment.segmentName}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[
          { label: strategyTexts.title, href: '/project/strategie' },
          {
            label: strategyTexts.versionTitle(segment.strategyVersion.number, segment.strategyVersion.title),
            href: `/project/strategie/versies/${segment.strategyVersion.id}`,
          },
          { label: segment.segmentName, href: path },
        ]}
        actions={
          <Actions>
            {mayChange && matrix.criteria.length > 0 && matrix.options.length > 0 && (
              <ButtonLink href={`${path}/afweging/wijzigen`} look="primary">
                {texts.change}
              </ButtonLink>
            )}
            <ButtonLink href={`${path}/afweging/werkmap`} download>
              {texts.workbook}
            </ButtonLink>
            {mayChange && <ButtonLink href={`${path}/afweging/inlezen`}>{texts.import}</ButtonLink>}
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {refused?.map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      {matrix.options.length === 0 && matrix.criteria.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      ) : (
        <>
          <Outcome matrix={matrix} outcome={outcome} />
          <Scores matrix={matrix} outcome={outcome} />
          {outcome.problem === null && <Sensitivity matrix={matrix} sensitivity={outcome.sensitivity} />}
        </>
      )}
      {manage}
    </>
  )
}

type Parts = Pick<MatrixPageProps, 'matrix' | 'outcome'>

function Outcome({ matrix, outcome }: Parts) {
  const nameOf = (id: string) => matrix.options.find((option) => option.id === id)?.name ?? id
  const { scoresWithoutMotivation: open } = outcome
  return (
    <Section title={texts.outcome} id="uitkomst">
      {outcome.problem !== null ? (
        <Alert tone="warning" heading={texts.notYet}>
          {strategyProblemText(outcome.problem)}
        </Alert>
      ) : (
        <>
          <p>
            <strong>{sentenceOf(outcome.ranked, nameOf)}</strong>
          </p>
          <TotalsChart
            bars={outcome.ranked.map(({ id, total, rank }) => ({
              id,
              name: `${letterOf(matrix.options.findIndex((o) => o.id === id))} ${nameOf(id)}`,
              total,
              isFirst: rank === 1,
            }))}
          />
        </>
      )}
      {open > 0 && <p>{texts.withoutMotivation(open)}</p>}
    </Section>
  )
}

function sentenceOf(ranked: readonly { id: string; rank: number; total: number }[], nameOf: (id: string) => string) {
  const first = ranked.filter(({ rank }) => rank === 1)
  return first.length > 1
    ? texts.tied(first.map(({ id }) => nameOf(id)).join(texts.and))
    : texts.wins(nameOf(first[0]?.id ?? ''), texts.average(first[0]?.total ?? 0))
}

function Scores({ matrix, outcome }: Parts) {
  const sum = matrix.criteria.reduce((total, { weightBp }) => total + weightBp, 0)
  const ranked = outcome.problem === null ? outcome.ranked : []
  const totalOf = (id: string): ReactNode => {
    const found = ranked.find((each) => each.id === id)
    if (!found) return ''
    const by = matrix.options.find((option) => option.id === found.dominatedBy)?.name
    return (
      <>
        {texts.average(found.total)} ({texts.rank.toLowerCase()} {found.rank})
        {by && <span className="ld-tree__facts">{texts.dominated(by)}</span>}
      </>
    )
  }
  const columns: Column<Weighing['criteria'][number]>[] = [
    {
      key: 'criterion',
      header: texts.criterion,
      rowHeader: true,
      total: texts.total,
      cell: ({ id, name }) => (
        <>
          {name} <SourceNote source={matrix.sources[id] ?? null} />
        </>
      ),
    },
    {
      key: 'weight',
      header: texts.weight,
      align: 'end',
      nowrap: true,
      cell: ({ weightBp }) => texts.percent(weightBp),
      total: texts.percent(sum),
    },
    ...matrix.options.map(
      (option, place): Column<Weighing['criteria'][number]> => ({
        key: option.id,
        header: `${letterOf(place)} ${option.name}`,
        total: totalOf(option.id),
        cell: ({ id }) => {
          const given = option.scores[id]
          return (
            <>
              <strong>{given?.score ?? texts.noScore}</strong>
              {given?.motivation && <span className="ld-tree__facts">{given.motivation}</span>}
            </>
          )
        },
      }),
    ),
  ]
  return (
    <Section title={texts.table} id="scores">
      <DataTable caption={texts.table} captionHidden rows={matrix.criteria} rowKey={({ id }) => id} columns={columns} />
    </Section>
  )
}

type SensitivityProps = {
  matrix: Weighing
  sensitivity: Extract<WeighingOutcome, { problem: null }>['sensitivity']
}

function Sensitivity({ matrix, sensitivity }: SensitivityProps) {
  const nameOf = (id: string) => matrix.options.find((option) => option.id === id)?.name ?? id
  const placeOf = (id: string) => matrix.options.findIndex((option) => option.id === id)
  const criterionOf = (id: string) => matrix.criteria.find((criterion) => criterion.id === id)?.name ?? id
  const isRobust = sensitivity.every(({ down, up }) => down === null && up === null)
  const names = (ids: readonly string[]) => ids.map(nameOf).join(texts.and)
  const cell = (each: CriterionSensitivity, direction: 'down' | 'up'): string => {
    if (each.hasAllWeight) return texts.allWeight
    const tipping = each[direction]
    if (tipping === null) return texts.nothing
    const tell = direction === 'down' ? texts.tipsDown : texts.tipsUp
    return tell(tipping.weightBp, names(tipping.leaders))
  }
  return (
    <Section title={texts.sensitivity} id="gevoeligheid">
      <p>{isRobust ? texts.robust : texts.sensitivityText}</p>
      <DataTable
        caption={texts.sensitivity}
        captionHidden
        rows={sensitivity}
        rowKey={({ criterionId }) => criterionId}
        columns={[
          { key: 'criterion', header: texts.criterion, rowHeader: true, cell: (each) => criterionOf(each.criterionId) },
          {
            key: 'now',
            header: texts.now,
            align: 'end',
            nowrap: true,
            cell: ({ weightBp }) => texts.percent(weightBp),
          },
          { key: 'down', header: texts.down, cell: (each) => cell(each, 'down') },
          { key: 'up', header: texts.up, cell: (each) => cell(each, 'up') },
        ]}
      />
      <p>{texts.legend}</p>
      {sensitivity
        .filter(({ ranges }) => ranges.length > 0)
        .map(({ criterionId, weightBp, ranges }) => (
          <figure key={criterionId} className="ld-matrix-figure">
            <figcaption>{criterionOf(criterionId)}</figcaption>
            <LeadStrip
              criterion={criterionOf(criterionId)}
              weightBp={weightBp}
              ranges={ranges}
              nameOf={nameOf}
              placeOf={placeOf}
            />
          </figure>
        ))}
    </Section>
  )
}
