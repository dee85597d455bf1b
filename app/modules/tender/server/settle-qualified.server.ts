/** Settles which bids of a lot meet every requirement, in a tender without a ranking: the only step of its evaluation. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { type LotEvaluationStatus, qualifiedProblem } from '../domain/lot-evaluation'
import type { EvaluationProblem } from '../texts-evaluation'
import { findTenderOfOfficer } from './find-tender-head.server'
import { holdTender } from './hold-tender.server'
import { countUnfit } from './list-checks.server'
import { findLotOf, isRanked, listLotBids } from './lot-facts.server'
import { markValid } from './run-consensus.server'

type OfLot = { readonly tenderId: string; readonly lotId: string; readonly now: Instant }

/** Refuses before the opening, and while a check or a repair of a bid is open. Two officers at once: the second is told. */
export async function settleQualified(
  actor: StaffActor,
  { tenderId, lotId, now }: OfLot,
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    const head = await findTenderOfOfficer(db, actor, tenderId)
    const lot = await findLotOf(db, head, lotId)
    if (isRanked(lot)) return refuse('ranked')
    if (head.openedAt === null) return refuse('notOpened')
    const bids = (await listLotBids(db, lotId)).filter((bid) => bid.isAdmitted)
    const status = (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus
    const problem = qualifiedProblem(status, await countUnfit(db, head, bids))
    if (problem) return refuse(problem.code, { count: problem.count ?? null })
    await db.lotEvaluation.createMany({
      data: [{ lotId, tenderId, status: 'settled', settledAt: fromInstant(now), settledById: actor.userId }],
    })
    await markValid(db, { tenderId, lotId, bids })
    return ok(null)
  })
}
