import type { Instant } from '~/kernel/civil-date'
import { type Column, DataTable } from '~/ui/data-table'
import { formatInstant } from '~/ui/format'
import { StatusBadge } from '~/ui/status-badge'
import { browserName } from '../domain/browser-name'
import { accountTexts as texts } from '../texts'

export type ShownSession = {
  readonly mark: string
  readonly isThis: boolean
  readonly userAgent: string | null
  readonly createdAt: number
  readonly lastSeenAt: number
}

/** "Firefox op Windows". */
export function deviceOf(userAgent: string | null): string {
  const name = browserName(userAgent)
  return name === null ? texts.unknownBrowser : texts.browserOn(name.browser, name.system)
}

const columns: readonly Column<ShownSession>[] = [
  {
    key: 'device',
    header: texts.sessionDevice,
    rowHeader: true,
    cell: (row) => (
      <>
        {deviceOf(row.userAgent)} {row.isThis && <StatusBadge tone="info" label={texts.sessionThis} />}
      </>
    ),
  },
  {
    key: 'since',
    header: texts.sessionSince,
    nowrap: true,
    cell: (row) => formatInstant(row.createdAt as Instant),
  },
  {
    key: 'seen',
    header: texts.sessionSeen,
    nowrap: true,
    cell: (row) => formatInstant(row.lastSeenAt as Instant),
  },
  {
    key: 'end',
    header: texts.sessionEnd,
    cell: (row) =>
      row.isThis ? null : (
        <form method="post" className="ld-row-actions">
          <input type="hidden" name="mark" value={row.mark} />
          <button
            className="ams-button ams-button--tertiary"
            type="submit"
            name="intent"
            value="end"
            aria-label={texts.sessionEndOf(deviceOf(row.userAgent))}
          >
            {texts.sessionEnd}
          </button>
        </form>
      ),
  },
]

/** Where the person is logged in, each with a way to end it. */
export const SessionsTable = ({ sessions }: { sessions: readonly ShownSession[] }) => (
  <DataTable caption={texts.sessions} captionHidden columns={columns} rows={sessions} rowKey={(row) => row.mark} />
)
