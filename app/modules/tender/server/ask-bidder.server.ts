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
import { queueMail } from '~/platform/mail/queue-mail.server'
import {
  answerDueAt,
  type Judgement,
  judgeProblem,
  lowPriceWorkingDays,
  type QuestionKind,
  repairWorkingDays,
} from '../domain/eligibility'
import { bidderMailTexts, type EvaluationProblem } from '../texts-evaluation'
import { decreedDays } from './decreed-days.server'
import { findTenderOfOfficer, notFound } from './find-tender-head.server'

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
      if (bid.status === 'disqualified') return refuse('bidNotJudged')
      if (
        !(await isAbout(
          db,
          asked,
          bid.lots.map((lot) => lot.lotId),
        ))
      )
        return refuse('changedMeanwhile')
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
      await mailBidder(db, { id, supplierId: bid.supplierId, tender: head.title, dueAt, now })
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

/** The criterion belongs to the tender, or the lot to the bid. */
async function isAbout(
  db: Db,
  { kind, aboutId, tenderId }: QuestionToAsk,
  lotIds: readonly string[],
): Promise<boolean> {
  if (kind === 'lowPrice') return lotIds.includes(aboutId)
  return isUuid(aboutId) && (await db.criterion.count({ where: { id: aboutId, tenderId } })) === 1
}

type MailFacts = { id: string; supplierId: string; tender: string; dueAt: Instant; now: Instant }

async function mailBidder(db: Db, { id, supplierId, tender, dueAt, now }: MailFacts): Promise<void> {
  const people = await db.membership.findMany({
    where: { organisationId: supplierId, endedAt: null, role: { in: ['bidder', 'providerAdministrator'] } },
    include: { user: { select: { email: true, name: true } } },
  })
  for (const { user } of people) {
    await queueMail(
      db,
      {
        key: `bidderQuestion:${id}:${user.email}`,
        kind: 'bidderQuestion',
        to: user.email,
        subject: bidderMailTexts.subject(tender),
        text: bidderMailTexts.text({
          name: user.name,
          tender,
          dueAt,
          url: `${platform().env.appUrl}/herstelvragen/${id}`,
        }),
        supplierId,
      },
      now,
    )
  }
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
