import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { interestTone, lotTone } from './evaluation-tones'

type Lot = EvaluationView['lots'][number]

/** Each lot with where it stands and what this person can do in it. */
export function LotTable({ tenderId, lots, maySee }: { tenderId: string; lots: readonly Lot[]; maySee: boolean }) {
  const base = `/aanbestedingen/${tenderId}/beoordeling`
  const columns: Column<Lot>[] = [
    { key: 'lot', header: texts.lotColumn, rowHeader: true, cell: (lot) => texts.lot(lot.number, lot.title) },
    {
      key: 'status',
      header: texts.status,
      cell: (lot) => (
        <StatusBadge tone={lotTone[lot.status] ?? 'neutral'} label={texts.statuses[lot.status] ?? lot.status} />
      ),
    },
    { key: 'bids', header: texts.bids, align: 'end', cell: (lot) => texts.bidsOf(lot.admitted, lot.bids) },
    { key: 'ready', header: texts.handedIn, align: 'end', cell: (lot) => lot.ready },
    {
      key: 'mine',
      header: texts.mySheet,
      cell: (lot) =>
        lot.isMine && (
          <a href={`${base}/percelen/${lot.id}`}>
            {lot.ownSheet?.finalAt ? texts.final : texts.doneOf(lot.ownSheet?.done ?? 0, lot.ownSheet?.total ?? null)}
          </a>
        ),
    },
    {
      key: 'consensus',
      header: texts.consensus,
      cell: (lot) =>
        maySee && lot.status !== 'individual' && <a href={`${base}/overleg/${lot.id}`}>{texts.toConsensus}</a>,
    },
  ]
  return <DataTable caption={texts.lots} captionHidden columns={columns} rows={lots} rowKey={(lot) => lot.id} />
}

type Sheet = Lot['sheets'][number]
type Person = Pick<Sheet, 'name' | 'interest' | 'evaluatorId'> & { readonly lots: number; readonly final: number }

const personColumns: Column<Person>[] = [
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

const progressColumns: Column<Lot>[] = [
  { key: 'lot', header: texts.lotColumn, rowHeader: true, cell: (lot) => texts.lot(lot.number, lot.title) },
  {
    key: 'done',
    header: texts.done,
    cell: (lot) => lot.sheets.map((sheet) => <div key={sheet.evaluatorId}>{progressOf(sheet)}</div>),
  },
  {
    key: 'consensus',
    header: texts.consensus,
    cell: (lot) =>
      lot.status === 'individual' && (
        <Confirm
          trigger={texts.openConsensus}
          consequence={<p>{texts.openConsensusMeans}</p>}
          confirmLabel={texts.openConsensusYes}
          name="stap"
          value="overleg"
        >
          <input type="hidden" name="perceel" value={lot.id} />
        </Confirm>
      ),
  },
]

const progressOf = ({ name, done, total, finalAt }: Sheet) => {
  const state = finalAt !== null ? texts.final : total === null ? null : texts.busy
  return texts.progressOf(name, texts.doneOf(done, total), state)
}

/** For the officer: how far everybody is, without a single score. One row per person and per lot, however many lots. */
export function ProgressTables({ lots }: { lots: readonly Lot[] }) {
  return (
    <Section title={texts.progress} id="voortgang">
      <p>{texts.progressIntro}</p>
      <DataTable
        caption={texts.evaluators}
        columns={personColumns}
        rows={personsOf(lots)}
        rowKey={(person) => person.evaluatorId}
        empty={<p>{texts.noEvaluators}</p>}
      />
      <DataTable caption={texts.progressPerLot} columns={progressColumns} rows={lots} rowKey={(lot) => lot.id} />
    </Section>
  )
}

function personsOf(lots: readonly Lot[]): readonly Person[] {
  const persons = new Map<string, Person>()
  for (const { evaluatorId, name, interest, finalAt } of lots.flatMap((lot) => lot.sheets)) {
    const known = persons.get(evaluatorId) ?? { evaluatorId, name, interest, lots: 0, final: 0 }
    const final = known.final + (finalAt === null ? 0 : 1)
    persons.set(evaluatorId, { ...known, lots: known.lots + 1, final })
  }
  return [...persons.values()]
}
