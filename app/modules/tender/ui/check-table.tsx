import { type Column, DataTable } from '~/ui/data-table'
import type { ListAddress } from '~/ui/list-address'
import { Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { StatusBadge } from '~/ui/status-badge'
import type { CheckedBid, CheckPage } from '../server/list-checks.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { verdictTone } from './evaluation-tones'

type CheckTableProps = {
  tenderId: string
  checks: CheckPage
  address: ListAddress
}

/** The bids with how far their checks are. */
export function CheckTable({ tenderId, checks, address }: CheckTableProps) {
  const columns: Column<CheckedBid>[] = [
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
  return (
    <Section title={texts.checks} id="controle">
      <DataTable caption={texts.checks} captionHidden columns={columns} rows={checks.rows} rowKey={(bid) => bid.id} />
      <Pagination address={address} page={checks.page} pageSize={checks.pageSize} total={checks.total} />
    </Section>
  )
}
