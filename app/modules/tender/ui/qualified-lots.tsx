/** The lots of a tender without a ranking: who still takes part, and the one step that settles who meets every requirement. */
import { Confirm } from '~/ui/confirm'
import { type Column, DataTable } from '~/ui/data-table'
import type { ListAddress } from '~/ui/list-address'
import { Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts } from '../texts-evaluation'
import { lotTone } from './evaluation-tones'

const texts = evaluationTexts.qualified
type Lot = EvaluationView['lots'][number]

const columns: readonly Column<Lot>[] = [
  {
    key: 'lot',
    header: evaluationTexts.lotColumn,
    rowHeader: true,
    cell: (lot) => evaluationTexts.lot(lot.number, lot.title),
  },
  {
    key: 'status',
    header: evaluationTexts.status,
    cell: (lot) => (
      <StatusBadge tone={lotTone[lot.status] ?? 'neutral'} label={texts.statuses[lot.status] ?? lot.status} />
    ),
  },
  { key: 'bids', header: texts.bids, align: 'end', cell: (lot) => evaluationTexts.bidsOf(lot.admitted, lot.bids) },
  {
    key: 'settle',
    header: texts.column,
    cell: (lot) =>
      lot.status === 'settled' ? (
        texts.done
      ) : (
        <Confirm
          trigger={texts.settle}
          consequence={<p>{texts.settleMeans}</p>}
          confirmLabel={texts.settleYes}
          name="stap"
          value="voldoen"
        >
          <input type="hidden" name="perceel" value={lot.id} />
        </Confirm>
      ),
  },
]

/** For the officer; ten lots to a page. */
export const QualifiedTable = ({ view, address }: { view: EvaluationView; address: ListAddress }) => (
  <Section title={evaluationTexts.lots} id="percelen">
    <p>{texts.intro}</p>
    <DataTable
      caption={evaluationTexts.lots}
      captionHidden
      columns={columns}
      rows={view.lots}
      rowKey={(lot) => lot.id}
    />
    {view.total > view.pageSize && (
      <Pagination address={address} page={view.page} pageSize={view.pageSize} total={view.total} />
    )}
  </Section>
)
