/** Meetings on the real database: planned, changed, cancelled, noted and asked, each with its event and its mail. */
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { newMeetingForm } from '~/modules/consultation/forms-meeting'
import { getMeeting } from '~/modules/consultation/server/get-meeting.server'
import { listMeetings } from '~/modules/consultation/server/list-meetings.server'
import { listPublicAnswers, listPublicMeetings } from '~/modules/consultation/server/list-public.server'
import { listThemes } from '~/modules/consultation/server/list-themes.server'
import { moveMeeting } from '~/modules/consultation/server/move-meeting.server'
import { addAttendance, removeAttendance } from '~/modules/consultation/server/save-attendance.server'
import { addInvitations, recordReply, removeInvitation } from '~/modules/consultation/server/save-invitations.server'
import { changeMeeting, createMeeting } from '~/modules/consultation/server/save-meeting.server'
import {
  addNote,
  addTable,
  changeNote,
  publishNotes,
  removeNote,
} from '~/modules/consultation/server/save-notes.server'
import { answerQuestion, askQuestion, moveQuestion } from '~/modules/consultation/server/save-question.server'
import { addTheme } from '~/modules/consultation/server/save-theme.server'
import { sendInvitations } from '~/modules/consultation/server/send-invitations.server'
import { withActor } from '~/platform/database/with-actor.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const nobody = { kind: 'anonymous' } as const
let lead: PersonActor
let provider: PersonActor
let council: PersonActor

beforeAll(async () => {
  await app.owner.query(`insert into project (name, region, description) values ('Project', 'Leidse regio', 'Test')`)
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  provider = (await signInAs(app.database, { role: 'reporter' })).actor
  council = (await signInAs(app.database, { role: 'councilMember' })).actor
})

const inputOf = (typed: Record<string, string> = {}) =>
  newMeetingForm.parse({
    requestKey: randomUUID(),
    name: 'Partnerbijeenkomst',
    subject: 'Wat kan beter?',
    heldOn: '10-12-2026',
    startTime: '15.00',
    endTime: '17.00',
    place: 'Leiderdorp',
    visibility: 'internal',
    agenda: 'Welkom | wethouder opent\n\nGesprek',
    ...typed,
  })
async function plan(typed: Record<string, string> = {}): Promise<string> {
  const created = await createMeeting(lead, inputOf(typed))
  if (!created.ok) throw new Error(created.problem.code)
  return created.value.id
}
const eventsOf = async (id: string) =>
  (
    await app.owner.query<{ type: string }>('select type from audit_event where object_id = $1 order by seq', [id])
  ).rows.map((row) => row.type)
const mailsTo = async (email: string) =>
  (
    await app.owner.query<{
      subject: string
      text: string
      attachments: { content: string; calendarMethod: string }[]
    }>('select subject, text, attachments from mail where to_address = $1 order by created_at, message_key', [email])
  ).rows

describe('planning', () => {
  test('the same request twice is one meeting, with its agenda and one event', async () => {
    const input = inputOf()
    expect(await createMeeting(lead, input)).toEqual({ ok: true, value: { id: input.requestKey } })
    expect(await createMeeting(lead, input)).toEqual({ ok: true, value: { id: input.requestKey } })
    const meeting = await getMeeting(lead, input.requestKey)
    expect(meeting.agenda).toEqual([
      { title: 'Welkom', note: 'wethouder opent' },
      { title: 'Gesprek', note: null },
    ])
    expect(meeting).toMatchObject({ status: 'planned', heldOn: '2026-12-10', startsAt: Date.UTC(2026, 11, 10, 14) })
    expect(await eventsOf(input.requestKey)).toEqual(['meeting.planned'])
  })

  test('an internal meeting is not there for a provider or a visitor, and a provider plans none', async () => {
    const id = await plan()
    await expect(getMeeting(provider, id)).rejects.toMatchObject({ status: 404 })
    await expect(createMeeting(provider, inputOf())).rejects.toMatchObject({ status: 403 })
    await expect(createMeeting(council, inputOf())).rejects.toMatchObject({ status: 403 })
    expect((await withActor(nobody, listPublicMeetings)).map((meeting) => meeting.id)).not.toContain(id)
  })

  test('hours must make sense', async () => {
    expect(await createMeeting(lead, inputOf({ endTime: '14.00' }))).toMatchObject({
      problem: { code: 'endBeforeStart' },
    })
    expect(await createMeeting(lead, inputOf({ endTime: '' }))).toMatchObject({ problem: { code: 'hoursIncomplete' } })
    const skipped = inputOf({ heldOn: '28-03-2027', startTime: '2.30', endTime: '4.00' })
    expect(await createMeeting(lead, skipped)).toMatchObject({ problem: { code: 'timeDoesNotExist' } })
  })

  test('the list searches, filters, sorts and pages in the database', async () => {
    await plan({ name: 'Zoekterm alfa', heldOn: '01-12-2026' })
    await plan({ name: 'Zoekterm beta', heldOn: '02-12-2026' })
    const query = { search: 'zoekterm', status: 'planned', page: 1, pageSize: 25 }
    const byDay = await listMeetings(lead, { ...query, sort: { key: 'datum', descending: true } })
    expect(byDay.rows.map((row) => row.name)).toEqual(['Zoekterm beta', 'Zoekterm alfa'])
    const second = await listMeetings(lead, {
      ...query,
      page: 2,
      pageSize: 1,
      sort: { key: 'naam', descending: false },
    })
    expect([second.total, second.rows[0]?.name]).toEqual([2, 'Zoekterm beta'])
    expect(
      (await listMeetings(lead, { ...query, status: 'held', sort: { key: 'naam', descending: false } })).total,
    ).toBe(0)
  })
})

describe('inviting', () => {
  test('sends an event, its change with a higher sequence, and its cancellation, with one UID', async () => {
    const id = await plan()
    const email = `${randomUUID()}@cardea.example`
    expect(await sendInvitations(lead, { id, now: testNow })).toMatchObject({ problem: { code: 'nobodyToInvite' } })
    const list = { id, addresses: `Lotte Zandstra <${email}>`, organisationId: null }
    expect(await addInvitations(lead, list)).toEqual({ ok: true, value: { added: 1 } })
    expect(await addInvitations(lead, list)).toEqual({ ok: true, value: { added: 0 } })
    expect(await sendInvitations(lead, { id, now: testNow })).toEqual({ ok: true, value: { mailed: 1 } })
    expect(await sendInvitations(lead, { id, now: testNow })).toMatchObject({ problem: { code: 'nobodyToInvite' } })
    const changed = await changeMeeting(lead, {
      id,
      input: { ...inputOf({ startTime: '16.00', endTime: '18.00' }), version: 1 },
      now: testNow,
    })
    expect(changed).toEqual({ kind: 'saved', mailed: 1 })
    // The agenda alone is nothing that a calendar shows differently.
    const again = { ...inputOf({ startTime: '16.00', endTime: '18.00', agenda: 'Anders' }), version: 2 }
    expect(await changeMeeting(lead, { id, input: again, now: testNow })).toEqual({ kind: 'saved', mailed: 0 })
    expect(await moveMeeting(lead, { id, to: 'cancelled', reason: 'zaal dicht', now: testNow })).toEqual({
      ok: true,
      value: { mailed: 1 },
    })
    const mails = await mailsTo(email)
    expect(mails.map((mail) => mail.subject.split(':')[0]).sort()).toEqual([
      'Gaat niet door',
      'Gewijzigd',
      'Uitnodiging',
    ])
    const events = mails.map((mail) => mail.attachments[0]!)
    const eventText = (content: string) => content.slice(content.indexOf('BEGIN:VEVENT'))
    const lines = (name: string) =>
      events.map(({ content }) => new RegExp(`^${name}[:;](.*?)\r?$`, 'm').exec(eventText(content))?.[1]).sort()
    expect(new Set(lines('UID'))).toEqual(new Set([`bijeenkomst-${id}@localhost`]))
    expect(lines('SEQUENCE')).toEqual(['0', '1', '2'])
    expect(events.map((event) => event.calendarMethod).sort()).toEqual(['CANCEL', 'REQUEST', 'REQUEST'])
    expect(lines('DTSTART')).toContain('TZID=Europe/Amsterdam:20261210T150000')
    expect(lines('DTSTAMP')).toEqual(Array(3).fill('20261123T120000Z'))
    expect(mails.find((mail) => mail.subject.startsWith('Gaat niet'))?.text).toContain('zaal dicht')
    expect(await eventsOf(id)).toEqual([
      'meeting.planned',
      'meeting.listChanged',
      'meeting.invited',
      'meeting.changed',
      'meeting.changed',
      'meeting.cancelled',
    ])
  })

  test('two people sending at once mail everybody once; who has the invitation is not taken from the list', async () => {
    const id = await plan()
    const email = `${randomUUID()}@cardea.example`
    await addInvitations(lead, { id, addresses: email, organisationId: null })
    await Promise.all([1, 2, 3].map(() => sendInvitations(lead, { id, now: testNow })))
    expect(await mailsTo(email)).toHaveLength(1)
    const invitationId = (await getMeeting(lead, id)).invitations[0]!.id
    expect(await removeInvitation(lead, { id, invitationId })).toMatchObject({ problem: { code: 'sentAlready' } })
    expect(await recordReply(lead, { id, invitationId, reply: 'accepted', now: testNow })).toEqual({
      ok: true,
      value: null,
    })
    expect((await getMeeting(lead, id)).invitations[0]).toMatchObject({ reply: 'accepted', repliedAt: testNow })
    expect(await recordReply(lead, { id, invitationId: randomUUID(), reply: 'declined', now: testNow })).toMatchObject({
      ok: false,
    })
  })

  test('without hours there is no event to send; addresses of people are not for a provider', async () => {
    const id = await plan({ startTime: '', endTime: '', visibility: 'partners' })
    await addInvitations(lead, { id, addresses: 'iemand@cardea.example', organisationId: null })
    expect(await sendInvitations(lead, { id, now: testNow })).toMatchObject({ problem: { code: 'hoursUnknown' } })
    expect((await getMeeting(provider, id)).invitations).toEqual([])
    const { invitations } = await getMeeting(lead, id)
    await removeInvitation(lead, { id, invitationId: invitations[0]!.id })
    expect((await getMeeting(lead, id)).invitations).toEqual([])
  })
})

describe('changing and moving', () => {
  test('of two who change one meeting, the second is told who was first', async () => {
    const id = await plan()
    const change = (name: string) =>
      changeMeeting(lead, { id, input: { ...inputOf({ name }), version: 1 }, now: testNow })
    const kinds = (await Promise.all([change('Eerste'), change('Tweede')])).map((each) => each.kind)
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
  })

  test('of a cancellation and a holding at once one wins', async () => {
    const id = await plan({ heldOn: '20-11-2026' })
    const results = await Promise.all([
      moveMeeting(lead, { id, to: 'held', reason: '', now: testNow }),
      moveMeeting(lead, { id, to: 'cancelled', reason: 'ziek', now: testNow }),
    ])
    expect(results.map((each) => each.ok).sort()).toEqual([false, true])
  })

  test('attendance: an organisation stands on the list once', async () => {
    const id = await plan()
    const organisationId = provider.organisationId
    const add = () => addAttendance(lead, { id, organisationId, asWritten: 'Zoals geschreven' })
    expect((await Promise.all([add(), add()])).map((each) => each.ok).sort()).toEqual([false, true])
    const { attendances } = await getMeeting(lead, id)
    expect(attendances).toMatchObject([{ position: 1, asWritten: 'Zoals geschreven' }])
    await removeAttendance(lead, { id, position: 1 })
    await removeAttendance(lead, { id, position: 1 })
    expect((await eventsOf(id)).filter((type) => type === 'meeting.attendanceChanged')).toHaveLength(2)
  })
})

describe('notes and themes', () => {
  test('are the staff’s until published, then counted for whoever sees the meeting', async () => {
    const id = await plan({ visibility: 'public' })
    const name = `Draad ${randomUUID()}`
    await addTheme(lead, { name, description: 'Omschrijving' })
    expect(await addTheme(lead, { name, description: 'Nog eens' })).toMatchObject({ problem: { code: 'themeExists' } })
    const theme = (await listThemes(lead)).themes.find((each) => each.name === name)!
    await addTable(lead, { id, title: 'Tafel over school' })
    await addTable(lead, { id, title: 'Tafel over wijk' })
    const { tables } = await getMeeting(lead, id)
    expect(tables.map((table) => table.number)).toEqual([1, 2])
    const note = (tableId: string | null, requestKey = randomUUID()) =>
      addNote(lead, { id, requestKey, tableId, text: 'Dichtbij het kind', themeIds: [theme.id], now: testNow })
    const key = randomUUID()
    for (const result of [
      await note(tables[0]!.id, key),
      await note(tables[0]!.id, key),
      await note(tables[1]!.id),
      await note(null),
    ])
      expect(result.ok).toBe(true)
    const countFor = async (actor: PersonActor) =>
      (await listThemes(actor)).themes.find((each) => each.id === theme.id)!.count
    expect(await countFor(lead)).toEqual({ notes: 3, tables: 2, meetings: 1 })
    expect(await countFor(provider)).toEqual({ notes: 0, tables: 0, meetings: 0 })
    const seen = async () => (await withActor(nobody, listPublicMeetings)).find((meeting) => meeting.id === id)!
    expect(await seen()).toMatchObject({ agenda: [{ title: 'Welkom' }, { title: 'Gesprek' }], notes: [], tables: [] })
    await publishNotes(lead, { id, publish: true, now: testNow })
    await publishNotes(lead, { id, publish: true, now: testNow })
    expect((await seen()).tables.map((table) => table.notes.length)).toEqual([1, 1])
    expect((await seen()).notes).toEqual([{ text: 'Dichtbij het kind', themes: [name] }])
    expect(await countFor(provider)).toEqual({ notes: 3, tables: 2, meetings: 1 })
    expect((await eventsOf(id)).filter((type) => type === 'meeting.notesPublished')).toHaveLength(1)
  })

  test('a note that gives away a child is refused and not kept', async () => {
    const id = await plan()
    const note = (text: string) =>
      addNote(lead, { id, requestKey: randomUUID(), tableId: null, text, themeIds: [], now: testNow })
    expect(await note('BSN 123456782 is bekend')).toMatchObject({ problem: { code: 'personalNumber' } })
    expect(await note('Het gaat om cliënt Emma de Vries')).toMatchObject({ problem: { code: 'personalName' } })
    expect((await getMeeting(lead, id)).noteLines).toEqual([])
  })

  test('two people changing one note: the second sees the other’s text; removing twice is no error', async () => {
    const id = await plan()
    const noteId = randomUUID()
    await addNote(lead, { id, requestKey: noteId, tableId: null, text: 'Eerst', themeIds: [], now: testNow })
    const change = (text: string) => changeNote(lead, { id, noteId, version: 1, text, themeIds: [], now: testNow })
    const kinds = (await Promise.all([change('A'), change('B')])).map((each) => each.kind)
    expect(kinds.sort()).toEqual(['conflict', 'saved'])
    await removeNote(lead, { id, noteId })
    await removeNote(lead, { id, noteId })
    expect(await change('C')).toMatchObject({ kind: 'refused', problem: { code: 'gone' } })
  })
})

describe('questions', () => {
  test('asked, answered, published, changed and taken back; a visitor reads only what is published', async () => {
    const id = await plan()
    const questionId = randomUUID()
    const ask = () =>
      askQuestion(lead, {
        id,
        requestKey: questionId,
        question: 'Blijft het spreekuur?',
        askedBy: 'een school',
        now: testNow,
      })
    expect([await ask(), await ask()].every((each) => each.ok)).toBe(true)
    const published = async () => (await withActor(nobody, listPublicAnswers)).filter((each) => each.id === questionId)
    const publish = () => moveQuestion(lead, { id, questionId, to: 'published', now: testNow })
    expect(await publish()).toMatchObject({ problem: { code: 'questionMoved' } })
    const answer = (version: number, text: string) =>
      answerQuestion(lead, { id, questionId, version, answer: text, answeredBy: 'projectleider', now: testNow })
    expect(await answer(1, 'Ja.')).toEqual({ kind: 'saved' })
    expect(await published()).toEqual([])
    expect((await Promise.all([publish(), publish()])).map((each) => each.ok).sort()).toEqual([false, true])
    // The meeting itself stays internal: its name does not show.
    expect(await published()).toMatchObject([
      { question: 'Blijft het spreekuur?', answer: 'Ja.', meeting: null, publishedAt: testNow },
    ])
    expect(await answer(1, 'Oud')).toMatchObject({ kind: 'conflict', theirs: 'Ja.', version: 3 })
    expect(await answer(3, 'Ja, elke week.')).toEqual({ kind: 'saved' })
    expect(await published()).toEqual([])
    expect(await eventsOf(questionId)).toEqual([
      'question.asked',
      'question.answered',
      'question.published',
      'question.answered',
    ])
  })
})

test('a meeting that does not exist, or is no id, is not found', async () => {
  for (const id of [randomUUID(), 'geen-id'])
    await expect(publishNotes(lead, { id, publish: true, now: instant(testNow) })).rejects.toMatchObject({
      status: 404,
    })
})
