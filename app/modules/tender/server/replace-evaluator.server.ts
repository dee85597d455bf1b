/**
 * Replaces an evaluator by another while each still scores alone. What the former one scored stays as it was, for the
 * record; it counts no more and the newcomer, who starts with an empty sheet, doesn't read it before handing in.
 */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { listHolders } from '~/modules/access/server/list-holders.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { lockTender } from './change-tender.server'
import { listStaff } from './save-member.server'

export type ReplaceProblem =
  | 'evaluatorWithoutRight'
  | 'teamTwice'
  | 'teamUnknown'
  | 'teamChanged'
  | 'teamConsensusOpen'
  | 'teamScoredBefore'
  | 'teamReasonPersonal'
type Replacement = {
  readonly tenderId: string
  /** The appointment that ends. */
  readonly memberId: string
  readonly userId: string
  readonly reason: string
  readonly now: Instant
}

/** Ends one appointment and makes the other, in one transaction; of two at once the second is told. Throws 404 and 403. */
export async function replaceEvaluator(
  actor: StaffActor,
  { tenderId, memberId, userId, reason, now }: Replacement,
): Promise<Result<null, ReplaceProblem>> {
  if (hasCitizenNumber(reason)) return refuse('teamReasonPersonal')
  try {
    return await withActor(actor, async (db) => {
      const tender = await lockTender(db, actor, tenderId)
      const member = isUuid(memberId)
        ? await db.tenderMember.findFirst({
            where: { id: memberId, tenderId: tender.id, role: 'evaluator', endedAt: null },
          })
        : null
      if (member === null) return refuse('teamChanged')
      if (!(await listStaff(db)).some((person) => person.value === userId)) return refuse('teamUnknown')
      const holders = await listHolders(db, 'tender:evaluate')
      if (!holders.some((holder) => holder.userId === userId)) return refuse('evaluatorWithoutRight')
      const problem = await newcomerProblem(db, { tenderId: tender.id, lotId: member.lotId, userId })
      if (problem !== null) return refuse(problem)
      const { count } = await db.tenderMember.updateMany({
        where: { id: member.id, endedAt: null },
        data: { endedAt: fromInstant(now), endReason: reason },
      })
      if (count === 0) return refuse('teamChanged')
      await db.tenderMember.create({
        data: {
          tenderId: tender.id,
          userId,
          role: 'evaluator',
          lotId: member.lotId,
          appointedAt: fromInstant(now),
          appointedById: actor.userId,
          replacesId: member.id,
        },
      })
      await recordEvent(db, {
        type: 'tender.evaluatorReplaced',
        objectType: 'tender',
        objectId: tender.id,
        data: { memberId: member.id, from: member.userId, to: userId, reason },
      })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'tender_member_once') throw error
    return refuse('teamTwice')
  }
}

/** Once scores are beside each other a newcomer could no longer score alone; nor can who scored here before. */
async function newcomerProblem(
  db: Db,
  { tenderId, lotId, userId }: { tenderId: string; lotId: string | null; userId: string },
): Promise<ReplaceProblem | null> {
  const ofLots = lotId === null ? { tenderId } : { tenderId, lotId }
  if ((await db.lotEvaluation.count({ where: { ...ofLots, status: { not: 'individual' } } })) > 0)
    return 'teamConsensusOpen'
  return (await db.evaluatorSheet.count({ where: { ...ofLots, evaluatorId: userId } })) > 0 ? 'teamScoredBefore' : null
}
