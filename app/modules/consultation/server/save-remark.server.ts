/** Remarks of a consultation: written down, given to a colleague, answered. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { type PersonalData, personalText } from '~/kernel/personal-data'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type RemarkAnswer, type RemarkProblem, remarkProblem, sameAnswer } from '../domain/remark'
import type { RemarkInput } from '../forms-consultation'
import { lockRound, type RoundRecord } from './round-record.server'

export type SaveRemarkCode = RemarkProblem | 'roundReported' | 'themeUnknown'
type NewRemark = {
  readonly roundId: string
  readonly input: RemarkInput & { readonly requestKey: string }
  readonly now: Instant
}

/** Adds a remark with the next number; the same request twice is one remark. Refused text is not kept anywhere. */
export async function addRemark(
  actor: Actor,
  { roundId, input, now }: NewRemark,
): Promise<Result<{ number: number }, SaveRemarkCode>> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    const known = await db.consultationRemark.findUnique({ where: { id: input.requestKey }, select: { number: true } })
    if (known) return ok({ number: known.number })
    const problem = await problemOf(db, { round, input, now })
    if (problem) return { ok: false as const, problem }
    const last = await db.consultationRemark.aggregate({ where: { roundId: round.id }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const { requestKey, receivedOn, section, submitterName, ...rest } = input
    await db.consultationRemark.createMany({
      data: [
        {
          id: requestKey,
          roundId: round.id,
          number,
          ...rest,
          receivedOn: fromDay(receivedOn),
          section: section || null,
          submitterName: submitterName || null,
        },
      ],
    })
    await record(db, 'remark.received', requestKey, { round: round.id, number, submitterKind: input.submitterKind })
    return ok({ number })
  })
}

async function problemOf(
  db: Db,
  { round, input, now }: { round: RoundRecord; input: RemarkInput; now: Instant },
): Promise<Problem<SaveRemarkCode> | null> {
  if (round.status === 'reported') return refuse('roundReported').problem
  const problem = remarkProblem(input, { startsOn: round.startsOn, today: dayOf(now) })
  if (problem) return problem
  const isKnown = input.themeId === null || (await db.theme.count({ where: { id: input.themeId } })) === 1
  return isKnown ? null : refuse('themeUnknown').problem
}

export type AssignCode = 'roundReported' | 'colleagueUnknown' | 'gone'
type Assignment = {
  readonly roundId: string
  readonly remarkIds: readonly string[]
  readonly assigneeId: string | null
}

/** Gives remarks to a colleague, or to nobody. */
export async function assignRemarks(
  actor: Actor,
  { roundId, remarkIds, assigneeId }: Assignment,
): Promise<Result<{ count: number }, AssignCode>> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, roundId)
    if (round.status === 'reported') return refuse('roundReported')
    const colleague =
      assigneeId === null ? null : await db.user.findUnique({ where: { id: assigneeId }, select: { name: true } })
    if (assigneeId !== null && colleague === null) return refuse('colleagueUnknown')
    const { count } = await db.consultationRemark.updateMany({
      where: { id: { in: [...remarkIds] }, roundId: round.id },
      data: { assigneeId, assigneeName: colleague?.name ?? null },
    })
    if (count === 0) return refuse('gone')
    await recordEvent(db, {
      type: 'remark.assigned',
      objectType: 'consultation',
      objectId: round.id,
      data: { remarks: remarkIds, assigneeId },
    })
    return ok({ count })
  })
}

export type AnswerCode = 'roundReported' | 'gone' | PersonalData
export type RemarkChange =
  | { readonly kind: 'saved'; readonly changed: boolean }
  | { readonly kind: 'conflict'; readonly theirs: RemarkAnswer; readonly version: number; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<AnswerCode> }
type Answering = {
  readonly roundId: string
  readonly remarkId: string
  readonly version: number
  readonly answer: RemarkAnswer
  readonly themeId: string | null
  readonly now: Instant
}

/** Weighs and answers one remark, if nobody did since it was shown. */
export async function answerRemark(actor: Actor, request: Answering): Promise<RemarkChange> {
  return withActor(actor, async (db) => {
    const round = await lockRound(db, actor, request.roundId)
    return applyAnswer(db, round, request)
  })
}

/** The same within the caller's transaction, for a workbook of answers. */
export async function applyAnswer(
  db: Db,
  round: RoundRecord,
  { remarkId, version, answer, themeId, now }: Omit<Answering, 'roundId'>,
): Promise<RemarkChange> {
  if (round.status === 'reported') return { kind: 'refused', problem: refuse('roundReported').problem }
  const stored = isUuid(remarkId)
    ? await db.consultationRemark.findFirst({ where: { id: remarkId, roundId: round.id } })
    : null
  if (stored === null) return { kind: 'refused', problem: refuse('gone').problem }
  const theirs = {
    weighing: stored.weighing ?? '',
    answer: stored.answer ?? '',
    consequence: stored.consequence as RemarkAnswer['consequence'],
    consequenceWhy: stored.consequenceWhy ?? '',
  }
  if (stored.version !== version)
    return { kind: 'conflict', theirs, version: stored.version, by: await findLastChange(db, ['remark'], remarkId) }
  if (sameAnswer(stored.answeredAt === null ? null : theirs, answer) && stored.themeId === themeId)
    return { kind: 'saved', changed: false }
  const personal = personalText(`${answer.weighing}\n${answer.answer}\n${answer.consequenceWhy}`, dayOf(now))
  if (personal) return { kind: 'refused', problem: refuse(personal).problem }
  const known = themeId === null ? 1 : await db.theme.count({ where: { id: themeId } })
  await db.consultationRemark.updateMany({
    where: { id: stored.id, version },
    data: {
      ...answer,
      themeId: known === 1 ? themeId : null,
      answeredAt: fromInstant(now),
      version: { increment: 1 },
    },
  })
  await record(db, 'remark.answered', remarkId, { round: round.id, consequence: answer.consequence })
  return { kind: 'saved', changed: true }
}

const record = (db: Db, type: string, id: string, data: Record<string, string | number>): Promise<void> =>
  recordEvent(db, { type, objectType: 'remark', objectId: id, data })
