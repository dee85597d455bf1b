/** The provisional decision on a lot, the reasons of its letters, and withdrawing it. */
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { queryOf } from '~/platform/database/query-of.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canonical } from '../domain/award-letter'
import { type AwardStatus, awardStepProblem, awardValues, chooseWinners } from '../domain/award-steps'
import { isStopped } from '../domain/tender-status'
import type { AwardProblem } from '../texts-award'
import { readCalculationFacts } from './calculation-facts.server'
import { findTenderOfOfficer, notFound, type TenderHead } from './find-tender-head.server'
import { listLow } from './get-award.server'
import { holdTender } from './hold-tender.server'
import { countUnfit } from './list-checks.server'
import { calculateFrom, findFrozen, sha256 } from './lot-calculation.server'
import { findLotOf, isRanked } from './lot-facts.server'
import { mailWithdrawn } from './mail-award.server'
import { type PriceQuestion, priceQuestionsRead } from './question-facts.server'

export type OfLot = { readonly tenderId: string; readonly lotId: string; readonly now: Instant }
type Lot = Awaited<ReturnType<typeof findLotOf>>

/** Gives the id of the decision. Two officers who decide at once: one of them, the other is told. */
export async function decideAward(
  actor: StaffActor,
  { tenderId, lotId, now }: OfLot,
): Promise<Result<{ id: string }, AwardProblem>> {
  try {
    return await withActor(actor, async (db) => {
      await holdTender(db, tenderId)
      const head = await findTenderOfOfficer(db, actor, tenderId)
      const lot = await findLotOf(db, head, lotId)
      if (isStopped(lot)) return refuse('lotStopped')
      const chosen = await choose(db, { head, lot, now })
      if (!chosen.ok) return chosen
      const { winners, calculationId } = chosen.value
      const id = randomUUID()
      await db.awardDecision.createMany({
        data: [
          {
            id,
            tenderId,
            lotId,
            status: winners.length === 0 ? 'unsuccessful' : 'pending',
            calculationId,
            decidedAt: fromInstant(now),
            decidedById: actor.userId,
          },
        ],
      })
      const values = awardValues(lot.ceilingCents, winners.length)
      for (const [index, winner] of winners.entries()) {
        const valueCents = values[index] ?? null
        await putAward(db, { head, lot, decisionId: id, winner, place: index + 1, valueCents, now })
      }
      const data = { lotId, decisionId: id, winners: winners.length }
      await recordEvent(db, { type: 'award.decided', objectType: 'tender', objectId: tenderId, data })
      return ok({ id })
    })
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'award_decision_one_open') return refuse('decidedMeanwhile')
    if (constraint === 'award_within_maximum' || constraint === 'award_within_ceiling') return refuse('awardTooMuch')
    throw error
  }
}

type Winner = { readonly bidId: string; readonly supplierId: string }

/** The winners by the frozen calculation, when nothing stands in the way. */
async function choose(
  db: Db,
  { head, lot, now }: { head: TenderHead; lot: Lot; now: Instant },
): Promise<Result<{ winners: readonly Winner[]; calculationId: string | null }, AwardProblem>> {
  const open = await db.awardDecision.count({
    where: { lotId: lot.id, status: { in: ['pending', 'active', 'unsuccessful'] } },
  })
  if (open > 0) return refuse('decidedMeanwhile')
  const facts = await readCalculationFacts(db, lot)
  const { bids, lines } = facts
  if (bids.length === 0) return refuse('noBids')
  if (!bids.some((bid) => bid.isAdmitted)) return ok({ winners: [], calculationId: null })
  if (head.pricesOpenedAt === null) return refuse('pricesSealed')
  const calculation = calculateFrom(lot, facts)
  if (!calculation.ok) return calculation
  // The requirements are all that decides here: none may have been judged anew since the list was settled.
  const admitted = bids.filter((bid) => bid.isAdmitted)
  if (!isRanked(lot) && (await countUnfit(db, head, admitted)) > 0) return refuse('qualifiedOpen')
  const frozen = await findFrozen(db, lot.id)
  if (frozen?.sha256 !== sha256(canonical(calculation.value))) return refuse('notFrozen')
  const questions = await queryOf(db)<PriceQuestion>(priceQuestionsRead(lot.id))
  const low = listLow({ lines, current: calculation.value, questions, now })
  const unclear = low.find((each) => each.question?.state !== 'accepted')
  if (unclear) {
    const state = unclear.question?.state ?? null
    const code = state === null ? 'lowPriceOpen' : state === 'rejected' ? 'lowPriceRejected' : 'lowPriceAsked'
    return refuse(code, { name: unclear.name })
  }
  const { input } = calculation.value
  const ranked = frozen.placed.map(({ bidId, rank }) => {
    const supplierId = input.bids.find((bid) => bid.bidId === bidId)?.supplierId ?? ''
    return { bidId, supplierId, rank }
  })
  const winners = chooseWinners(ranked, lot.maxAwards)
  return winners.ok ? ok({ winners: winners.value, calculationId: frozen.id }) : refuse(winners.problem.code)
}

type AwardRow = {
  head: TenderHead
  lot: Lot
  decisionId: string
  winner: Winner
  place: number
  valueCents: number | null
  now: Instant
}

/** A supplier has one award of a lot: one that was withdrawn before is used again. */
async function putAward(db: Db, { head, lot, decisionId, winner, place, valueCents, now }: AwardRow): Promise<void> {
  const { supplierId, bidId } = winner
  const facts = {
    status: 'pending',
    decidedOn: fromDay(dayOf(now)),
    decisionId,
    bidId,
    valueCents: valueCents === null ? null : BigInt(valueCents),
  }
  const again = await db.award.updateMany({ where: { lotId: lot.id, supplierId, status: 'cancelled' }, data: facts })
  if (again.count === 1) return
  const number = `${head.number}-P${lot.number}-G${place}-${randomUUID().slice(0, 4).toUpperCase()}`
  await db.award.createMany({ data: [{ lotId: lot.id, supplierId, number, ...facts }] })
}

export type TypedReason = { readonly criterionId: string; readonly text: string; readonly version: number }

/** Saves what the letter to one bidder says about the winner, per criterion; only before the letters are sent. */
export async function saveReasons(
  actor: StaffActor,
  { tenderId, lotId, bidId, reasons, now }: OfLot & { bidId: string; reasons: readonly TypedReason[] },
): Promise<Result<null, AwardProblem>> {
  return withActor(actor, async (db) => {
    const head = await findTenderOfOfficer(db, actor, tenderId)
    await findLotOf(db, head, lotId)
    const decision = await db.awardDecision.findFirst({ where: { lotId, status: { in: ['pending', 'unsuccessful'] } } })
    if (decision === null) throw notFound()
    if (decision.dispatchedAt !== null) return refuse('lettersSent')
    for (const { text } of reasons) if (hasCitizenNumber(text)) return refuse('personalNumber')
    for (const { criterionId, text, version } of reasons.filter((each) => each.text.trim() !== '')) {
      const key = { decisionId: decision.id, bidId, criterionId }
      const facts = { text: text.trim(), updatedAt: fromInstant(now), updatedById: actor.userId }
      const saved =
        version === 0
          ? await db.awardReason.createMany({ data: [{ ...key, ...facts }], skipDuplicates: true })
          : await db.awardReason.updateMany({
              where: { ...key, version },
              data: { ...facts, version: { increment: 1 } },
            })
      if (saved.count !== 1) throw new ReasonsChanged()
    }
    const data = { lotId, bidId, decisionId: decision.id }
    await recordEvent(db, { type: 'award.reasoned', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  }).catch((error: unknown) => {
    if (error instanceof ReasonsChanged) return refuse('changedMeanwhile')
    throw error
  })
}

class ReasonsChanged extends Error {}

/** Withdraws a decision, for instance after an objection that was right; never when contracts were made under it. */
export async function cancelDecision(
  actor: StaffActor,
  { tenderId, lotId, reason, version, now }: OfLot & { reason: string; version: number },
): Promise<Result<null, AwardProblem>> {
  if (reason.trim() === '') return refuse('reasonMissing')
  if (hasCitizenNumber(reason)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    const head = await findTenderOfOfficer(db, actor, tenderId)
    const lot = await findLotOf(db, head, lotId)
    const decision = await db.awardDecision.findFirst({ where: { lotId, status: { not: 'cancelled' } } })
    if (decision === null) return refuse('changedMeanwhile')
    const contracts = await db.contractLot.count({ where: { award: { decisionId: decision.id } } })
    const facts = { status: decision.status as AwardStatus, endsOn: null, objections: [], contracts }
    const problem = awardStepProblem(facts, 'cancelled', dayOf(now))
    if (problem) return refuse(problem.code === 'contractsMade' ? 'contractsMade' : 'changedMeanwhile')
    const withdrawn = await db.awardDecision.updateMany({
      where: { id: decision.id, version, status: decision.status },
      data: { status: 'cancelled', cancelReason: reason.trim(), version: { increment: 1 } },
    })
    if (withdrawn.count !== 1) return refuse('changedMeanwhile')
    await db.award.updateMany({ where: { decisionId: decision.id }, data: { status: 'cancelled' } })
    if (lot.status === 'complete' || lot.status === 'unsuccessful') {
      await db.lot.updateMany({ where: { id: lotId }, data: { status: 'active', version: { increment: 1 } } })
    }
    await mailWithdrawn(db, { head, lot, decisionId: decision.id, now })
    const data = { lotId, decisionId: decision.id }
    await recordEvent(db, { type: 'award.withdrawn', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  })
}
