/** Questions asked at a meeting: written down, answered, published for everybody and taken back. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { type PersonalData, personalText } from '~/kernel/personal-data'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { stepPermission } from '~/kernel/status-steps'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type QuestionStatus, questionSteps } from '../domain/question-status'
import { lockMeeting } from './meeting-record.server'

export type QuestionCode = PersonalData | 'gone' | 'questionMoved'

type Asked = {
  readonly id: string
  readonly requestKey: string
  readonly question: string
  readonly askedBy: string
  readonly now: Instant
}

/** Writes a question down; the same key twice is the same question. */
export async function askQuestion(actor: Actor, asked: Asked): Promise<Result<null, QuestionCode>> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, asked.id)
    const problem = personalProblem([asked.question, asked.askedBy], asked.now)
    if (problem) return { ok: false as const, problem }
    const last = await db.meetingQuestion.aggregate({ where: { meetingId: asked.id }, _max: { position: true } })
    const { count } = await db.meetingQuestion.createMany({
      data: [
        {
          id: asked.requestKey,
          meetingId: asked.id,
          position: (last._max.position ?? 0) + 1,
          question: asked.question,
          askedBy: asked.askedBy || null,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 1) await record(db, 'question.asked', asked.requestKey)
    return ok(null)
  })
}

export type AnswerChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly version: number }
  | { readonly kind: 'refused'; readonly problem: Problem<QuestionCode> }
type Answered = {
  readonly id: string
  readonly questionId: string
  readonly version: number
  readonly answer: string
  readonly answeredBy: string
  readonly now: Instant
}

/** Writes or changes the answer. What was published goes back to answered: a changed answer is published anew. */
export async function answerQuestion(actor: Actor, answered: Answered): Promise<AnswerChange> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, answered.id)
    const stored = await findQuestion(db, answered)
    if (stored === null) return { kind: 'refused', problem: refuse('gone').problem }
    if (stored.version !== answered.version)
      return { kind: 'conflict', theirs: stored.answer ?? '', version: stored.version }
    const problem = personalProblem([answered.answer, answered.answeredBy], answered.now)
    if (problem) return { kind: 'refused', problem }
    await db.meetingQuestion.updateMany({
      where: { id: stored.id, version: stored.version },
      data: {
        answer: answered.answer,
        answeredBy: answered.answeredBy || null,
        status: 'answered',
        publishedAt: null,
        version: { increment: 1 },
      },
    })
    await record(db, 'question.answered', stored.id)
    return { kind: 'saved' }
  })
}

type Moved = {
  readonly id: string
  readonly questionId: string
  readonly to: 'published' | 'answered'
  readonly now: Instant
}

/** Publishes an answer, or takes it back; of two at once, the second is told. */
export async function moveQuestion(
  actor: Actor,
  { id, questionId, to, now }: Moved,
): Promise<Result<null, QuestionCode>> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    const stored = await findQuestion(db, { id, questionId })
    if (stored === null) return refuse('gone')
    const from = stored.status as QuestionStatus
    if (from === to || stepPermission<QuestionStatus, 'meeting:write'>(questionSteps, from, to) === null)
      return refuse('questionMoved')
    const { count } = await db.meetingQuestion.updateMany({
      where: { id: stored.id, status: from, version: stored.version },
      data: { status: to, publishedAt: to === 'published' ? fromInstant(now) : null, version: { increment: 1 } },
    })
    if (count !== 1) return refuse('questionMoved')
    await record(db, to === 'published' ? 'question.published' : 'question.withdrawn', stored.id)
    return ok(null)
  })
}

const findQuestion = (db: Db, { id, questionId }: { id: string; questionId: string }) =>
  isUuid(questionId)
    ? db.meetingQuestion.findFirst({ where: { id: questionId, meetingId: id } })
    : Promise.resolve(null)

function personalProblem(texts: readonly string[], now: Instant): Problem<PersonalData> | null {
  for (const text of texts) {
    const personal = personalText(text, dayOf(now))
    if (personal) return refuse(personal).problem
  }
  return null
}

const record = (db: Db, type: string, id: string): Promise<void> =>
  recordEvent(db, { type, objectType: 'question', objectId: id })
