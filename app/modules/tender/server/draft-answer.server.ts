/** Staff assigns, drafts, approves (another person) or closes a question; and publishes the approved ones at one moment. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { approvalProblem, type EnquiryStatus, holdsCitizenNumber } from '../domain/enquiry'
import { isBeforeClosing } from '../domain/moments'
import type { AnswerInput } from '../forms-questions'
import type { QuestionProblemCode } from '../texts-questions'
import { toTenderMoments } from './tender-moments.server'

type Answering = {
  readonly tenderId: string
  readonly enquiryId: string
  readonly input: AnswerInput
  readonly now: Instant
}

/** One step with one question, guarded by its version; a change of the text takes an approval back. Throws 404. */
export function answerQuestion(
  actor: StaffActor,
  { tenderId, enquiryId, input, now }: Answering,
): Promise<Result<null, QuestionProblemCode>> {
  return withActor(actor, async (db) => {
    const enquiry =
      isUuid(enquiryId) && isUuid(tenderId) ? await db.enquiry.findFirst({ where: { id: enquiryId, tenderId } }) : null
    if (enquiry === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const status = enquiry.status as EnquiryStatus
    if (status === 'published' || status === 'closed') return refuse('alreadyPublished')
    const step = stepOf(actor, { ...enquiry, status }, input, now)
    if (!step.ok) return step
    const moved = await db.enquiry.updateMany({
      where: { id: enquiry.id, version: input.version },
      data: { ...step.value, version: { increment: 1 } },
    })
    if (moved.count === 0) return refuse('changedMeanwhile')
    await recordEvent(db, {
      type: eventOf[input.stap],
      objectType: 'enquiry',
      objectId: enquiry.id,
      data: { tenderId, assignedToId: input.assignedToId },
    })
    return ok(null)
  })
}

const eventOf = { concept: 'enquiry.drafted', akkoord: 'enquiry.approved', sluiten: 'enquiry.closed' } as const

type Facts = {
  readonly status: EnquiryStatus
  readonly isLate: boolean
  readonly text: string
  readonly publicText: string | null
  readonly answer: string
  readonly draftedById: string | null
}

function stepOf(actor: StaffActor, enquiry: Facts, input: AnswerInput, now: Instant) {
  if (input.stap === 'sluiten') {
    return input.closedReason === ''
      ? refuse('notWithdrawn')
      : ok({ status: 'closed', closedReason: input.closedReason })
  }
  if (input.stap === 'akkoord') {
    const problem = approvalProblem(enquiry, actor.userId)
    return problem
      ? refuse(problem)
      : ok({ status: 'approved', approvedById: actor.userId, approvedAt: fromInstant(now) })
  }
  if (holdsCitizenNumber([input.answer, input.publicText])) return refuse('citizenNumber')
  const publicText = input.publicText === '' || input.publicText === enquiry.text ? null : input.publicText
  const isSame = input.answer === enquiry.answer && publicText === enquiry.publicText
  if (isSame) return ok({ assignedToId: input.assignedToId })
  if (input.answer === '') return refuse('answerMissing')
  return ok({
    assignedToId: input.assignedToId,
    publicText,
    answer: input.answer,
    status: 'drafted',
    draftedById: actor.userId,
    approvedById: null,
    approvedAt: null,
  })
}

/** Publishes every approved answer as the next nota; numbers count on. Of two people at once one does. Throws 404. */
export function publishAnswers(
  actor: StaffActor,
  { tenderId, now }: { readonly tenderId: string; readonly now: Instant },
): Promise<Result<number, QuestionProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = isUuid(tenderId) ? await lockedTender(db, tenderId) : null
    if (tender === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (tender.publishedAt === null || !isBeforeClosing(toTenderMoments(tender), now)) return refuse('notOpen')
    const approved = await db.enquiry.findMany({
      where: { tenderId, status: 'approved' },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    })
    if (approved.length === 0) return refuse('nothingApproved')
    const number = 1 + (await db.answerRound.count({ where: { tenderId } }))
    const first = 1 + (await db.publishedAnswer.count({ where: { tenderId } }))
    const round = await db.answerRound.create({
      data: { tenderId, number, publishedAt: fromInstant(now), publishedById: actor.userId },
    })
    await db.publishedAnswer.createMany({
      data: approved.map((enquiry, index) => ({
        roundId: round.id,
        tenderId,
        lotId: enquiry.lotId,
        number: first + index,
        subject: enquiry.subject,
        question: enquiry.publicText ?? enquiry.text,
        answer: enquiry.answer,
        isLate: enquiry.isLate,
      })),
    })
    await db.enquiry.updateMany({
      where: { id: { in: approved.map(({ id }) => id) } },
      data: { status: 'published', version: { increment: 1 } },
    })
    await addJob(db, 'mailAnswers', { roundId: round.id }, { jobKey: `answers:${round.id}` })
    await recordEvent(db, {
      type: 'tender.answersPublished',
      objectType: 'tender',
      objectId: tenderId,
      data: { number, answers: approved.length },
    })
    return ok(number)
  })
}

async function lockedTender(db: Db, id: string) {
  await db.$queryRaw`select 1 from tender where id = ${id}::uuid for update`
  return db.tender.findUnique({ where: { id } })
}
