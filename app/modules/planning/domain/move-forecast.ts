/** Moving a forecast: what depends on it moves along, as little as it must, and nothing ever moves earlier by itself. */
import type { CivilDate } from '../../../kernel/civil-date'
import { ok, type Result, refuse } from '../../../kernel/result'
import { earliestDay, later, type OrderedPlan, orderPlan, type Plan } from './plan'

export type Move = { readonly id: string; readonly from: CivilDate | null; readonly to: CivilDate }
export type MoveProblem = 'milestoneUnknown' | 'milestoneClosed' | 'beforePredecessor'

/**
 * The day of each milestone when none is before what it waits for: open milestones that are too early are put later,
 * closed ones stay. A milestone without a day gets the day that its predecessors give, which others are counted from.
 */
export function scheduledDays(plan: OrderedPlan): Map<string, CivilDate | null> {
  const days = new Map<string, CivilDate | null>()
  for (const node of plan.nodes) {
    const earliest = node.isClosed ? null : earliestDay(plan, node, (id) => days.get(id) ?? null)
    days.set(node.id, later(node.on, earliest))
  }
  return days
}

/** The milestones that must go later for the plan to hold together, in the order of the plan. */
export function movesToHold(plan: Plan): Move[] {
  const ordered = orderPlan(plan)
  const days = scheduledDays(ordered)
  return ordered.nodes.flatMap((node) => {
    const to = days.get(node.id) ?? null
    // Who had no day does not get one: it is counted through, not promised.
    return node.on === null || to === null || to === node.on ? [] : [{ id: node.id, from: node.on, to }]
  })
}

/**
 * What a new forecast of one milestone comes to: its own move first, then what follows. Refused when it would come
 * before what it waits for (with the first day that can be), or when it is closed. The same day is no move.
 */
export function moveForecast(plan: Plan, id: string, to: CivilDate): Result<readonly Move[], MoveProblem> {
  const node = plan.nodes.find((each) => each.id === id)
  if (!node) return refuse('milestoneUnknown')
  if (node.isClosed) return refuse('milestoneClosed')
  const ordered = orderPlan(plan)
  const days = scheduledDays(ordered)
  const earliest = earliestDay(ordered, node, (other) => days.get(other) ?? null)
  if (earliest !== null && to < earliest) return refuse('beforePredecessor', { earliest })
  if (to === node.on) return ok([])
  const moved = { ...plan, nodes: plan.nodes.map((each) => (each.id === id ? { ...each, on: to } : each)) }
  const following = movesToHold(moved).filter((move) => move.id !== id)
  return ok([{ id, from: node.on, to }, ...following])
}
