/** The project as the sources tell it: phases, meetings, contradictions, documents and other facts. */
import { civilDate, fromParts, isCivilDate } from '~/kernel/civil-date'
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { organisationId } from '../example/identities'
import { attendanceFirst, attendanceSecond } from '../facts/attendance'
import { contradictions } from '../facts/contradictions'
import { type DocumentFact, documents } from '../facts/documents'
import { type MeetingFact, meetings } from '../facts/meetings'
import { phases, project } from '../facts/project'
import { instantOf } from './instant-of'
import { projectFacts } from './project-facts'

export const projectId = deterministicId(`project:${project.key}`)
export const meetingId = (key: string): string => deterministicId(`meeting:${key}`)

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeProject(db: Db): Promise<number> {
  const own = { projectId }
  const counts = [
    await db.project.createMany({ data: [projectRow], skipDuplicates: true }),
    await db.phase.createMany({ data: phaseRows(), skipDuplicates: true }),
    await db.meeting.createMany({ data: meetings.map(meetingRow), skipDuplicates: true }),
    await db.meetingAttendance.createMany({ data: attendanceRows(), skipDuplicates: true }),
    await db.contradiction.createMany({
      data: contradictions.map((c) => ({ id: contradictionId(c.key), ...own, subject: c.subject, note: c.choice })),
      skipDuplicates: true,
    }),
    await db.contradictionValue.createMany({ data: contradictionValueRows(), skipDuplicates: true }),
    await db.projectFact.createMany({
      data: projectFacts.map(({ key, ...fact }) => ({ id: deterministicId(`fact:${key}`), ...own, ...fact })),
      skipDuplicates: true,
    }),
    await db.document.createMany({ data: [...documents.map(documentRow), ...tableReportRows()], skipDuplicates: true }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const projectRow = {
  id: projectId,
  name: project.name,
  region: project.region,
  description: project.visionStatement.verbatim,
  periodText: `${project.term.from} - ${project.term.to}`,
  source: project.source,
}

/** The first four phases led to what they promised; the fifth goes on, with an action plan each year. */
const phaseRows = () =>
  phases.map((phase) => ({
    id: deterministicId(`phase:${phase.number}`),
    projectId,
    number: phase.number,
    name: phase.title,
    deliverable: phase.deliverable,
    input: phase.input,
    dateText: phase.dates.map((date) => `${date.what}: ${date.asPrinted}`).join('; '),
    dependsOn: [...phase.dependsOn],
    status: phase.number === 5 ? 'active' : 'met',
    source: phase.source,
  }))

function meetingRow(meeting: MeetingFact) {
  const day = fromDay(civilDate(meeting.on))
  const printed = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(day)
  return {
    id: meetingId(meeting.key),
    projectId,
    name: meeting.title,
    heldOn: day,
    dateText: meeting.yearByContext ? `${printed} (jaar volgt uit de tekst)` : printed,
    timeText: meeting.time ?? null,
    ...hoursOf(meeting),
    place: meeting.place,
    subject: meeting.title,
    notes: [meeting.attendance, ...meeting.reports.map(reportText)].filter(Boolean).join('\n'),
    phaseNumber: meeting.phase ?? null,
    source: meeting.source,
  }
}
function hoursOf({ on, hours }: MeetingFact) {
  if (!hours) return {}
  const [startsAt, endsAt] = hours.map((time) => instantOf(civilDate(on), time))
  return { startsAt: startsAt!, endsAt: endsAt! }
}
const reportText = (report: MeetingFact['reports'][number]): string =>
  report.available ? report.title : `${report.title} (niet langer beschikbaar)`

const attendanceRows = () =>
  [...attendanceFirst, ...attendanceSecond].map((row) => ({
    meetingId: meetingId(row.meeting),
    position: row.row,
    organisationId: organisationId(row.organisation),
    asWritten: row.verbatim,
  }))

const contradictionId = (key: string): string => deterministicId(`contradiction:${key}`)
const contradictionValueRows = () =>
  contradictions.flatMap((contradiction) =>
    contradiction.values.map((value, index) => ({
      contradictionId: contradictionId(contradiction.key),
      position: index + 1,
      value: value.value,
      source: value.source,
    })),
  )

/** We hold none of these documents ourselves: they are elsewhere, or the source says that they are gone. */
const documentRow = (document: DocumentFact) => ({
  id: deterministicId(`document:${document.key}`),
  title: document.title,
  kind: document.kind,
  period: document.period ? periodText(document.period) : (document.publishedOn ?? null),
  status: document.status,
  availability: document.available === 'gone' ? 'unavailable' : 'external',
  visibility: 'public',
  publishedAt: publishedAtOf(document),
  expiresOn: document.period && document.period.to > document.period.from ? lastDayOf(document.period.to) : null,
  issuer: document.issuer ?? null,
  municipalityCodes: [...document.owners],
  projectId,
  phaseNumber: document.phase ?? null,
  source: { ...document.source, issuer: document.issuer ?? null },
})
/** The sources tell years, not days: a title such as "2018 - 2020" is true up to and including that year. */
const lastDayOf = (year: number): Date => fromDay(fromParts(year, 12, 31))
const publishedAtOf = ({ period, publishedOn }: DocumentFact): Date =>
  publishedOn && isCivilDate(publishedOn) ? fromDay(publishedOn) : fromDay(fromParts(period?.from ?? 2019, 1, 1))
const periodText = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from} - ${to}`)

const tableReportRows = () =>
  meetings
    .flatMap((meeting) => meeting.reports)
    .filter((report) => report.title.startsWith('Verslag tafel'))
    .map((report) => ({
      id: deterministicId(`document:${report.title}`),
      title: `${report.title}, 4 februari 2019`,
      kind: 'minutes',
      period: '2019',
      status: 'published',
      availability: 'external',
      visibility: 'public',
      publishedAt: fromDay(civilDate('2019-02-04')),
      projectId,
      phaseNumber: 1,
      source: report.source,
    }))
