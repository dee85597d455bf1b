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
const sheetColumns: Column<Sheet>[] = [
  { key: 'name', header: texts.evaluator, rowHeader: true, cell: (sheet) => sheet.name },
  {
    key: 'interest',
    header: texts.interest,
    cell: (sheet) => (
      <StatusBadge
        tone={sheet.interest === null ? 'neutral' : (interestTone[sheet.interest] ?? 'neutral')}
        label={
          sheet.interest === null
            ? texts.declaration.none
            : (texts.declaration.statuses[sheet.interest] ?? sheet.interest)
        }
      />
    ),
  },
  { key: 'done', header: texts.done, align: 'end', cell: (sheet) => texts.doneOf(sheet.done, sheet.total) },
  { key: 'final', header: texts.handedIn, cell: (sheet) => (sheet.finalAt === null ? texts.busy : texts.final) },
]

/** For the officer: how far everybody is, without a single score. */
export function ProgressTables({ lots }: { lots: readonly Lot[] }) {
  return (
    <Section title={texts.progress} id="voortgang">
      <p>{texts.progressIntro}</p>
      {lots.map((lot) => (
        <div key={lot.id}>
          <DataTable
            caption={texts.lot(lot.number, lot.title)}
            columns={sheetColumns}
            rows={lot.sheets}
            rowKey={(sheet) => sheet.evaluatorId}
          />
          {lot.status === 'individual' && (
            <Confirm
              trigger={texts.openConsensus}
              consequence={<p>{texts.openConsensusMeans}</p>}
              confirmLabel={texts.openConsensusYes}
              name="stap"
              value="overleg"
            >
              <input type="hidden" name="perceel" value={lot.id} />
            </Confirm>
          )}
        </div>
      ))}
    </Section>
  )
}
