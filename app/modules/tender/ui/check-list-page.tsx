import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import type { ListAddress } from '~/ui/list-address'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import type { CheckedBid, ChecksView } from '../server/list-checks.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { evaluationBreadcrumb } from './evaluation-breadcrumb'
import { verdictTone } from './evaluation-tones'

const columnsOf = (tenderId: string): Column<CheckedBid>[] => [
  {
    key: 'name',
    header: texts.bidder,
    rowHeader: true,
    cell: (bid) => <a href={`/aanbestedingen/${tenderId}/beoordeling/controle/${bid.id}`}>{bid.name}</a>,
  },
  { key: 'status', header: texts.status, cell: (bid) => texts.bidStatuses[bid.status] ?? bid.status },
  {
    key: 'done',
    header: texts.checked,
    align: 'end',
    cell: (bid) => texts.checkedOf(bid.met + bid.notMet, bid.criteria),
  },
  {
    key: 'verdict',
    header: texts.check.outcome,
    cell: (bid) => (
      <StatusBadge tone={verdictTone[bid.verdict] ?? 'neutral'} label={texts.verdicts[bid.verdict] ?? bid.verdict} />
    ),
  },
]

/** The bids with how far their checks are. */
export function CheckListPage({ view, address }: { view: ChecksView; address: ListAddress }) {
  const { head, rows, page, pageSize, total } = view
  return (
    <>
      <PageHeading kind={head.number} title={texts.checks} breadcrumb={evaluationBreadcrumb(head)} />
      <DataTable
        caption={texts.checks}
        captionHidden
        columns={columnsOf(head.id)}
        rows={rows}
        rowKey={(bid) => bid.id}
        empty={
          head.openedAt === null ? (
            <EmptyState title={texts.sealedTitle}>{texts.sealed}</EmptyState>
          ) : (
            <EmptyState title={texts.noBids} />
          )
        }
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}
