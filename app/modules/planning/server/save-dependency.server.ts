/** What a milestone waits for: adding a dependency (never a circle) and taking one away. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { withActor } from '~/platform/database/with-actor.server'
import { circleOf } from '../domain/plan'
import { beginAct, closeAct, holdPlan, lockPlanOf, requirePlanWriter, writeLine } from './plan-writer.server'

export type DependencyProblem = 'circle' | 'waitsForItself' | 'predecessorUnknown'
type Dependency = { readonly milestoneId: string; readonly predecessorId: string; readonly now: Instant }

/**
 * Lets a milestone wait for another, or changes the lag. Refused when it would go round in a circle, with the way
 * round in words. What is then too early moves along; gives how many.
 */
export async function addDependency(
  actor: Actor,
  { milestoneId, predecessorId, lagDays, now }: Dependency & { readonly lagDays: number },
): Promise<Result<{ moved: number }, DependencyProblem>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    if (!isUuid(milestoneId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const plan = await lockPlanOf(db, milestoneId)
    const titleOf = new Map(plan.milestones.map(({ id, title }) => [id, title]))
    if (milestoneId === predecessorId) return refuse('waitsForItself')
    if (!titleOf.has(predecessorId)) return refuse('predecessorUnknown')
    const circle = circleOf(plan.edges, { from: predecessorId, to: milestoneId })
    if (circle) return refuse('circle', { way: [...circle, milestoneId].map((id) => titleOf.get(id)).join(' → ') })
    const key = { predecessorId, successorId: milestoneId }
    await db.milestoneDependency.upsert({
      where: { predecessorId_successorId: key },
      create: { ...key, lagDays },
      update: { lagDays },
    })
    const act = await beginAct(db, actor, now)
    await writeLine(db, act, { milestoneId, cause: 'changed', reason: `Wacht op: ${titleOf.get(predecessorId)}` })
    const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: titleOf.get(predecessorId) ?? '' })
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'milestone.dependencyAdded',
      objectId: milestoneId,
      data: { predecessorId, lagDays },
      moves,
    })
    return ok({ moved: moves.length })
  })
}

/** Takes a dependency away; nothing moves earlier by itself. Twice is once. */
export async function removeDependency(actor: Actor, { milestoneId, predecessorId, now }: Dependency): Promise<void> {
  requirePlanWriter(actor)
  await withActor(actor, async (db) => {
    if (!isUuid(milestoneId) || !isUuid(predecessorId)) throw new Response(null, { status: 404 })
    const plan = await lockPlanOf(db, milestoneId)
    const removed = await db.milestoneDependency.deleteMany({ where: { predecessorId, successorId: milestoneId } })
    if (removed.count === 0) return
    const act = await beginAct(db, actor, now)
    await writeLine(db, act, { milestoneId, cause: 'changed' })
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'milestone.dependencyRemoved',
      objectId: milestoneId,
      data: { predecessorId },
    })
  })
}
