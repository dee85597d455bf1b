/** The plan as a table: the twin of the timeline, with the same facts in words. */
import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatDay } from '~/ui/format'
import type { ListAddress, Sort } from '~/ui/list-address'
import { daysLate, daysMoved } from '../domain/milestone'
import type { TimedMilestone } from '../server/get-planning.server'
import { kindNames, planTexts as texts } from '../texts-plan'
import { MilestoneStanding } from './milestone-status'

export const milestoneSortKeys = ['titel', 'fase', 'eigenaar', 'planning', 'verwacht', 'speling', 'veilig'] as const
export type MilestoneSortKey = (typeof milestoneSortKeys)[number]

type Props = {
  milestones: readonly TimedMilestone[]
  today: CivilDate
  sorts: readonly Sort<MilestoneSortKey>[]
  address: ListAddress
}

const dayOr = (day: CivilDate | null): string => (day === null ? texts.none : formatDay(day))

export const MilestoneList = ({ milestones, today, sorts, address }: Props) => (
  <DataTable
    caption={texts.milestones}
    captionHidden
    rows={milestones}
    rowKey={(m) => m.id}
    rowTone={(m) => {
      const late = daysLate(m, today)
      return late > 0 ? { tone: 'error', label: texts.late(late) } : null
    }}
    sorts={sorts}
    address={address}
    empty={<EmptyState title={texts.list.empty}>{texts.list.emptyText}</EmptyState>}
    columns={[
      {
        key: 'title',
        header: texts.milestone,
        sort: 'titel',
        rowHeader: true,
        cell: (m) => (
          <>
            <a href={`/project/planning/mijlpalen/${m.id}`}>{m.title}</a>
            <small className="ld-source ld-below">{kindNames[m.kind]}</small>
          </>
        ),
      },
      // Next to the name: on a narrow screen the rest lies to the right of the frame.
      { key: 'status', header: texts.status, cell: (m) => <MilestoneStanding milestone={m} today={today} /> },
      { key: 'phase', header: texts.phase, sort: 'fase', align: 'end', cell: (m) => m.phaseNumber },
      { key: 'owner', header: texts.owner, sort: 'eigenaar', cell: (m) => m.owner || texts.none },
      { key: 'baseline', header: texts.baseline, sort: 'planning', nowrap: true, cell: (m) => dayOr(m.baselineOn) },
      {
        key: 'forecast',
        header: texts.forecast,
        sort: 'verwacht',
        cell: (m) => {
          const moved = daysMoved(m)
          return (
            <>
              <span className="ld-nowrap">{m.actualOn ? formatDay(m.actualOn) : dayOr(m.forecastOn)}</span>
              {moved !== null && moved !== 0 && <small className="ld-source ld-below">{texts.moved(moved)}</small>}
              {m.forecastOn === null && m.dates[0] && (
                <small className="ld-source ld-below">{m.dates[0].asPrinted}</small>
              )}
            </>
          )
        },
      },
      {
        key: 'slack',
        header: texts.slack,
        sort: 'speling',
        align: 'end',
        nowrap: true,
        cell: (m) => (m.timing.slackDays === null ? texts.none : texts.days(m.timing.slackDays)),
      },
      {
        key: 'safe',
        header: texts.lastSafe,
        sort: 'veilig',
        nowrap: true,
        cell: (m) => dayOr(m.timing.lastSafeOn),
      },
    ]}
  />
)
