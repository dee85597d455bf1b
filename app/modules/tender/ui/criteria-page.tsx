import type { QuotationView } from '~/modules/assignment/server/list-quotations.server'
import { quotationTexts } from '~/modules/assignment/texts-quotation'
import { QuotationList } from '~/modules/assignment/ui/quotation-section'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { formatPercent } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import type { OrderProof } from '../domain/order-proof'
import { type CriterionKind, criterionKinds, type WeightedCriterion, type WeightProblem } from '../domain/weights'
import { tenderTexts } from '../texts'
import { workTexts as texts } from '../texts-work'
import { OrderProofView } from './order-proof-view'

export type CriterionView = WeightedCriterion & {
  readonly kind: CriterionKind
  readonly lotId: string | null
  readonly title: string
  readonly description: string
  readonly evidenceKind: string | null
  readonly evidenceMaxMonths: number | null
}
export type AwardView = {
  readonly lotId: string
  readonly number: number
  readonly title: string
  readonly priceWeightBp: number | null
  readonly problems: readonly WeightProblem[]
  /** Undefined for who is not shown it. */
  readonly proof?: OrderProof | null
}
type CriteriaPageProps = {
  tenderId: string
  criteria: readonly CriterionView[]
  awards: readonly AwardView[]
  lotNumbers: Readonly<Record<string, number>>
  ranks: boolean
  mayWrite: boolean
  /** Before publication: what a criterion quotes of the assignments is still chosen. */
  mayQuote?: boolean
  quotations?: readonly QuotationView[]
}

/** The criteria by kind, and for award per lot with its weights and the proof. */
export function CriteriaSections({
  tenderId,
  criteria,
  awards,
  lotNumbers,
  ranks,
  mayWrite,
  ...quoting
}: CriteriaPageProps) {
  const path = `/aanbestedingen/${tenderId}/criteria`
  const { mayQuote = false, quotations = [] } = quoting
  const isDescribed = (row: CriterionView) =>
    mayQuote || row.description !== '' || quotations.some(({ objectId }) => objectId === row.id)
  const table = (caption: string, rows: readonly CriterionView[], withWeights: boolean) => (
    <DataTable
      cards
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{texts.noCriteria}</p>}
      columns={[
        {
          key: 'title',
          header: texts.criteriaTitle,
          rowHeader: true,
          cell: (row) => (mayWrite ? <a href={`${path}/${row.id}`}>{nameOf(row)}</a> : nameOf(row)),
        },
        ...(rows.some(isDescribed)
          ? [
              {
                key: 'description',
                header: texts.fields.description ?? '',
                cell: (row: CriterionView) => <Description row={row} path={path} {...quoting} />,
              },
            ]
          : []),
        ...(withWeights
          ? [
              {
                key: 'weight',
                header: texts.weight,
                align: 'end' as const,
                cell: (row: CriterionView) => weightOf(row),
              },
            ]
          : [
              { key: 'evidence', header: texts.evidence, cell: (row: CriterionView) => evidenceOf(row) },
              {
                key: 'lot',
                header: tenderTexts.lot,
                cell: (row: CriterionView) =>
                  row.lotId === null ? texts.hints.lotAll : String(lotNumbers[row.lotId] ?? ''),
              },
            ]),
      ]}
    />
  )
  return (
    <>
      {criterionKinds
        .filter((kind) => kind !== 'award')
        .map((kind) => (
          <Section key={kind} title={texts.criterionKinds[kind]} id={kind}>
            {table(
              texts.criterionKinds[kind],
              criteria.filter((row) => row.kind === kind),
              false,
            )}
          </Section>
        ))}
      {!ranks && <p>{texts.admissionOnly}</p>}
      {ranks &&
        awards.map((lot) => (
          <Section
            key={lot.lotId}
            title={texts.awardOf(lot.number, lot.title)}
            id={`gunning-${lot.number}`}
            actions={
              lot.proof !== undefined && (
                <ButtonLink href={`${path}/simulator?perceel=${lot.number}`}>{texts.simulator}</ButtonLink>
              )
            }
          >
            {table(
              texts.awardOf(lot.number, lot.title),
              criteria.filter((row) => row.kind === 'award' && (row.lotId === null || row.lotId === lot.lotId)),
              true,
            )}
            <p>
              {texts.price}: {lot.priceWeightBp === null ? texts.empty : formatPercent(lot.priceWeightBp)}.{' '}
              {lot.problems.length === 0 && texts.weightsGood}
            </p>
            {lot.problems.map((problem) => (
              <Alert key={weightProblemText(problem)} tone="warning">
                {weightProblemText(problem)}
              </Alert>
            ))}
            {lot.proof !== undefined && <OrderProofView proof={lot.proof} />}
          </Section>
        ))}
    </>
  )
}

type DescriptionProps = Pick<CriteriaPageProps, 'mayQuote' | 'quotations'> & { row: CriterionView; path: string }

/** What a criterion asks, and under it what it quotes. */
const Description = ({ row, path, quotations = [], mayQuote = false }: DescriptionProps) => (
  <>
    {row.description}
    <QuotationList quotations={quotations.filter((quotation) => quotation.objectId === row.id)} />
    {mayQuote && (
      <p>
        <a href={`${path}/${row.id}/citeren`}>
          {quotationTexts.quote}
          <span className="ams-visually-hidden"> {nameOf(row)}</span>
        </a>
      </p>
    )}
  </>
)

const nameOf = ({ code, title }: CriterionView) => `${code} ${title}`
const weightOf = ({ weightBp }: CriterionView) => (weightBp === null ? '' : formatPercent(weightBp))

function evidenceOf({ evidenceKind, evidenceMaxMonths }: CriterionView): string {
  if (evidenceKind === null) return ''
  const kind = texts.evidenceKinds[evidenceKind] ?? evidenceKind
  return evidenceMaxMonths === null ? kind : `${kind}, ${texts.maxAge(evidenceMaxMonths)}`
}

function weightProblemText(problem: WeightProblem): string {
  if (problem.code === 'weightMissing') return texts.weightMissing(problem.criterion)
  if (problem.code === 'sumDiffers') return texts.sumDiffers(formatPercent(problem.sum))
  return texts.partsDiffer(problem.criterion, formatPercent(problem.parts), formatPercent(problem.whole))
}
