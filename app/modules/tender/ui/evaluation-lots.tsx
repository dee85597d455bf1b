import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import type { ListAddress } from '~/ui/list-address'
import { Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { interestTone, lotTone } from './evaluation-tones'

type Lot = EvaluationView['lots'][number]

const standColumns: readonly Column<Lot>[] = [
  { key: 'lot', header: texts.lotColumn, rowHeader: true, cell: (lot) => texts.lot(lot.number, lot.title) },
  {
    key: 'status',
    header: texts.status,
    cell: (lot) => (
      <StatusBadge tone={lotTone[lot.status] ?? 'neutral'} label={texts.statuses[lot.status] ?? lot.status} />
    ),
  },
  { key: 'bids', header: texts.bids, align: 'end', cell: (lot) => texts.bidsOf(lot.admitted, lot.bids) },
]

const readyColumn: Column<Lot> = { key: 'ready', header: texts.handedIn, align: 'end', cell: (lot) => lot.ready }

/** For the officer: how far each evaluator is, without a single score. */
const progressColumn: Column<Lot> = {
  key: 'progress',
  header: texts.progress,
  cell: (lot) =>
    lot.sheets.length === 0
      ? texts.noEvaluatorOfLot
      : lot.sheets.map((sheet) => <div key={sheet.evaluatorId}>{progressOf(sheet)}</div>),
}

const progressOf = ({ name, done, total, finalAt }: Lot['sheets'][number]) => {
  const state = finalAt !== null ? texts.final : total === null ? null : texts.busy
  return texts.progressOf(name, texts.doneOf(done, total), state)
}

const sheetColumn = (base: string): Column<Lot> => ({
  key: 'mine',
  header: texts.mySheet,
  cell: (lot) =>
    lot.isMine && (
      <a href={`${base}/percelen/${lot.id}`}>
        {lot.ownSheet?.finalAt ? texts.final : texts.doneOf(lot.ownSheet?.done ?? 0, lot.ownSheet?.total ?? null)}
      </a>
    ),
})

const consensusColumn = (base: string, mayOpen: boolean): Column<Lot> => ({
  key: 'consensus',
  header: texts.consensus,
  cell: (lot) =>
    lot.status !== 'individual' ? (
      <a href={`${base}/overleg/${lot.id}`}>{texts.toConsensus}</a>
    ) : (
      mayOpen && (
        <Confirm
          trigger={texts.openConsensus}
          consequence={<p>{texts.openConsensusMeans}</p>}
          confirmLabel={texts.openConsensusYes}
          name="stap"
          value="overleg"
        >
          <input type="hidden" name="perceel" value={lot.id} />
        </Confirm>
      )
    ),
})

/** Each lot with where it stands, how far its evaluators are and what this person can do in it; ten to a page. */
export function LotTable({ view, address }: { view: EvaluationView; address: ListAddress }) {
  const { head, lots, page, pageSize, total } = view
  const base = `/aanbestedingen/${head.id}/beoordeling`
  const isOfficer = head.roles.includes('officer')
  const columns = [
    ...standColumns,
    isOfficer ? progressColumn : readyColumn,
    ...(head.roles.includes('evaluator') ? [sheetColumn(base)] : []),
    consensusColumn(base, isOfficer),
  ]
  return (
    <Section title={texts.lots} id="percelen">
      {isOfficer && <p>{texts.progressIntro}</p>}
      <DataTable caption={texts.lots} captionHidden columns={columns} rows={lots} rowKey={(lot) => lot.id} />
      {total > pageSize && <Pagination address={address} page={page} pageSize={pageSize} total={total} />}
    </Section>
  )
}

type Evaluator = EvaluationView['evaluators'][number]

const evaluatorColumns: Column<Evaluator>[] = [
  { key: 'name', header: texts.evaluator, rowHeader: true, cell: (person) => person.name },
  {
    key: 'interest',
    header: texts.interest,
    cell: ({ interest }) => (
      <StatusBadge
        tone={interest === null ? 'neutral' : (interestTone[interest] ?? 'neutral')}
        label={interest === null ? texts.declaration.none : (texts.declaration.statuses[interest] ?? interest)}
      />
    ),
  },
  { key: 'final', header: texts.handedIn, align: 'end', cell: (person) => texts.lotsOf(person.final, person.lots) },
]

/** For the officer: one row per evaluator, however many lots. */
export const EvaluatorTable = ({ evaluators }: { evaluators: readonly Evaluator[] }) => (
  <Section title={texts.evaluators} id="beoordelaars">
    <DataTable
      caption={texts.evaluators}
      captionHidden
      columns={evaluatorColumns}
      rows={evaluators}
      rowKey={(person) => person.evaluatorId}
      empty={<p>{texts.noEvaluators}</p>}
    />
  </Section>
)
