/** An evaluator's own scores for one bid in one lot, and handing in the sheet of a lot. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { isComplete, scoreProblem, sheetProblem } from '../domain/given-scores'
import { type InterestStatus, isCleared } from '../domain/interest'
import type { EvaluationProblem } from '../texts-evaluation'
import { findDeclaration } from './declare-interest.server'
import { findTenderHead, forbidden } from './find-tender-head.server'
import { findLotOf, listAwardCriteria, listLotBids } from './lot-facts.server'

export type TypedScore = {
  readonly criterionId: string
  readonly score: number | null
  readonly motivation: string
  /** 0 for a score that was not there when the form was made. */
  readonly version: number
}
type Scores = {
  readonly tenderId: string
  readonly lotId: string
  readonly bidId: string
  readonly scores: readonly TypedScore[]
  readonly now: Instant
}
export const longestMotivation = 4_000

/** Whom this lot is open to for scoring: a cleared evaluator of the lot. Throws 403 for others, 404 for no such lot. */
export async function findLotToScore(
  db: Db,
  actor: StaffActor,
  { tenderId, lotId }: { tenderId: string; lotId: string },
) {
  const head = await findTenderHead(db, actor, tenderId)
  const lot = await findLotOf(db, head, lotId)
  const isMine = head.evaluatesLots === null || head.evaluatesLots.includes(lotId)
  if (!head.roles.includes('evaluator') || !isMine || head.openedAt === null) throw forbidden()
  const declaration = await findDeclaration(db, tenderId, actor.userId)
  if (!isCleared((declaration?.status ?? null) as InterestStatus | null)) throw forbidden()
  return { head, lot }
}

/** Saves a draft: what is not filled in yet stays open; nothing of it is seen by anybody else. */
export async function saveScores(
  actor: StaffActor,
  { tenderId, lotId, bidId, scores, now }: Scores,
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    const { lot } = await findLotToScore(db, actor, { tenderId, lotId })
    if ((lot.evaluation?.status ?? 'individual') !== 'individual') return refuse('consensusOpen')
    const bid = (await listLotBids(db, lotId)).find((each) => each.id === bidId && each.isAdmitted)
    if (!bid) return refuse('bidNotJudged')
    const criteria = new Map((await listAwardCriteria(db, tenderId, lotId)).map((each) => [each.id, each]))
    for (const typed of scores) {
      const criterion = criteria.get(typed.criterionId)
      if (!criterion) return refuse('changedMeanwhile')
      if (scoreProblem(criterion.scale, typed)) return refuse('scoreOffScale', { code: criterion.code })
      if (typed.motivation.length > longestMotivation) return refuse('textTooLong', { most: longestMotivation })
      if (hasCitizenNumber(typed.motivation)) return refuse('personalNumber', { code: criterion.code })
    }
    for (const typed of scores) {
      const key = { lotId, bidId, criterionId: typed.criterionId, evaluatorId: actor.userId }
      const facts = { score: typed.score, motivation: typed.motivation.trim(), updatedAt: fromInstant(now) }
      const saved =
        typed.version === 0
          ? await db.evaluationScore.createMany({ data: [{ ...key, tenderId, ...facts }], skipDuplicates: true })
          : await db.evaluationScore.updateMany({
              where: { ...key, version: typed.version, isFinal: false },
              data: { ...facts, version: { increment: 1 } },
            })
      // Two windows of one person: the other was first; nothing of this form is kept in the database.
      if (saved.count !== 1) throw new ScoresChanged()
    }
    await countSheet(db, actor, { tenderId, lotId })
    const data = { lotId, bidId, criteria: scores.length }
    await recordEvent(db, { type: 'evaluation.scored', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  }).catch((error: unknown) => {
    if (error instanceof ScoresChanged) return refuse('scoresChanged')
    throw error
  })
}

class ScoresChanged extends Error {}

/** Hands in the sheet of a lot: from now on these scores stand. */
export async function finishSheet(
  actor: StaffActor,
  { tenderId, lotId, now }: { tenderId: string; lotId: string; now: Instant },
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    const { lot } = await findLotToScore(db, actor, { tenderId, lotId })
    if ((lot.evaluation?.status ?? 'individual') !== 'individual') return refuse('consensusOpen')
    const { cells, own } = await countSheet(db, actor, { tenderId, lotId })
    const problem = sheetProblem(cells, own)
    if (!problem.ok) return problem
    const handedIn = await db.evaluatorSheet.updateMany({
      where: { lotId, evaluatorId: actor.userId, finalAt: null },
      data: { finalAt: fromInstant(now) },
    })
    if (handedIn.count !== 1) return refuse('sheetFinal')
    await db.evaluationScore.updateMany({
      where: { lotId, evaluatorId: actor.userId, isFinal: false, bidId: { in: own.map((score) => score.bidId) } },
      data: { isFinal: true, version: { increment: 1 } },
    })
    const data = { lotId, scores: cells }
    await recordEvent(db, { type: 'evaluation.handedIn', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  })
}

/** Counts what is done, for the officer who sees only this; gives the own scores of the bids that are still in. */
async function countSheet(db: Db, actor: StaffActor, { tenderId, lotId }: { tenderId: string; lotId: string }) {
  const bids = (await listLotBids(db, lotId)).filter((bid) => bid.isAdmitted)
  const criteria = await listAwardCriteria(db, tenderId, lotId)
  const cells = bids.length * criteria.length
  const own = await db.evaluationScore.findMany({
    where: { lotId, evaluatorId: actor.userId, bidId: { in: bids.map((bid) => bid.id) } },
    select: { bidId: true, score: true, motivation: true },
  })
  const counts = { doneCount: own.filter(isComplete).length, totalCount: cells }
  const key = { lotId, evaluatorId: actor.userId }
  const { count } = await db.evaluatorSheet.updateMany({ where: key, data: counts })
  if (count === 0) await db.evaluatorSheet.createMany({ data: [{ ...key, tenderId, ...counts }], skipDuplicates: true })
  return { cells, own }
}
