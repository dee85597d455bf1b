import { type Column, DataTable } from '~/ui/data-table'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { CheckedBid } from '../server/list-checks.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { verdictTone } from './evaluation-tones'

/** The bids with how far their checks are. */
export function CheckTable({ tenderId, checks }: { tenderId: string; checks: readonly CheckedBid[] }) {
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
      <DataTable caption={texts.checks} captionHidden columns={columns} rows={checks} rowKey={(bid) => bid.id} />
    </Section>
  )
}
