/** Moving a forecast: the consequences before saving, and saving them if they are still the same. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Result } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type Move, type MoveProblem, moveForecast } from '../domain/move-forecast'
import { analysePlan, becomesUnsafe } from '../domain/plan-analysis'
import { beginAct, closeAct, lockPlanOf, requirePlanWriter, writeMoves } from './plan-writer.server'
import { type PlannedMilestone, type ProjectPlan, readPlan } from './read-plan.server'

export type Consequence = {
  readonly id: string
  readonly title: string
  readonly from: CivilDate | null
  readonly to: CivilDate
}
export type UnsafeConsequence = {
  readonly id: string
  readonly title: string
  readonly on: CivilDate
  readonly lastSafeOn: CivilDate
  readonly isDecision: boolean
}
export type MovePreview = {
  /** The milestone itself first. */
  readonly moves: readonly Consequence[]
  readonly unsafe: readonly UnsafeConsequence[]
  readonly endBefore: CivilDate | null
  readonly endAfter: CivilDate | null
}
export type MilestoneToMove = {
  readonly milestone: PlannedMilestone
  readonly planVersion: number
  /** Null when no day was asked, or the move is refused. */
  readonly preview: MovePreview | null
  readonly problem: {
    readonly code: MoveProblem
    readonly params?: Readonly<Record<string, string | number | null>>
  } | null
}

/** A milestone with what moving it to `to` comes to. Throws 404 when it does not exist for the actor. */
export const previewMove = (actor: Actor, { id, to }: { id: string; to: CivilDate | null }): Promise<MilestoneToMove> =>
  withActor(actor, async (db) => {
    const plan = await planOf(db, id)
    const milestone = plan.milestones.find((each) => each.id === id)!
    const about = { milestone, planVersion: plan.planVersion }
    if (to === null) return { ...about, preview: null, problem: null }
    const moved = moveForecast(plan.graph, id, to)
    if (!moved.ok) return { ...about, preview: null, problem: moved.problem }
    return { ...about, preview: previewOf(plan, moved.value), problem: null }
  })

async function planOf(db: Db, id: string): Promise<ProjectPlan> {
  const row = isUuid(id) ? await db.milestone.findUnique({ where: { id }, select: { projectId: true } }) : null
  const plan = row && (await readPlan(db, { projectId: row.projectId }))
  if (!plan) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return plan
}

function previewOf(plan: ProjectPlan, moves: readonly Move[]): MovePreview {
  const titleOf = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  const to = new Map(moves.map((move) => [move.id, move.to]))
  const nodes = plan.graph.nodes.map((node) => ({ ...node, on: to.get(node.id) ?? node.on }))
  const before = analysePlan(plan.graph)
  const after = analysePlan({ ...plan.graph, nodes })
  return {
    moves: moves.map((move) => ({ ...move, title: titleOf.get(move.id)?.title ?? '' })),
    unsafe: becomesUnsafe(before, after).map((each) => ({
      ...each,
      title: titleOf.get(each.id)?.title ?? '',
      isDecision: titleOf.get(each.id)?.matterId !== null,
    })),
    endBefore: before.endsOn,
    endAfter: after.endsOn,
  }
}

export type LastPlanChange = { readonly name: string | null; readonly at: Instant | null }
type MoveRequest = {
  readonly id: string
  readonly to: CivilDate
  readonly reason: string
  /** The plan for which the consequences were shown. */
  readonly planVersion: number
  readonly now: Instant
}
export type MoveOutcome =
  | { readonly kind: 'saved'; readonly moved: number }
  /** Somebody changed the plan since the consequences were shown. */
  | { readonly kind: 'conflict'; readonly by: LastPlanChange }
  | { readonly kind: 'refused'; readonly problem: NonNullable<MilestoneToMove['problem']> }

/** Saves the move and what follows from it; throws 404, and 403 for who may only read. */
export async function moveMilestone(
  actor: Actor,
  { id, to, reason, planVersion, now }: MoveRequest,
): Promise<MoveOutcome> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const plan = await lockPlanOf(db, id)
    if (plan.planVersion !== planVersion) return { kind: 'conflict', by: await lastPlanChange(db, plan.projectId) }
    const moved: Result<readonly Move[], MoveProblem> = moveForecast(plan.graph, id, to)
    if (!moved.ok) return { kind: 'refused', problem: moved.problem }
    if (moved.value.length === 0) return { kind: 'saved', moved: 0 }
    const act = await beginAct(db, actor, now)
    await writeMoves(db, act, { moves: moved.value, firstCause: 'moved', reason })
    await closeAct(db, act, { projectId: plan.projectId, type: 'milestone.moved', objectId: id, moves: moved.value })
    return { kind: 'saved', moved: moved.value.length }
  })
}

/** Who changed the plan last, for who comes second. */
export async function lastPlanChange(db: Db, projectId: string): Promise<LastPlanChange> {
  const line = await db.milestoneChange.findFirst({
    where: { milestone: { projectId } },
    orderBy: { at: 'desc' },
    select: { byName: true, at: true },
  })
  return line === null ? { name: null, at: null } : { name: line.byName, at: toInstant(line.at) }
}
