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

/** How a promise stands, in a word and a tone. */
export const PromiseStanding = ({ status }: { status: string }) => (
  <StatusBadge tone={tones[status] ?? 'neutral'} label={texts.statuses[status] ?? status} />
)

type ContractPromisesProps = {
  contractId: string
  promises: readonly PromiseView[]
  mayChange: boolean
  /** A provider is not told who of the buyer's side watches over it. */
  seesOwners: boolean
}

/** Nobody, or somebody whose name the reader may not see. */
const ownerless = ({ ownerId }: PromiseView): string => (ownerId === null ? texts.noOwner : texts.ownerElsewhere)

/** What the winner promised in its bid, with the day on which it must be there; nothing for contracts without a bid. */
export function ContractPromises({ contractId, promises, mayChange, seesOwners }: ContractPromisesProps) {
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
    ...(seesOwners
      ? [{ key: 'owner', header: texts.owner, cell: (row: PromiseView) => row.owner ?? ownerless(row) }]
      : []),
    { key: 'status', header: texts.status, cell: (row) => <PromiseStanding status={row.status} /> },
  ]
  return (
    <Section title={texts.title} id="toezeggingen" actions={<a href="/toezeggingen">{texts.all}</a>}>
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
