/** Asks one bidder to repair a small defect or to explain a low price, with a term, once; and judges the answer. */
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import {
  answerDueAt,
  type Judgement,
  judgeProblem,
  lowPriceWorkingDays,
  type QuestionKind,
  repairWorkingDays,
} from '../domain/eligibility'
import { regimeRules } from '../domain/regime'
import { bidderMailTexts, type EvaluationProblem } from '../texts-evaluation'
import { isDecided } from './check-bid.server'
import { decreedDays } from './decreed-days.server'
import { findTenderOfOfficer, notFound } from './find-tender-head.server'
import { listGates } from './list-checks.server'
import { mailBidder } from './mail-bidder.server'

export type QuestionToAsk = {
  readonly tenderId: string
  readonly bidId: string
  readonly kind: QuestionKind
  /** The criterion of a repair, the lot of a price. */
  readonly aboutId: string
  readonly question: string
  readonly now: Instant
}

/** The term follows from the rule; the people of the bidder get a mail in the same transaction. */
export async function askBidder(actor: StaffActor, asked: QuestionToAsk): Promise<Result<null, EvaluationProblem>> {
  const { tenderId, bidId, kind, aboutId, now } = asked
  const text = asked.question.trim()
  if (text === '') return refuse('questionMissing')
  if (hasCitizenNumber(text)) return refuse('personalNumber', { code: null })
  try {
    return await withActor(actor, async (db) => {
      const head = await findTenderOfOfficer(db, actor, tenderId)
      const bid = isUuid(bidId)
        ? await db.bid.findFirst({ where: { id: bidId, tenderId }, include: { lots: true } })
        : null
      if (bid === null) throw notFound()
      if (head.openedAt === null) return refuse('notOpened')
      if (bid.status === 'disqualified') return refuse('bidNotJudged')
      const lotIds = bid.lots.map((lot) => lot.lotId)
      const { ranks } = regimeRules[head.regime]
      if (!(await isAbout(db, asked, { lotIds, ranks }))) return refuse('changedMeanwhile')
      if (await isDecided(db, kind === 'repair' ? lotIds : [aboutId])) return refuse('alreadyDecided')
      const workingDays = kind === 'repair' ? repairWorkingDays : lowPriceWorkingDays
      const dueAt = answerDueAt(now, workingDays, await decreedDays(db))
      const id = randomUUID()
      await db.bidderQuestion.createMany({
        data: [
          {
            id,
            tenderId,
            bidId,
            supplierId: bid.supplierId,
            kind,
            criterionId: kind === 'repair' ? aboutId : null,
            lotId: kind === 'lowPrice' ? aboutId : null,
            question: text,
            askedAt: fromInstant(now),
            askedById: actor.userId,
            dueAt: fromInstant(dueAt),
          },
        ],
      })
      const { title: tender } = head
      const url = `${platform().env.appUrl}/herstelvragen/${id}`
      await mailBidder(db, {
        supplierId: bid.supplierId,
        key: `bidderQuestion:${id}`,
        kind: 'bidderQuestion',
        subject: bidderMailTexts.subject(tender),
        text: (name) => bidderMailTexts.text({ name, tender, dueAt, url }),
        now,
      })
      await recordEvent(db, {
        type: 'bidderQuestion.asked',
        objectType: 'bid',
        objectId: bidId,
        supplierId: bid.supplierId,
        data: { questionId: id, kind, aboutId },
      })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'bidder_question_once') return refuse('askedBefore')
    throw error
  }
}

/**
 * A repair is about an exclusion or suitability criterion that the bid must meet: an answer on which bids are compared is
 * not made better afterwards. A price is about a lot of the bid, where bidders name one.
 */
async function isAbout(
  db: Db,
  { kind, aboutId, tenderId }: QuestionToAsk,
  { lotIds, ranks }: { readonly lotIds: readonly string[]; readonly ranks: boolean },
): Promise<boolean> {
  if (kind === 'lowPrice') return ranks && lotIds.includes(aboutId)
  return (await listGates(db, tenderId, lotIds)).some(({ id }) => id === aboutId)
}

type ToJudge = {
  readonly tenderId: string
  readonly questionId: string
  readonly judgement: Judgement
  readonly reason: string
  readonly version: number
  readonly now: Instant
}

/** Accepts or rejects an answer, or what never came; with a reason, once. */
export async function judgeAnswer(
  actor: StaffActor,
  { tenderId, questionId, judgement, reason, version, now }: ToJudge,
): Promise<Result<null, EvaluationProblem>> {
  if (reason.trim() === '') return refuse('reasonMissing')
  if (hasCitizenNumber(reason)) return refuse('personalNumber', { code: null })
  return withActor(actor, async (db) => {
    await findTenderOfOfficer(db, actor, tenderId)
    const row = isUuid(questionId) ? await db.bidderQuestion.findFirst({ where: { id: questionId, tenderId } }) : null
    if (row === null) throw notFound()
    const facts = {
      dueAt: toInstant(row.dueAt),
      answeredAt: toInstantOrNull(row.answeredAt),
      judgement: row.judgement as Judgement | null,
    }
    const problem = judgeProblem(facts, now)
    if (problem) return refuse(problem)
    if (judgement === 'accepted' && row.answeredAt === null) return refuse('nothingToAccept')
    const judged = await db.bidderQuestion.updateMany({
      where: { id: questionId, version, judgement: null },
      data: {
        judgement,
        judgementReason: reason.trim(),
        judgedAt: fromInstant(now),
        judgedById: actor.userId,
        version: { increment: 1 },
      },
    })
    if (judged.count !== 1) return refuse('changedMeanwhile')
    await recordEvent(db, {
      type: 'bidderQuestion.judged',
      objectType: 'bid',
      objectId: row.bidId,
      supplierId: row.supplierId,
      data: { questionId, judgement },
    })
    return ok(null)
  })
}
