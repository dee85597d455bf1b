/** Adding, changing and removing a milestone. The first forecast becomes the baseline, which no form changes. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { MilestoneInput, NewMilestoneInput } from '../forms'
import { beginAct, closeAct, holdPlan, lockPlanOf, requirePlanWriter, writeLine } from './plan-writer.server'
import { type PlannedMilestone, readPlan } from './read-plan.server'

export type SaveMilestoneProblem = 'phaseUnknown' | 'matterUnknown'

/** Adds a milestone under the id of the request: the same request twice adds one. */
export async function addMilestone(
  actor: Actor,
  { projectId, input, now }: { projectId: string; input: NewMilestoneInput; now: Instant },
): Promise<Result<{ id: string }, SaveMilestoneProblem>> {
  requirePlanWriter(actor)
  const { requestKey: id, forecastOn, ...facts } = input
  try {
    return await withActor(actor, async (db) => {
      const plan = await readPlan(db, { projectId, lock: true })
      if (!plan) throw new Response(null, { status: 404, statusText: 'Not Found' })
      if (plan.milestones.some((milestone) => milestone.id === id)) return ok({ id })
      const columns = await columnsOf(db, projectId, facts)
      if (!columns.ok) return columns
      const day = fromDay(forecastOn)
      await db.milestone.createMany({ data: [{ id, projectId, baselineOn: day, forecastOn: day, ...columns.value }] })
      const act = await beginAct(db, actor, now)
      await writeLine(db, act, { milestoneId: id, cause: 'created', to: forecastOn })
      await closeAct(db, act, { projectId, type: 'milestone.added', objectId: id, data: { forecastOn } })
      return ok({ id })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'milestone_pkey') return ok({ id })
    throw error
  }
}

export type MilestoneChangeOutcome =
  | { readonly kind: 'saved'; readonly moved: number }
  | { readonly kind: 'conflict'; readonly current: PlannedMilestone }
  | { readonly kind: 'refused'; readonly code: SaveMilestoneProblem }

/** Changes a milestone's own facts, if nobody changed it since; its day is moved elsewhere, with a reason. */
export async function changeMilestone(
  actor: Actor,
  { id, version, input, now }: { id: string; version: number; input: MilestoneInput; now: Instant },
): Promise<MilestoneChangeOutcome> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const plan = await lockPlanOf(db, id)
    const current = plan.milestones.find((each) => each.id === id)!
    if (current.version !== version) return { kind: 'conflict', current }
    const columns = await columnsOf(db, plan.projectId, input)
    if (!columns.ok) return { kind: 'refused', code: columns.problem.code }
    await db.milestone.updateMany({ where: { id, version }, data: { ...columns.value, version: { increment: 1 } } })
    const act = await beginAct(db, actor, now)
    await writeLine(db, act, { milestoneId: id, cause: 'changed' })
    const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: input.title })
    await closeAct(db, act, { projectId: plan.projectId, type: 'milestone.changed', objectId: id, moves })
    return { kind: 'saved', moved: moves.length }
  })
}

/** Removes a milestone with its dependencies and history; what was met stays. */
export async function removeMilestone(
  actor: Actor,
  { id, now }: { id: string; now: Instant },
): Promise<Result<null, 'milestoneClosed'>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const plan = await lockPlanOf(db, id)
    const milestone = plan.milestones.find((each) => each.id === id)!
    if (milestone.status !== 'scheduled') return refuse('milestoneClosed')
    await db.milestone.deleteMany({ where: { id } })
    const act = await beginAct(db, actor, now)
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'milestone.removed',
      objectId: id,
      data: { title: milestone.title, forecastOn: milestone.forecastOn },
    })
    return ok(null)
  })
}

async function columnsOf(db: Db, projectId: string, input: MilestoneInput) {
  const { deadlineOn, matterId, deciders, ...facts } = input
  const phase = await db.phase.count({ where: { projectId, number: facts.phaseNumber } })
  if (phase === 0) return refuse<SaveMilestoneProblem>('phaseUnknown')
  if (matterId !== null && (await db.decisionMatter.count({ where: { id: matterId, projectId } })) === 0)
    return refuse<SaveMilestoneProblem>('matterUnknown')
  const people = await db.user.findMany({ where: { name: facts.owner, disabledAt: null }, select: { id: true } })
  return ok({
    ...facts,
    // A name that is one person's makes it that person's; two people of one name stay words.
    ownerId: people.length === 1 ? people[0]!.id : null,
    deadlineOn: fromDayOrNull(deadlineOn),
    matterId,
    deciders: matterId === null ? null : deciders,
  })
}
