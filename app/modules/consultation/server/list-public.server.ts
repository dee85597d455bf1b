/**
 * What the public site tells of meetings. The actor decides: without a login the policies show public meetings,
 * published notes and published answers, and nothing else.
 */
import { toDayOrNull, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

/** Public meetings, the latest first, each with agenda and published notes by table. A cancelled one says so. */
export async function listPublicMeetings(db: Db) {
  const meetings = await db.meeting.findMany({
    where: { visibility: 'public' },
    orderBy: [{ heldOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    include: {
      agenda: { orderBy: { position: 'asc' }, select: { title: true, note: true } },
      tables: { orderBy: { number: 'asc' } },
      noteLines: {
        orderBy: { position: 'asc' },
        include: { themes: { include: { theme: { select: { name: true } } } } },
      },
    },
  })
  return meetings.map((meeting) => {
    const published = meeting.notesPublishedAt !== null
    const toNote = (note: (typeof meeting.noteLines)[number]) => ({
      text: note.text,
      themes: note.themes.map(({ theme }) => theme.name),
    })
    return {
      id: meeting.id,
      name: meeting.name,
      subject: meeting.subject,
      place: meeting.place,
      heldOn: toDayOrNull(meeting.heldOn),
      startsAt: toInstantOrNull(meeting.startsAt),
      endsAt: toInstantOrNull(meeting.endsAt),
      isCancelled: meeting.status === 'cancelled',
      phaseNumber: meeting.phaseNumber,
      agenda: meeting.agenda,
      notes: published ? meeting.noteLines.filter((note) => note.tableId === null).map(toNote) : [],
      tables: published
        ? meeting.tables.map((table) => ({
            number: table.number,
            title: table.title,
            reportText: table.reportText,
            notes: meeting.noteLines.filter((note) => note.tableId === table.id).map(toNote),
          }))
        : [],
    }
  })
}

/** Published questions with their answers, the latest meeting first. Of a meeting that is not public only the answer shows. */
export async function listPublicAnswers(db: Db) {
  const questions = await db.meetingQuestion.findMany({
    where: { status: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { meetingId: 'asc' }, { position: 'asc' }],
  })
  const meetings = await db.meeting.findMany({
    where: { id: { in: questions.map((question) => question.meetingId) }, visibility: 'public' },
    select: { id: true, name: true },
  })
  const nameOf = new Map(meetings.map(({ id, name }) => [id, name]))
  return questions.map((question) => ({
    id: question.id,
    meeting: nameOf.get(question.meetingId) ?? null,
    question: question.question,
    answer: question.answer ?? '',
    answeredBy: question.answeredBy,
    publishedAt: toInstant(question.publishedAt!),
  }))
}
