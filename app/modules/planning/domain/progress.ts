/** The figures of a progress report: one page, so the few things of each kind that matter most. */
import { addDays, type CivilDate } from '../../../kernel/civil-date'
import { daysMoved, isOpen, type MilestoneStatus } from './milestone'
import type { Monday } from './monday'
import { type RiskLevel, type RiskStatus, riskLevel } from './risk'

export const reportStatuses = ['draft', 'final'] as const
export type ReportStatus = (typeof reportStatuses)[number]

type ReportedMilestone = {
  readonly title: string
  readonly phaseNumber: number
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
}
export type ReportLine = { readonly title: string; readonly on: CivilDate | null; readonly moved: number | null }
export type ProgressFacts = {
  readonly phases: readonly {
    readonly number: number
    readonly name: string
    readonly met: number
    readonly all: number
  }[]
  readonly met: readonly ReportLine[]
  readonly ahead: readonly ReportLine[]
  readonly late: readonly { readonly title: string; readonly days: number; readonly holdsUp: number }[]
  readonly unsafe: readonly { readonly title: string; readonly lastSafeOn: CivilDate }[]
  readonly toDecide: number
  readonly risks: readonly {
    readonly title: string
    readonly level: RiskLevel
    readonly measure: string
    readonly owner: string
  }[]
  readonly actions: { readonly open: number; readonly overdue: number }
}

const mostLines = 5
/** What a report looks back on and ahead to. */
const daysBack = 60
const daysAhead = 60

/** The figures on a day. Lists hold five lines at most: the steering group reads one page. */
export function progressFacts(about: {
  readonly today: CivilDate
  readonly phases: readonly { readonly number: number; readonly name: string }[]
  readonly milestones: readonly ReportedMilestone[]
  readonly monday: Pick<Monday, 'late' | 'safeDays' | 'toDecide'>
  readonly risks: readonly {
    readonly title: string
    readonly chance: number
    readonly impact: number
    readonly measure: string
    readonly owner: string
    readonly status: RiskStatus
  }[]
  readonly actions: { readonly open: number; readonly overdue: number }
}): ProgressFacts {
  const { today, phases, milestones, monday, risks, actions } = about
  const line = (m: ReportedMilestone): ReportLine => ({
    title: m.title,
    on: m.actualOn ?? m.forecastOn,
    moved: daysMoved(m),
  })
  const since = addDays(today, -daysBack)
  const until = addDays(today, daysAhead)
  const within = (day: CivilDate | null, from: CivilDate, to: CivilDate) => day !== null && day >= from && day <= to
  return {
    phases: phases.map(({ number, name }) => {
      const own = milestones.filter((m) => m.phaseNumber === number)
      return { number, name, met: own.filter((m) => !isOpen(m)).length, all: own.length }
    }),
    met: milestones
      .filter((m) => within(m.actualOn, since, today))
      .map(line)
      .slice(-mostLines),
    ahead: milestones
      .filter((m) => isOpen(m) && within(m.forecastOn, today, until))
      .map(line)
      .slice(0, mostLines),
    late: monday.late.slice(0, mostLines).map(({ title, days, holdsUp }) => ({ title, days, holdsUp: holdsUp.length })),
    unsafe: monday.safeDays
      .filter(({ isUnsafe }) => isUnsafe)
      .slice(0, mostLines)
      .map(({ title, lastSafeOn }) => ({ title, lastSafeOn })),
    toDecide: monday.toDecide.length,
    risks: risks
      .filter(({ status }) => status !== 'closed')
      .sort((a, b) => b.chance * b.impact - a.chance * a.impact)
      .slice(0, mostLines)
      .map(({ title, chance, impact, measure, owner }) => ({
        title,
        level: riskLevel({ chance, impact }),
        measure,
        owner,
      })),
    actions,
  }
}
