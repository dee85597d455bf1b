/** From individual scores to one: opening the consensus, agreeing on scores, minutes, and settling the quality. */
import type { StaffActor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { scoreProblem } from '../domain/given-scores'
import { isCleared } from '../domain/interest'
import { type Cell, cellKey, consensusProblem, type LotEvaluationStatus, settleProblem } from '../domain/lot-evaluation'
import type { EvaluationProblem } from '../texts-evaluation'
import { readPeople, sheetsOf } from './evaluation-facts.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { currentEvaluators, findLotForConsensus } from './get-consensus.server'
import { countUnfit } from './list-checks.server'
import { findLotOf, isRanked, type LotBid, listAwardCriteria, listLotBids } from './lot-facts.server'

type OfLot = { readonly tenderId: string; readonly lotId: string; readonly now: Instant }
const statusOf = (lot: { evaluation: { status: string } | null }) =>
  (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus

/** Shows everybody who judges what each of them scored; from then on those scores stand. */
export async function openConsensus(
  actor: StaffActor,
  { tenderId, lotId, now }: OfLot,
): Promise<Result<null, EvaluationProblem>> {
  try {
    return await withActor(actor, async (db) => {
      const head = await findTenderOfOfficer(db, actor, tenderId)
      const lot = await findLotOf(db, head, lotId)
      if (!isRanked(lot)) return refuse('notRanked')
      const sheets = sheetsOf(await readPeople(db, tenderId), lotId).map(({ evaluatorId, finalAt, interest }) => ({
        evaluatorId,
        isFinal: finalAt !== null,
        isCleared: isCleared(interest),
      }))
      const problem = consensusProblem(statusOf(lot), { sheets })
      if (problem) return refuse(problem.code, { count: problem.count ?? null })
      await db.lotEvaluation.createMany({
        data: [{ lotId, tenderId, status: 'consensus', consensusOpenedAt: fromInstant(now) }],
      })
      const data = { lotId, evaluators: sheets.filter((sheet) => sheet.isCleared).length }
      await recordEvent(db, { type: 'evaluation.consensusOpened', objectType: 'tender', objectId: tenderId, data })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'lot_evaluation_pkey') return refuse('stepTaken')
    throw error
  }
}

export type AgreedScore = {
  readonly criterionId: string
  readonly score: number
  readonly motivation: string
  readonly differenceReason: string
  readonly version: number
}

/** Saves what was agreed on one bid; two who write at once: the second is told and keeps what was typed. */
export async function saveConsensus(
  actor: StaffActor,
  { tenderId, lotId, bidId, scores, now }: OfLot & { bidId: string; scores: readonly AgreedScore[] },
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    const { lot } = await findLotForConsensus(db, actor, { tenderId, lotId })
    if (statusOf(lot) !== 'consensus') return refuse(statusOf(lot) === 'settled' ? 'stepTaken' : 'notInConsensus')
    const bid = (await listLotBids(db, lotId)).find((each) => each.id === bidId && each.isAdmitted)
    if (!bid) return refuse('bidNotJudged')
    const criteria = new Map((await listAwardCriteria(db, tenderId, lotId)).map((each) => [each.id, each]))
    for (const { criterionId, score, motivation, differenceReason } of scores) {
      const criterion = criteria.get(criterionId)
      if (!criterion) return refuse('changedMeanwhile')
      if (scoreProblem(criterion.scale, { score, motivation })) return refuse('scoreOffScale', { code: criterion.code })
      if (motivation.trim() === '') return refuse('motivationMissing', { code: criterion.code })
      if (hasCitizenNumber(`${motivation}\n${differenceReason}`))
        return refuse('personalNumber', { code: criterion.code })
    }
    for (const { criterionId, score, motivation, differenceReason, version } of scores) {
      const key = { lotId, bidId, criterionId }
      const facts = {
        score,
        motivation: motivation.trim(),
        differenceReason: differenceReason.trim(),
        updatedAt: fromInstant(now),
        updatedById: actor.userId,
      }
      const saved =
        version === 0
          ? await db.consensusScore.createMany({ data: [{ ...key, tenderId, ...facts }], skipDuplicates: true })
          : await db.consensusScore.updateMany({
              where: { ...key, version },
              data: { ...facts, version: { increment: 1 } },
            })
      if (saved.count !== 1) throw new ConsensusChanged()
    }
    const data = { lotId, bidId, criteria: scores.length }
    await recordEvent(db, { type: 'evaluation.agreed', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  }).catch((error: unknown) => {
    if (error instanceof ConsensusChanged) return refuse('scoresChanged')
    throw error
  })
}

class ConsensusChanged extends Error {}

export type Minutes = {
  readonly heldOn: CivilDate
  readonly presentUserIds: readonly string[]
  readonly minutes: string
  readonly version: number
}

/** Saves the minutes of the consensus meeting of a lot. */
export async function saveMinutes(
  actor: StaffActor,
  { tenderId, lotId, now, meeting }: OfLot & { meeting: Minutes },
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    const { lot, people } = await findLotForConsensus(db, actor, { tenderId, lotId })
    if (statusOf(lot) !== 'consensus') return refuse('stepTaken')
    if (meeting.minutes.trim() === '') return refuse('minutesMissing')
    if (hasCitizenNumber(meeting.minutes)) return refuse('personalNumber', { code: null })
    const facts = {
      heldOn: fromDay(meeting.heldOn),
      presentUserIds: meeting.presentUserIds.filter((id) => people.includes(id)),
      minutes: meeting.minutes.trim(),
      savedById: actor.userId,
      savedAt: fromInstant(now),
    }
    const saved =
      meeting.version === 0
        ? await db.consensusMeeting.createMany({ data: [{ lotId, tenderId, ...facts }], skipDuplicates: true })
        : await db.consensusMeeting.updateMany({
            where: { lotId, version: meeting.version },
            data: { ...facts, version: { increment: 1 } },
          })
    if (saved.count !== 1) return refuse('changedMeanwhile')
    const data = { lotId, present: facts.presentUserIds.length }
    await recordEvent(db, { type: 'evaluation.minuted', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  })
}

/** Settles the quality of a lot: its scores are fixed, its bids valid, and the prices of the tender may follow. */
export async function settleQuality(
  actor: StaffActor,
  { tenderId, lotId, now }: OfLot,
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    const head = await findTenderOfOfficer(db, actor, tenderId)
    const lot = await findLotOf(db, head, lotId)
    const bids = (await listLotBids(db, lotId)).filter((bid) => bid.isAdmitted)
    const problem = settleProblem(statusOf(lot), {
      ...(await readSettleState(db, { tenderId, lotId, bidIds: bids.map((bid) => bid.id) })),
      openChecks: await countUnfit(db, head, bids),
    })
    if (problem) return refuse(problem.code, { count: problem.count ?? null })
    const settled = await db.lotEvaluation.updateMany({
      where: { lotId, status: 'consensus' },
      data: { status: 'settled', settledAt: fromInstant(now), settledById: actor.userId, version: { increment: 1 } },
    })
    if (settled.count !== 1) return refuse('stepTaken')
    await markValid(db, { tenderId, lotId, bids })
    return ok(null)
  })
}

type Settled = { readonly tenderId: string; readonly lotId: string; readonly bids: readonly LotBid[] }

/** The bids that are still in count from now on, and the log says so. */
export async function markValid(db: Db, { tenderId, lotId, bids }: Settled): Promise<void> {
  const ids = bids.map((bid) => bid.id)
  await db.bidLot.updateMany({ where: { lotId, bidId: { in: ids }, status: 'pending' }, data: { status: 'valid' } })
  await db.bid.updateMany({
    where: { id: { in: ids }, status: 'pending' },
    data: { status: 'valid', version: { increment: 1 } },
  })
  const data = { lotId, bids: ids.length }
  await recordEvent(db, { type: 'evaluation.settled', objectType: 'tender', objectId: tenderId, data })
}

async function readSettleState(
  db: Db,
  { tenderId, lotId, bidIds }: { tenderId: string; lotId: string; bidIds: string[] },
) {
  const criteria = await listAwardCriteria(db, tenderId, lotId)
  const cells: Cell[] = bidIds.flatMap((bidId) => criteria.map(({ id }) => ({ bidId, criterionId: id })))
  const agreed = await db.consensusScore.findMany({ where: { lotId } })
  const judging = await currentEvaluators(db, { tenderId, lotId })
  const scores = await db.evaluationScore.findMany({
    where: { lotId, isFinal: true, evaluatorId: { in: [...judging] } },
  })
  const meeting = await db.consensusMeeting.findUnique({ where: { lotId } })
  const individual = new Map<string, number[]>()
  for (const score of scores) {
    const key = cellKey(score)
    individual.set(key, [...(individual.get(key) ?? []), score.score ?? 0])
  }
  return {
    cells,
    agreed,
    individual,
    presentUserIds: meeting?.presentUserIds ?? [],
    minutes: meeting?.minutes ?? '',
    evaluatorIds: [...new Set(scores.map((score) => score.evaluatorId))],
  }
}
