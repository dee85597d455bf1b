import { type Column, DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { PromiseView } from '../server/contract-promises.server'
import { promiseTexts as texts } from '../texts-promise'

const tones: Readonly<Record<string, Tone>> = {
  scheduled: 'progress',
  met: 'success',
  notMet: 'error',
  partiallyMet: 'warning',
}

type ContractPromisesProps = { contractId: string; promises: readonly PromiseView[]; mayChange: boolean }

/** What the winner promised in its bid, with the day on which it must be there; nothing for contracts without a bid. */
export function ContractPromises({ contractId, promises, mayChange }: ContractPromisesProps) {
  if (promises.length === 0) return null
  const columns: Column<PromiseView>[] = [
    {
      key: 'text',
      header: texts.text,
      rowHeader: true,
      cell: (row) =>
        mayChange && row.status !== 'met' ? (
          <a href={`/contracten/${contractId}/toezeggingen/${row.id}`}>{row.text}</a>
        ) : (
          row.text
        ),
    },
    { key: 'criterion', header: texts.criterion, cell: (row) => `${row.criterionCode} ${row.criterionName}` },
    { key: 'results', header: texts.results, cell: (row) => row.resultCodes.join(', ') },
    { key: 'due', header: texts.due, nowrap: true, cell: (row) => formatDay(row.dueOn) },
    {
      key: 'status',
      header: texts.status,
      cell: (row) => (
        <StatusBadge tone={tones[row.status] ?? 'neutral'} label={texts.statuses[row.status] ?? row.status} />
      ),
    },
  ]
  return (
    <Section title={texts.title} id="toezeggingen">
      <DataTable
        caption={texts.title}
        captionHidden
        columns={columns}
        rows={promises}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.isLate ? { tone: 'error', label: texts.late } : null)}
      />
    </Section>
  )
}
