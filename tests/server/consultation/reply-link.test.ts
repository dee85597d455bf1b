/** The link in an invitation: answers without an account, until the meeting is over, and reaches nothing else. */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { instant } from '~/kernel/civil-date'
import { repliesPerOrganisation } from '~/modules/consultation/domain/invitation'
import { newMeetingForm } from '~/modules/consultation/forms-meeting'
import { getMeeting } from '~/modules/consultation/server/get-meeting.server'
import { moveMeeting } from '~/modules/consultation/server/move-meeting.server'
import { giveReply, openInvitation } from '~/modules/consultation/server/reply-link.server'
import { addInvitations } from '~/modules/consultation/server/save-invitations.server'
import { changeMeeting, createMeeting } from '~/modules/consultation/server/save-meeting.server'
import { sendInvitations } from '~/modules/consultation/server/send-invitations.server'
import { testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
let lead: PersonActor
beforeAll(async () => {
  await app.owner.query(`insert into project (name, region, description) values ('Project', 'Leidse regio', 'Test')`)
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
})

const input = (startTime: string) =>
  newMeetingForm.parse({
    requestKey: randomUUID(),
    name: 'Partnerbijeenkomst',
    subject: 'Wat kan beter?',
    heldOn: '10-12-2026',
    startTime,
    endTime: '17.00',
    place: 'Leiderdorp',
    visibility: 'internal',
  })
const after = instant(Date.UTC(2026, 11, 10, 16, 1))
const visit = { address: '192.0.2.17', now: testNow }

async function invite(): Promise<{ id: string; email: string; token: () => Promise<string> }> {
  const created = await createMeeting(lead, input('15.00'))
  if (!created.ok) throw new Error(created.problem.code)
  const { id } = created.value
  const email = `${randomUUID()}@cardea.example`
  await addInvitations(lead, { id, addresses: `Lotte Zandstra <${email}>`, organisationId: null })
  await sendInvitations(lead, { id, now: testNow })
  const token = async () => {
    const { rows } = await app.owner.query<{ text: string }>(
      `select text from mail where to_address = $1 and text like '%/aanwezigheid/%' order by message_key desc limit 1`,
      [email],
    )
    return /\/aanwezigheid\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
  }
  return { id, email, token }
}
const eventsOf = async (id: string) =>
  (
    await app.owner.query(
      `select type, origin, data from audit_event where object_id = $1 and type = 'meeting.replied'`,
      [id],
    )
  ).rows

test('the link opens the meeting and keeps the answer with who comes; the same again changes nothing', async () => {
  const { id, token } = await invite()
  const link = await token()
  expect(await openInvitation(link, visit)).toMatchObject({
    name: 'Lotte Zandstra',
    reply: 'none',
    meeting: { title: 'Partnerbijeenkomst', place: 'Leiderdorp' },
  })
  const give = () => giveReply(link, { reply: 'accepted', name: 'Lotte en Bram', ...visit })
  expect((await Promise.all([give(), give()])).every(({ ok }) => ok)).toBe(true)
  expect((await give()).ok).toBe(true)
  expect((await getMeeting(lead, id)).invitations[0]).toMatchObject({ reply: 'accepted', replyName: 'Lotte en Bram' })
  const events = await eventsOf(id)
  expect(events.length).toBeLessThanOrEqual(2)
  expect(events[0]).toEqual({ type: 'meeting.replied', origin: 'link', data: { reply: 'accepted' } })
})

test('who comes is needed for yes, not for no; a citizen number is never kept', async () => {
  const { token } = await invite()
  const give = (reply: 'accepted' | 'declined', name: string) =>
    token().then((link) => giveReply(link, { reply, name, ...visit }))
  expect(await give('accepted', '')).toMatchObject({ problem: { code: 'whoMissing' } })
  expect(await give('accepted', '111222333')).toMatchObject({ problem: { code: 'personalNumber' } })
  expect((await give('declined', '')).ok).toBe(true)
})

test('works until the meeting is over, or is cancelled; a new mail has a new link and the old one stops', async () => {
  const { id, token } = await invite()
  const first = await token()
  expect(await openInvitation(first, { ...visit, now: after })).toBe('gone')
  await changeMeeting(lead, { id, input: { ...input('16.00'), version: 1 }, now: testNow })
  const second = await token()
  expect(second).not.toBe(first)
  expect(await openInvitation(first, visit)).toBe('gone')
  expect(await openInvitation(second, visit)).toMatchObject({ reply: 'none' })
  await moveMeeting(lead, { id, to: 'cancelled', reason: 'zaal dicht', now: testNow })
  expect(await openInvitation(second, visit)).toBe('gone')
  expect(await giveReply(second, { reply: 'accepted', name: 'L', ...visit })).toMatchObject({
    problem: { code: 'gone' },
  })
})

test('guessing makes a visitor wait; the link changes nothing but the answer', async () => {
  const { id, token } = await invite()
  const address = '198.51.100.9'
  const answers = []
  for (let i = 0; i < 22; i += 1) answers.push(await openInvitation('x'.repeat(43), { ...visit, address }))
  expect(answers.at(0)).toBe('gone')
  expect(answers.at(-1)).toBe('slowDown')
  expect(await openInvitation(await token(), { ...visit, address })).toMatchObject({ reply: 'none' })
  const asLink = (sql: string) =>
    app.database.asApp(
      { 'leidraad.scope': 'access', 'leidraad.actor_kind': 'system' },
      async (client) => (await client.query(sql, [id])).rowCount,
    )
  await expect(asLink(`update meeting_invitation set email = 'a@b.nl' where meeting_id = $1`)).rejects.toThrow(
    /answers/,
  )
  expect(await asLink(`update meeting set name = 'x' where id = $1`)).toBe(0)
})

test('replies are counted per organisation, with who come', () => {
  const row = (organisation: string | null, reply: 'accepted' | 'declined' | 'none', name: string) => ({
    organisation,
    reply,
    name,
  })
  expect(
    repliesPerOrganisation([row(null, 'none', 'A'), row('Cardea', 'accepted', 'B'), row('Cardea', 'declined', 'C')]),
  ).toEqual([
    { organisation: 'Cardea', counts: { none: 0, accepted: 1, tentative: 0, declined: 1 }, names: ['B'] },
    { organisation: null, counts: { none: 1, accepted: 0, tentative: 0, declined: 0 }, names: [] },
  ])
})
