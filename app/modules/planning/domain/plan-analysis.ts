/** What the plan says about time: slack, the critical path, and the last safe day of each milestone and decision. */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import { scheduledDays } from './move-forecast'
import { earlier, later, type OrderedPlan, orderPlan, type Plan, type PlanNode } from './plan'

export type MilestoneTiming = {
  /** The day when the plan holds together; the own day unless a predecessor is later. */
  readonly on: CivilDate | null
  /** Days that it can move before the end of the whole plan moves; null without a day, or when it is closed. */
  readonly slackDays: number | null
  /** Whether a day later makes the end of the plan a day later. */
  readonly isCritical: boolean
  /**
   * The last day on which no wanted end is missed, counted back over dependencies, lags and days of work; where no
   * wanted end follows, the end of the plan itself counts. Null when it is closed.
   */
  readonly lastSafeOn: CivilDate | null
  /** Its day is after the last safe day. */
  readonly isUnsafe: boolean
}
export type PlanAnalysis = {
  readonly timings: ReadonlyMap<string, MilestoneTiming>
  /** The day of the last milestone that is still open; null when nothing is. */
  readonly endsOn: CivilDate | null
  /** What determines that day, first to last. */
  readonly criticalPath: readonly string[]
}

/** Looks at open milestones only: what is closed has no slack left to speak of. */
export function analysePlan(plan: Plan): PlanAnalysis {
  const ordered = orderPlan(plan)
  const days = scheduledDays(ordered)
  const open = ordered.nodes.filter((node) => !node.isClosed)
  const endsOn = open.reduce<CivilDate | null>((last, node) => later(last, days.get(node.id) ?? null), null)
  const latest = countBack(ordered, () => endsOn)
  const wanted = countBack(ordered, (node) => node.deadlineOn)
  const timings = new Map<string, MilestoneTiming>()
  for (const node of ordered.nodes) {
    const on = days.get(node.id) ?? null
    const until = latest.get(node.id) ?? null
    const slackDays = node.isClosed || on === null || until === null ? null : daysBetween(on, until)
    const lastSafeOn = node.isClosed ? null : (wanted.get(node.id) ?? until)
    const isUnsafe = on !== null && lastSafeOn !== null && on > lastSafeOn
    timings.set(node.id, { on, slackDays, isCritical: slackDays === 0, lastSafeOn, isUnsafe })
  }
  return { timings, endsOn, criticalPath: open.filter((n) => timings.get(n.id)?.isCritical).map((n) => n.id) }
}

/** The latest day of each open milestone, from the ends back: its own limit, or what its successors leave it. */
function countBack(plan: OrderedPlan, limitOf: (node: PlanNode) => CivilDate | null): Map<string, CivilDate | null> {
  const latest = new Map<string, CivilDate | null>()
  const byId = new Map(plan.nodes.map((node) => [node.id, node]))
  for (const node of [...plan.nodes].reverse()) {
    let day = limitOf(node)
    for (const { to, lagDays } of plan.after.get(node.id) ?? []) {
      const successor = byId.get(to)!
      const theirs = successor.isClosed ? null : (latest.get(to) ?? null)
      if (theirs !== null) day = earlier(day, addDays(theirs, -(lagDays + successor.durationDays)))
    }
    latest.set(node.id, day)
  }
  return latest
}

export type Unsafe = { readonly id: string; readonly on: CivilDate; readonly lastSafeOn: CivilDate }

/** The milestones whose day passes the last safe day in `after` and did not in `before`: what a change makes unsafe. */
export function becomesUnsafe(before: PlanAnalysis, after: PlanAnalysis): Unsafe[] {
  return [...after.timings].flatMap(([id, { isUnsafe, on, lastSafeOn }]) =>
    isUnsafe && on !== null && lastSafeOn !== null && !before.timings.get(id)?.isUnsafe ? [{ id, on, lastSafeOn }] : [],
  )
}
