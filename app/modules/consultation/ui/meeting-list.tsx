import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { DataTable } from '~/ui/data-table'
import { formatDay, formatTime } from '~/ui/format'
import type { ListAddress, Sort } from '~/ui/list-address'
import type { MeetingStatus } from '../domain/meeting'
import { meetingTexts as texts } from '../texts-meeting'
import { MeetingBadge } from './meeting-frame'

export type MeetingRow = {
  readonly id: string
  readonly name: string
  readonly subject: string
  readonly place: string | null
  readonly heldOn: CivilDate | null
  readonly dateText: string
  readonly timeText: string | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly status: MeetingStatus
  readonly attendances: number
  readonly isExample: boolean
  readonly source: SourceMark | null
}

/** Hours as known, else as the source writes them. */
export const hoursText = (meeting: Pick<MeetingRow, 'startsAt' | 'endsAt' | 'timeText'>): string =>
  meeting.startsAt !== null && meeting.endsAt !== null
    ? texts.hours(formatTime(meeting.startsAt), formatTime(meeting.endsAt))
    : (meeting.timeText ?? '')

type MeetingListProps = { rows: readonly MeetingRow[]; address: ListAddress; sorts: readonly Sort[] }

/** The meetings as a table that sorts on day and name. */
export const MeetingList = ({ rows, address, sorts }: MeetingListProps) => (
  <DataTable
    caption={texts.title}
    captionHidden
    rows={rows}
    rowKey={(meeting) => meeting.id}
    address={address}
    sorts={sorts}
    columns={[
      {
        key: 'name',
        header: texts.columns.name,
        sort: 'naam',
        rowHeader: true,
        cell: (m) => (
          <>
            <a href={`/project/bijeenkomsten/${m.id}`}>{m.name}</a>{' '}
            {m.isExample ? <small className="ld-source">({texts.example})</small> : <SourceNote source={m.source} />}
          </>
        ),
      },
      {
        key: 'date',
        header: texts.columns.date,
        sort: 'datum',
        cell: (m) => (
          <>
            {m.heldOn === null ? m.dateText : formatDay(m.heldOn)}
            {hoursText(m) !== '' && `, ${hoursText(m)}`}
          </>
        ),
      },
      { key: 'place', header: texts.columns.place, cell: (m) => m.place ?? texts.noPlace },
      { key: 'status', header: texts.columns.status, nowrap: true, cell: (m) => <MeetingBadge status={m.status} /> },
      { key: 'attendance', header: texts.columns.attendance, cell: (m) => texts.attendanceCount(m.attendances) },
    ]}
  />
)
