/** The bidder's side of a question: the list, one question, and the answer with a file, in time or not at all. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { ReceivedFile } from '~/modules/document/server/receive-file.server'
import { platform } from '~/platform/context.server'
import { fromInstant, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { answerProblem, type Judgement } from '../domain/eligibility'
import { type EvaluationProblem, evaluationTexts } from '../texts-evaluation'
import { notFound } from './find-tender-head.server'
import { toQuestion } from './question-facts.server'

const longestAnswer = 4_000

/** The questions to this provider, the open ones first. */
export async function listOwnQuestions(actor: ProviderActor, now: Instant) {
  return withActor(actor, async (db) => {
    const rows = await db.bidderQuestion.findMany({
      orderBy: [{ answeredAt: { sort: 'asc', nulls: 'first' } }, { dueAt: 'desc' }],
    })
    const tenders = await tendersOf(
      db,
      rows.map((row) => row.tenderId),
    )
    return rows.map((row) => ({ ...toQuestion(row, now), tender: tenders.get(row.tenderId) ?? '' }))
  })
}

/** One of them; throws 404 for another's. */
export async function getOwnQuestion(actor: ProviderActor, { id, now }: { id: string; now: Instant }) {
  return withActor(actor, async (db) => {
    const row = isUuid(id) ? await db.bidderQuestion.findUnique({ where: { id } }) : null
    if (row === null) throw notFound()
    const criterion =
      row.criterionId === null ? null : await db.criterion.findUnique({ where: { id: row.criterionId } })
    const lot = row.lotId === null ? null : await db.lot.findUnique({ where: { id: row.lotId } })
    const tenders = await tendersOf(db, [row.tenderId])
    return {
      ...toQuestion(row, now),
      tender: tenders.get(row.tenderId) ?? '',
      about: criterion ? `${criterion.code} ${criterion.title}` : lot && evaluationTexts.lot(lot.number, lot.title),
    }
  })
}
export type OwnQuestion = Awaited<ReturnType<typeof getOwnQuestion>>

async function tendersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.tender.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true, title: true },
  })
  return new Map(rows.map((row) => [row.id, `${row.number} ${row.title}`]))
}

export type Answer = {
  readonly id: string
  readonly text: string
  readonly file: ReceivedFile | null
  readonly now: Instant
}

/** Answers once, at the latest at the very moment of the term. */
export async function answerQuestion(
  actor: ProviderActor,
  { id, text, file, now }: Answer,
): Promise<Result<null, EvaluationProblem>> {
  const answer = text.replaceAll('\r\n', '\n').trim()
  if (answer === '') return refuse('answerMissing')
  if (answer.length > longestAnswer) return refuse('textTooLong', { most: longestAnswer })
  if (hasCitizenNumber(answer)) return refuse('personalNumber', { code: null })
  return withActor(actor, async (db) => {
    const row = isUuid(id) ? await db.bidderQuestion.findUnique({ where: { id } }) : null
    if (row === null) throw notFound()
    const facts = {
      dueAt: toInstant(row.dueAt),
      answeredAt: toInstantOrNull(row.answeredAt),
      judgement: row.judgement as Judgement | null,
    }
    const problem = answerProblem(facts, now)
    if (problem) return refuse(problem)
    if (file) {
      const { sha256, size, mediaType } = file
      const stored = { sha256, size: BigInt(size), mediaType }
      await db.storedFile.createMany({ data: [stored], skipDuplicates: true })
    }
    const given = await db.bidderQuestion.updateMany({
      where: { id, answeredAt: null, judgement: null },
      data: {
        answer,
        fileSha256: file?.sha256 ?? null,
        fileName: file?.fileName ?? null,
        answeredAt: fromInstant(now),
        answeredById: actor.userId,
        version: { increment: 1 },
      },
    })
    if (given.count !== 1) return refuse('answerGiven')
    await addJob(db, 'bidderAnswered', { questionId: id })
    await recordEvent(db, {
      type: 'bidderQuestion.answered',
      objectType: 'bid',
      objectId: row.bidId,
      supplierId: row.supplierId,
      data: { questionId: id, sha256: file?.sha256 ?? null },
    })
    return ok(null)
  })
}

/** The file of an answer, for the bidder itself or the officer; null when there is none. */
export async function openAnswerFile(db: Db, questionId: string) {
  const row = isUuid(questionId) ? await db.bidderQuestion.findUnique({ where: { id: questionId } }) : null
  if (row?.fileSha256 == null || !(await platform().files.has(row.fileSha256))) return null
  return { fileName: row.fileName ?? 'bijlage', content: await platform().files.open(row.fileSha256) }
}
