/** Tells how far an action is, in words and figures: by staff, by the partner's account, or by its mailed link. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { isSameText } from '~/kernel/same-text'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { checkFreeTexts } from '~/modules/vision/domain/free-text'
import { fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkProgress } from '../domain/action-plan'
import type { ProgressInput } from '../forms'
import { findAction } from './save-action.server'
import { notFound, overtaken, type PlanOutcome, refusedBy, saved } from './save-outcome'

type TellProgress = {
  readonly planId: string
  readonly actionId: string
  readonly input: ProgressInput
  readonly now: Instant
}

/** A partner reaches its own actions only: for all others, and for a plan it has no part in, this throws 404. */
export function tellProgress(actor: Actor, { planId, actionId, input, now }: TellProgress): Promise<PlanOutcome> {
  return withActor(actor, async (db) => {
    const action = await findAction(db, planId, actionId)
    const isOwn =
      actor.kind === 'staff' || ('organisationId' in actor && action?.organisationId === actor.organisationId)
    if (action === null || !isOwn) throw notFound()
    if (action.version !== input.version) return overtaken
    const outcome = await writeProgress(db, actor, { planId, action, input, now })
    // Another municipality's plan: seen, but not written.
    const isUnseen = outcome.kind === 'conflict' && (await findAction(db, planId, actionId))?.version === input.version
    if (isUnseen) throw notFound()
    return outcome
  })
}

type WriteProgress = {
  readonly planId: string
  readonly action: Prisma.PlanActionGetPayload<object>
  readonly input: Omit<ProgressInput, 'version'>
  readonly now: Instant
}

/** The same in the caller's transaction, for a workbook; a conflict when the action is no longer as it was read. */
export async function writeProgress(
  db: Db,
  actor: Actor,
  { planId, action, input, now }: WriteProgress,
): Promise<PlanOutcome> {
  const { done, text, startedOn, finishedOn, status, needs } = input
  const rule = checkProgress({ status, done, text, startedOn, finishedOn }, action.progressTotal)
  if (!rule.ok) return refusedBy(rule.problem)
  const free = checkFreeTexts({ text, needs }, dayOf(now))
  if (!free.ok) return refusedBy(free.problem)
  const { count } = await db.planAction.updateMany({
    where: { id: action.id, version: action.version },
    data: {
      status,
      needs,
      progressDone: done,
      progressText: text,
      startedOn: fromDayOrNull(startedOn),
      finishedOn: fromDayOrNull(finishedOn),
      progressAt: fromInstant(now),
      version: { increment: 1 },
    },
  })
  if (count === 0) return overtaken
  await recordEvent(db, {
    type: 'actionPlan.progressTold',
    objectType: 'planAction',
    objectId: action.id,
    origin: actor.kind === 'partner' ? 'link' : 'web',
    data: {
      plan: planId,
      number: action.number,
      status: { from: action.status, to: status },
      done: { from: action.progressDone, to: done },
      total: action.progressTotal,
      by: 'organisationId' in actor ? actor.organisationId : null,
    },
  })
  return saved(action.id, action.progressAt !== null && isSameText(action.progressText, text))
}
