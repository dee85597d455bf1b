/** What hangs from the meetings: themes, tables, notes and questions of the sources, and the invented meetings of this autumn. */
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import {
  exampleInvitations,
  exampleMeetings,
  exampleNotes,
  exampleQuestions,
  exampleTables,
} from '../example/example-meetings'
import { organisationId } from '../example/identities'
import { meetingQuestions, meetings, meetingThemes } from '../facts/meetings'
import { attendingOrganisations } from '../facts/organisations'
import { instantOf } from './instant-of'
import { meetingId, projectId } from './write-project.server'

export const themeId = (key: string): string => deterministicId(`theme:${key}`)
const tableId = (meeting: string, number: number): string => deterministicId(`meetingTable:${meeting}:${number}`)
const noteId = (key: string): string => deterministicId(`meetingNote:${key}`)
const invitedOn = new Date('2026-11-16T07:30:00Z')
const seenOn = new Date('2026-11-16T09:00:00Z')

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeMeetings(db: Db): Promise<number> {
  const skipDuplicates = true
  const counts = [
    await db.theme.createMany({ data: themeRows(), skipDuplicates }),
    await db.meeting.createMany({ data: exampleMeetings.map(meetingRow), skipDuplicates }),
    await db.meetingAgendaItem.createMany({ data: agendaRows(), skipDuplicates }),
    await db.meetingAttendance.createMany({ data: attendanceRows(), skipDuplicates }),
    await db.meetingTable.createMany({ data: [...sourceTableRows(), ...exampleTableRows()], skipDuplicates }),
    await db.meetingNote.createMany({ data: [...sourceNoteRows(), ...exampleNoteRows()], skipDuplicates }),
    await db.meetingNoteTheme.createMany({ data: noteThemeRows(), skipDuplicates }),
    await db.meetingQuestion.createMany({ data: [...sourceQuestionRows(), ...exampleQuestionRows()], skipDuplicates }),
    await db.meetingInvitation.createMany({ data: invitationRows(), skipDuplicates }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const themeRows = () =>
  meetingThemes.map((theme, index) => ({
    id: themeId(theme.key),
    projectId,
    name: theme.name,
    description: theme.verbatim,
    position: index + 1,
    source: theme.source,
  }))

const meetingRow = (meeting: (typeof exampleMeetings)[number]) => ({
  id: meetingId(meeting.key),
  projectId,
  name: meeting.name,
  subject: meeting.subject,
  heldOn: fromDay(meeting.on),
  dateText: '',
  startsAt: instantOf(meeting.on, meeting.hours[0]),
  endsAt: instantOf(meeting.on, meeting.hours[1]),
  place: meeting.place,
  status: meeting.status,
  visibility: meeting.visibility,
  phaseNumber: meeting.phaseNumber,
  notesPublishedAt: meeting.notesPublished ? seenOn : null,
  isExample: true,
})

const nameOf = (key: string): string =>
  attendingOrganisations.find((organisation) => organisation.key === key)?.name ?? key

const agendaRows = () =>
  exampleMeetings.flatMap((meeting) =>
    meeting.agenda.map(({ title, note }, index) => ({
      id: deterministicId(`meetingAgenda:${meeting.key}:${index + 1}`),
      meetingId: meetingId(meeting.key),
      position: index + 1,
      title,
      note,
    })),
  )

const attendanceRows = () =>
  exampleMeetings.flatMap((meeting) =>
    meeting.attendances.map((organisation, index) => ({
      meetingId: meetingId(meeting.key),
      position: index + 1,
      organisationId: organisationId(organisation),
      asWritten: nameOf(organisation),
    })),
  )

/** The seven tables of 4 February: their reports exist, but what stands in them is not in the sources. */
const sourceTableRows = () =>
  meetings.flatMap((meeting) =>
    meeting.reports
      .filter((report) => report.title.startsWith('Verslag tafel'))
      .map((report, index) => ({
        id: tableId(meeting.key, index + 1),
        meetingId: meetingId(meeting.key),
        number: index + 1,
        title: 'Wat gaat er goed en wat kan er beter?',
        reportText: `${report.title}, elders gepubliceerd`,
        source: report.source,
      })),
  )

const exampleTableRows = () =>
  exampleTables.map((table) => ({
    id: tableId(table.meeting, table.number),
    meetingId: meetingId(table.meeting),
    number: table.number,
    title: table.title,
  }))

/** "Door alle partijen genoemd": a note of the meeting as a whole, as the newsletter does not say which table said it. */
const sourceNoteRows = () =>
  meetingThemes.map((theme, index) => ({
    id: noteId(`theme:${theme.key}`),
    meetingId: meetingId(theme.meeting),
    position: index + 1,
    text: theme.verbatim,
    source: theme.source,
  }))

const exampleNoteRows = () =>
  exampleNotes.map((note, index) => ({
    id: noteId(`example:${index + 1}`),
    meetingId: meetingId('partners-2026'),
    tableId: note.table === null ? null : tableId('partners-2026', note.table),
    position: index + 1,
    text: note.text,
  }))

const noteThemeRows = () => [
  ...meetingThemes.map((theme) => ({ noteId: noteId(`theme:${theme.key}`), themeId: themeId(theme.key) })),
  ...exampleNotes.flatMap((note, index) =>
    note.themes.map((theme) => ({ noteId: noteId(`example:${index + 1}`), themeId: themeId(theme) })),
  ),
]

const sourceQuestionRows = () =>
  meetingQuestions.map((question, index) => ({
    id: deterministicId(`meetingQuestion:${question.key}`),
    meetingId: meetingId(question.meeting),
    position: index + 1,
    question: question.asked.verbatim,
    answer: question.answered.verbatim,
    answeredBy: question.answeredBy,
    status: 'published',
    publishedAt: new Date('2019-02-28T12:00:00Z'),
    source: question.source,
  }))

const exampleQuestionRows = () =>
  exampleQuestions.map((question, index) => ({
    id: deterministicId(`meetingQuestion:partners-2026:${index + 1}`),
    meetingId: meetingId('partners-2026'),
    position: index + 1,
    ...question,
    publishedAt: question.status === 'published' ? seenOn : null,
    isExample: true,
  }))

const invitationRows = () =>
  exampleInvitations.map(({ organisation, ...invitation }) => ({
    id: deterministicId(`meetingInvitation:${invitation.email}`),
    meetingId: meetingId('partners-plan-2027'),
    organisationId: organisationId(organisation),
    ...invitation,
    // Mailed in the morning and answered by the link on the same day; nobody has the link any more.
    sentSequence: 0,
    sentAt: invitedOn,
    repliedAt: invitation.reply === 'none' ? null : seenOn,
  }))
