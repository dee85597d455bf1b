/** One meeting with everything that hangs from it, as far as the actor may see. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { MeetingReply } from '../domain/invitation'
import type { QuestionStatus } from '../domain/question-status'
import { findMeetingRecord } from './meeting-record.server'

export type MeetingDetail = NonNullable<Awaited<ReturnType<typeof read>>>

/** Throws 404 when it does not exist for the actor. */
export async function getMeeting(actor: Actor, id: string): Promise<MeetingDetail> {
  const meeting = isUuid(id) ? await withActor(actor, (db) => read(db, id)) : null
  if (meeting === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return meeting
}

async function read(db: Db, id: string) {
  const record = await findMeetingRecord(db, id)
  if (record === null) return null
  const where = { meetingId: id }
  const row = await db.meeting.findUniqueOrThrow({
    where: { id },
    select: { dateText: true, timeText: true, source: true, isExample: true },
  })
  const agenda = await db.meetingAgendaItem.findMany({ where, orderBy: { position: 'asc' } })
  const attendances = await db.meetingAttendance.findMany({
    where,
    orderBy: { position: 'asc' },
    include: { organisation: { select: { id: true, name: true } } },
  })
  const invitations = await db.meetingInvitation.findMany({
    where,
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    include: { organisation: { select: { id: true, name: true } } },
  })
  const tables = await db.meetingTable.findMany({ where, orderBy: { number: 'asc' } })
  const notes = await db.meetingNote.findMany({
    where,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { themes: { select: { themeId: true } } },
  })
  const questions = await db.meetingQuestion.findMany({ where, orderBy: { position: 'asc' } })
  return {
    ...record,
    dateText: row.dateText,
    timeText: row.timeText,
    isExample: row.isExample,
    source: toSourceMark(row.source),
    agenda: agenda.map(({ title, note }) => ({ title, note })),
    attendances: attendances.map(({ position, asWritten, organisation }) => ({ position, asWritten, organisation })),
    invitations: invitations.map(
      ({
        sentAt,
        reply,
        meetingId: _meeting,
        organisationId: _organisation,
        replyTokenHash: _token,
        repliedAt,
        ...rest
      }) => ({
        ...rest,
        reply: reply as MeetingReply,
        sentAt: toInstantOrNull(sentAt),
        repliedAt: toInstantOrNull(repliedAt),
      }),
    ),
    tables: tables.map(({ id: tableId, number, title, reportText, source }) => ({
      id: tableId,
      number,
      title,
      reportText,
      source: toSourceMark(source),
    })),
    noteLines: notes.map(({ id: noteId, tableId, text, version, source, themes }) => ({
      id: noteId,
      tableId,
      text,
      version,
      source: toSourceMark(source),
      themeIds: themes.map((theme) => theme.themeId),
    })),
    questions: questions.map((question) => ({
      id: question.id,
      question: question.question,
      askedBy: question.askedBy,
      answer: question.answer,
      answeredBy: question.answeredBy,
      status: question.status as QuestionStatus,
      publishedAt: toInstantOrNull(question.publishedAt),
      source: toSourceMark(question.source),
      version: question.version,
    })),
  }
}

/** The organisations to choose from, by name. */
export const listOrganisationChoices = (actor: Actor) =>
  withActor(actor, async (db) => {
    const rows = await db.organisation.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
    return rows.map(({ id, name }) => ({ value: id, label: name }))
  })
