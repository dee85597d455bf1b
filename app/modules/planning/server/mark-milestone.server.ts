/** Marking a milestone met, not met or partly; what waits for it moves along when it came later than expected. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { blockersOf } from '../domain/decision'
import type { ChangeCause } from '../domain/milestone'
import type { MarkInput } from '../forms'
import { beginAct, closeAct, holdPlan, lockPlanOf, requirePlanWriter, writeLine } from './plan-writer.server'
import { readBodyDecisions } from './read-decisions.server'

export type MarkProblem = 'milestoneChanged' | 'decisionsMissing' | 'dayMissing' | 'dayInFuture' | 'evidenceMissing'

/**
 * Marks it, with the day and what shows it. A milestone that waits for decisions can't be met while a body blocks (the
 * problem says how many). Met and partly met need a day that is not in the future; not met needs a why.
 */
export async function markMilestone(
  actor: Actor,
  { id, input, now }: { id: string; input: MarkInput; now: Instant },
): Promise<Result<{ moved: number }, MarkProblem>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    if (!isUuid(id)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const plan = await lockPlanOf(db, id)
    const milestone = plan.milestones.find((each) => each.id === id)!
    if (milestone.version !== input.version) return refuse('milestoneChanged')
    const { status, on, evidence } = input
    if (status !== 'scheduled') {
      if (on === null && status !== 'notMet') return refuse('dayMissing')
      if (on !== null && on > dayOf(now)) return refuse('dayInFuture')
      if (evidence === '') return refuse('evidenceMissing')
    }
    if (status === 'met' && milestone.matterId !== null && milestone.deciders !== null) {
      const blocking = blockersOf(await readBodyDecisions(db, milestone.matterId), milestone.deciders)
      if (blocking.length > 0) return refuse('decisionsMissing', { count: blocking.length })
    }
    const actualOn = status === 'scheduled' || status === 'notMet' ? null : on
    await db.milestone.updateMany({
      where: { id, version: input.version },
      data: { status, actualOn: fromDayOrNull(actualOn), evidence, version: { increment: 1 } },
    })
    const act = await beginAct(db, actor, now)
    const cause: ChangeCause = status === 'scheduled' ? 'reopened' : status
    await writeLine(db, act, { milestoneId: id, cause, from: milestone.forecastOn, to: on, reason: evidence })
    const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: milestone.title })
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'milestone.marked',
      objectId: id,
      data: { from: milestone.status, to: status, on: actualOn },
      moves,
    })
    return ok({ moved: moves.length })
  })
}
