/**
 * The plan as a graph: milestones and what each waits for. A milestone is not before any predecessor, plus the lag of
 * that dependency, plus its own days of work. All days are civil days; a milestone without a day lets its predecessors
 * through, and one that is closed (met or not) keeps the day that it has.
 */
import { addDays, type CivilDate, civilDate } from '../../../kernel/civil-date'

export type PlanNode = {
  readonly id: string
  /** When it happened or is expected; null when nobody knows. */
  readonly on: CivilDate | null
  /** Met, not met or partly: it moves no more. */
  readonly isClosed: boolean
  readonly durationDays: number
  /** The wanted end: not later than this. */
  readonly deadlineOn: CivilDate | null
}
export type PlanEdge = { readonly from: string; readonly to: string; readonly lagDays: number }
export type Plan = { readonly nodes: readonly PlanNode[]; readonly edges: readonly PlanEdge[] }

/** The plan with its neighbours looked up, each milestone after those that it waits for. */
export type OrderedPlan = {
  readonly nodes: readonly PlanNode[]
  readonly before: ReadonlyMap<string, readonly PlanEdge[]>
  readonly after: ReadonlyMap<string, readonly PlanEdge[]>
}

/** Orders the plan (Kahn); throws RangeError on a circle, as no circle is ever saved. Edges to nowhere are left out. */
export function orderPlan({ nodes, edges }: Plan): OrderedPlan {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const known = edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to))
  const before = groupBy(known, (edge) => edge.to)
  const after = groupBy(known, (edge) => edge.from)
  const waiting = new Map(nodes.map(({ id }) => [id, before.get(id)?.length ?? 0]))
  const ready = nodes.filter(({ id }) => waiting.get(id) === 0)
  for (const node of ready) {
    for (const { to } of after.get(node.id) ?? []) {
      const left = waiting.get(to)! - 1
      waiting.set(to, left)
      if (left === 0) ready.push(byId.get(to)!)
    }
  }
  if (ready.length < nodes.length) throw new RangeError('The plan goes round in a circle')
  return { nodes: ready, before, after }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/**
 * The milestones that a new dependency would put in a circle, from its successor round to its predecessor; null when it
 * makes none. A milestone that waits for itself is a circle of one.
 */
export function circleOf(
  edges: readonly Pick<PlanEdge, 'from' | 'to'>[],
  added: { readonly from: string; readonly to: string },
): string[] | null {
  if (added.from === added.to) return [added.from]
  const after = groupBy([...edges], (edge) => edge.from)
  const cameFrom = new Map<string, string | null>([[added.to, null]])
  const queue = [added.to]
  for (const id of queue) {
    if (id === added.from) return pathTo(id, cameFrom)
    for (const { to } of after.get(id) ?? []) {
      if (cameFrom.has(to)) continue
      cameFrom.set(to, id)
      queue.push(to)
    }
  }
  return null
}

function pathTo(id: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = []
  for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at)
  return path
}

/** The later of two days; a day that is not known gives way. */
export const later = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null ? b : b === null || a >= b ? a : b
/** The earlier of two days; a day that is not known gives way. */
export const earlier = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null ? b : b === null || a <= b ? a : b

/** The last day that a calendar of ours knows: a plan that is pushed further stays there. */
const lastDay = civilDate('2199-12-31')

/** The first day on which a milestone can be, given the days of its predecessors; null when none of them has one. */
export function earliestDay(plan: OrderedPlan, node: PlanNode, dayOf: (id: string) => CivilDate | null) {
  let earliest: CivilDate | null = null
  for (const { from, lagDays } of plan.before.get(node.id) ?? []) {
    const on = dayOf(from)
    if (on === null) continue
    const day = addDays(on, lagDays + node.durationDays)
    earliest = later(earliest, earlier(day, lastDay))
  }
  return earliest
}
