/** The officer's checks of one bid: exclusion and suitability with evidence, repairs, and setting a bid aside. */
import type { StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant, toDayOrNull, toInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type CheckOutcome, evidenceAge } from '../domain/eligibility'
import type { EvaluationProblem } from '../texts-evaluation'
import { findTenderOfOfficer, notFound } from './find-tender-head.server'
import { holdTender } from './hold-tender.server'
import { listChecks, listGates } from './list-checks.server'
import { toQuestion } from './question-facts.server'

type OfBid = { readonly tenderId: string; readonly bidId: string }

/** A bid of this tender for its officer; throws 404 otherwise. */
async function findBid(db: Db, { tenderId, bidId }: OfBid) {
  const bid = isUuid(bidId)
    ? await db.bid.findFirst({
        where: { id: bidId, tenderId, status: { in: ['pending', 'valid', 'disqualified'] } },
        include: {
          lots: { include: { lot: { select: { number: true, title: true } } } },
          checks: true,
          questions: true,
        },
      })
    : null
  if (bid === null) throw notFound()
  return bid
}

/** Everything that the page of a check shows. */
export async function getBidCheck(actor: StaffActor, asked: OfBid & { now: Instant }) {
  return withActor(actor, async (db) => {
    const head = await findTenderOfOfficer(db, actor, asked.tenderId)
    if (head.openedAt === null || head.bidsCloseAt === null) throw notFound()
    const bid = await findBid(db, asked)
    const closesOn = dayOf(head.bidsCloseAt)
    const gates = await listGates(
      db,
      head.id,
      bid.lots.map((lot) => lot.lotId),
    )
    const answers = await db.openedAnswer.findMany({ where: { bidId: bid.id } })
    const participants = await db.openedParticipant.findMany({ where: { bidId: bid.id }, orderBy: { role: 'asc' } })
    const [summary] = await listChecks(db, head, [bid.id])
    return {
      head,
      bid: {
        id: bid.id,
        version: bid.version,
        name: summary?.name ?? '',
        status: bid.status,
        reason: bid.statusReason,
        submittedAt: bid.submittedAt === null ? null : toInstant(bid.submittedAt),
        verdict: summary?.verdict ?? 'open',
        lots: bid.lots.map(({ lotId, lot, status }) => ({ id: lotId, number: lot.number, title: lot.title, status })),
      },
      closesOn,
      participants: participants.map(({ id, role, name, kvk }) => ({ id, role, name, kvk })),
      criteria: gates.map((gate) => {
        const answer = answers.find((each) => each.criterionId === gate.id)
        const check = bid.checks.find((each) => each.criterionId === gate.id)
        const question = bid.questions.find((each) => each.criterionId === gate.id)
        const evidenceOn = toDayOrNull(answer?.evidenceOn ?? null)
        return {
          id: gate.id,
          kind: gate.kind,
          code: gate.code,
          title: gate.title,
          answer: answer
            ? {
                isMet: answer.isMet,
                text: answer.text,
                fileName: answer.fileName,
                fileScanState: answer.fileScanState,
                answerId: answer.id,
                evidenceOn,
              }
            : null,
          maxMonths: gate.evidenceMaxMonths,
          age: evidenceAge({ on: evidenceOn, maxMonths: gate.evidenceMaxMonths }, closesOn),
          check: check ? { outcome: check.outcome as CheckOutcome, note: check.note, version: check.version } : null,
          question: question ? toQuestion(question, asked.now) : null,
        }
      }),
    }
  })
}
export type BidCheck = Awaited<ReturnType<typeof getBidCheck>>

type Judgement = OfBid & {
  readonly criterionId: string
  readonly outcome: CheckOutcome
  readonly note: string
  readonly version: number
  readonly now: Instant
}

/** Judges one criterion of one bid; what is not met says why. */
export async function judgeCriterion(
  actor: StaffActor,
  { tenderId, bidId, criterionId, outcome, note, version, now }: Judgement,
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    await findTenderOfOfficer(db, actor, tenderId)
    const bid = await findBid(db, { tenderId, bidId })
    const gates = await listGates(
      db,
      tenderId,
      bid.lots.map((lot) => lot.lotId),
    )
    if (!gates.some((gate) => gate.id === criterionId)) return refuse('changedMeanwhile')
    if (outcome === 'notMet' && note.trim() === '') return refuse('reasonMissing')
    if (hasCitizenNumber(note)) return refuse('personalNumber', { code: null })
    if (
      await isDecided(
        db,
        bid.lots.map((lot) => lot.lotId),
      )
    )
      return refuse('alreadyDecided')
    const key = { bidId, criterionId }
    const facts = { outcome, note: note.trim(), checkedById: actor.userId, checkedAt: fromInstant(now) }
    const saved =
      version === 0
        ? await db.eligibilityCheck.createMany({ data: [{ ...key, tenderId, ...facts }], skipDuplicates: true })
        : await db.eligibilityCheck.updateMany({
            where: { ...key, version },
            data: { ...facts, version: { increment: 1 } },
          })
    if (saved.count !== 1) return refuse('changedMeanwhile')
    await recordEvent(db, {
      type: 'bid.checked',
      objectType: 'bid',
      objectId: bidId,
      supplierId: bid.supplierId,
      data: { criterionId, outcome },
    })
    return ok(null)
  })
}

/** Sets a bid aside with the reason that its letter will give; never after the decision on one of its lots. */
export async function disqualifyBid(
  actor: StaffActor,
  { tenderId, bidId, reason, version, now }: OfBid & { reason: string; version: number; now: Instant },
): Promise<Result<null, EvaluationProblem>> {
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    await findTenderOfOfficer(db, actor, tenderId)
    const bid = await findBid(db, { tenderId, bidId })
    const text = reason.trim()
    if (text === '') return refuse('reasonMissing')
    if (hasCitizenNumber(text)) return refuse('personalNumber', { code: null })
    const lotIds = bid.lots.map((lot) => lot.lotId)
    if (await isDecided(db, lotIds)) return refuse('alreadyDecided')
    const running = bid.questions.some((question) => question.judgement === null && toInstant(question.dueAt) >= now)
    if (running) return refuse('questionRunning')
    const set = await db.bid.updateMany({
      where: { id: bidId, version, status: { in: ['pending', 'valid'] } },
      data: { status: 'disqualified', statusReason: text, version: { increment: 1 } },
    })
    if (set.count !== 1) return refuse('changedMeanwhile')
    await db.bidLot.updateMany({ where: { bidId }, data: { status: 'disqualified', reason: text } })
    await recordEvent(db, {
      type: 'bid.disqualified',
      objectType: 'bid',
      objectId: bidId,
      supplierId: bid.supplierId,
      data: { lots: lotIds },
    })
    return ok(null)
  })
}

/** A provisional or definitive decision stands on one of these lots. */
export async function isDecided(db: Db, lotIds: readonly string[]): Promise<boolean> {
  const where = { lotId: { in: [...lotIds] }, status: { in: ['pending', 'active'] } }
  return (await db.awardDecision.count({ where })) > 0
}
