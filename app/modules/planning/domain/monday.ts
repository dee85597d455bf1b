/** What the project lead needs to know on Monday: late, blocking, who decides, last safe days, what the public sees. */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import type { DecisionBody } from './decision'
import { daysLate, isOpen, type MilestoneStatus } from './milestone'
import type { PlanEdge } from './plan'
import type { PlanAnalysis } from './plan-analysis'

type MondayMilestone = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
}
export type LateMilestone = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly forecastOn: CivilDate
  readonly days: number
  /** Open milestones that wait for it, near and far. */
  readonly holdsUp: readonly { readonly id: string; readonly title: string }[]
}
export type SafeDay = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly forecastOn: CivilDate | null
  readonly lastSafeOn: CivilDate
  /** Days from today; negative is past. */
  readonly inDays: number
  readonly isUnsafe: boolean
}

/** How far the last safe days look ahead: six weeks is about one round of college and council. */
export const safeDaysAhead = 42
export type ToDecide = {
  readonly id: string
  readonly matterId: string
  readonly matter: string
  readonly body: DecisionBody
  readonly municipality: string
  readonly plannedOn: CivilDate | null
  readonly lastSafeOn: CivilDate | null
  readonly isUnsafe: boolean
  readonly consultationMissing: boolean
}
export type PublicChange = {
  readonly id: string
  readonly title: string
  readonly fromOn: CivilDate | null
  readonly toOn: CivilDate | null
  readonly isMet: boolean
}
export type Monday = {
  readonly name: string
  readonly late: readonly LateMilestone[]
  readonly toDecide: readonly ToDecide[]
  readonly safeDays: readonly SafeDay[]
  readonly publicChanges: readonly PublicChange[]
  readonly soon: readonly {
    readonly id: string
    readonly title: string
    readonly owner: string
    readonly forecastOn: CivilDate
  }[]
}

/** The late ones, the latest first, each with what it holds up. */
export function lateMilestones(
  milestones: readonly MondayMilestone[],
  edges: readonly PlanEdge[],
  today: CivilDate,
): LateMilestone[] {
  return milestones
    .flatMap((milestone) => {
      const days = daysLate(milestone, today)
      if (days === 0 || milestone.forecastOn === null) return []
      const { id, title, owner, forecastOn } = milestone
      return [{ id, title, owner, forecastOn, days, holdsUp: waitingFor(id, milestones, edges) }]
    })
    .sort((a, b) => b.days - a.days)
}

/** Open milestones that wait for this one, directly or through others, in the order of their days. */
export function waitingFor(
  id: string,
  milestones: readonly MondayMilestone[],
  edges: readonly PlanEdge[],
): { id: string; title: string }[] {
  const reached = new Set([id])
  const queue = [id]
  for (const at of queue) {
    for (const { from, to } of edges) {
      if (from !== at || reached.has(to)) continue
      reached.add(to)
      queue.push(to)
    }
  }
  return milestones
    .filter((milestone) => milestone.id !== id && reached.has(milestone.id) && isOpen(milestone))
    .sort((a, b) => ((a.forecastOn ?? '9') < (b.forecastOn ?? '9') ? -1 : 1))
    .map(({ id: waiting, title }) => ({ id: waiting, title }))
}

/** Last safe days that come within `withinDays`, or that the forecast passes already; the nearest first. */
export function lastSafeDaysAhead(
  milestones: readonly MondayMilestone[],
  { timings }: PlanAnalysis,
  { today, withinDays }: { today: CivilDate; withinDays: number },
): SafeDay[] {
  const horizon = addDays(today, withinDays)
  return milestones
    .flatMap(({ id, title, owner, forecastOn }) => {
      const timing = timings.get(id)
      const lastSafeOn = timing?.lastSafeOn ?? null
      if (!timing || lastSafeOn === null || (lastSafeOn > horizon && !timing.isUnsafe)) return []
      const inDays = daysBetween(today, lastSafeOn)
      return [{ id, title, owner, forecastOn, lastSafeOn, inDays, isUnsafe: timing.isUnsafe }]
    })
    .sort((a, b) => a.inDays - b.inDays)
}
