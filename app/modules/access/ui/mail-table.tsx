import type { Instant } from '~/kernel/civil-date'
import { type Column, DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatInstant } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import { outboxTexts as texts } from '../texts'

export type ShownMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly createdAt: number
  readonly sentAt: number | null
  readonly failedReason: string | null
}

/** Whether a mail was sent; where no mail server is set, it only stands here. */
export function MailState({ mail, isSent }: { mail: Pick<ShownMail, 'sentAt' | 'failedReason'>; isSent: boolean }) {
  if (mail.sentAt !== null) return <StatusBadge tone="success" label={texts.sent} />
  if (mail.failedReason !== null) return <StatusBadge tone="error" label={texts.failed} />
  return isSent ? <StatusBadge tone="progress" label={texts.waiting} /> : <StatusBadge tone="info" label={texts.kept} />
}

const columnsFor = (isSent: boolean): readonly Column<ShownMail>[] => [
  {
    key: 'subject',
    header: texts.subject,
    rowHeader: true,
    cell: (row) => <a href={`/postvak-uit/${row.id}`}>{row.subject}</a>,
  },
  { key: 'to', header: texts.to, cell: (row) => row.to },
  { key: 'at', header: texts.at, nowrap: true, cell: (row) => formatInstant(row.createdAt as Instant) },
  { key: 'state', header: texts.state, cell: (row) => <MailState mail={row} isSent={isSent} /> },
]

/** The mails of the outbox. */
export const MailTable = ({ rows, isSent }: { rows: readonly ShownMail[]; isSent: boolean }) => (
  <DataTable
    caption={texts.caption}
    captionHidden
    columns={columnsFor(isSent)}
    rows={rows}
    rowKey={(row) => row.id}
    empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
  />
)
