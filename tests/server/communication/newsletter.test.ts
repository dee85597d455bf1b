/** From a visitor who subscribes to a mail in a real SMTP server, and away again. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { findNewsletter, listPublicNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { beginNewsletter, saveNewsletter } from '~/modules/communication/server/save-newsletter.server'
import {
  scheduleNewsletter,
  sendNewsletter,
  sendTestMail,
  takeBackNewsletter,
} from '~/modules/communication/server/send-newsletter.server'
import { forgetUnconfirmed, sendSubscriptionMail } from '~/modules/communication/server/subscribe.server'
import { platform, setPlatform } from '~/platform/context.server'
import { sendMail } from '~/platform/mail/send-mail.server'
import { loader as news, action as subscribe } from '~/routes/openbaar.nieuws._index'
import { action as leave } from '~/routes/openbaar.nieuws.afmelden.$token'
import { action as confirm } from '~/routes/openbaar.nieuws.bevestigen.$token'
import { load, submit, testNow, useTestApp } from '../../support/app-context'
import { addPerson } from '../../support/sign-in'

const app = useTestApp()
const received: { to: string; content: string }[] = []
const refusedAddresses = new Set<string>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo: ({ address }, _session, done) =>
    done(refusedAddresses.has(address) ? new Error('550 Mailbox unavailable') : undefined),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      received.push({ to, content: Buffer.concat(chunks).toString('utf8') })
      done()
    })
  },
})
let lead: PersonActor

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  setPlatform({ ...platform(), env: { ...platform().env, smtpUrl: `smtp://127.0.0.1:${port}` } })
  lead = (await addPerson(app.database, { role: 'projectLead' })).actor
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** What the queue would do with the mails that wait. */
async function deliverMails(): Promise<void> {
  const { rows } = await app.owner.query<{ key: string }>(
    'select message_key as key from mail where sent_at is null order by created_at, message_key',
  )
  for (const { key } of rows) await sendMail(key, testNow).catch(() => {})
}
const lastMail = async (to: string, kind = 'subscription') => {
  const { rows } = await app.owner.query<{ text: string; subject: string; headers: Record<string, string> | null }>(
    'select text, subject, headers from mail where to_address = $1 and kind = $2 order by created_at desc, id limit 1',
    [to, kind],
  )
  return rows[0]
}
async function subscriber(email: string): Promise<void> {
  await sendSubscriptionMail(email, testNow)
  const token = /bevestigen\/([\w-]+)/.exec((await lastMail(email))?.text ?? '')?.[1] ?? ''
  expect((await submit(confirm, '/', { params: { token } })).status).toBe(200)
}
async function draft(text = 'Er is nieuws.'): Promise<string> {
  const id = randomUUID()
  await beginNewsletter(lead, { id, now: testNow })
  const input = { title: 'Nieuws', intro: text, agendaKeys: [], documentIds: [], sections: [], version: 1 }
  expect(await saveNewsletter(lead, { id, input })).toEqual({ ok: true, value: null })
  return id
}
const statusOf = async (id: string) => (await findNewsletter(lead, id, testNow))?.status

describe('subscribing', () => {
  test('says the same to everybody and mails only the address itself', async () => {
    const first = await submit(subscribe, '/openbaar/nieuws', { form: { email: 'Nieuw@Example.org ' } })
    await subscriber('bekend@example.org')
    const known = await submit(subscribe, '/openbaar/nieuws', { form: { email: 'bekend@example.org' } })
    expect([first.status, first.location]).toEqual([known.status, known.location])
    const { rows } = await app.owner.query<{ payload: { email: string } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'sendSubscriptionMail' order by j.id`,
    )
    expect(rows.map((row) => row.payload.email)).toEqual(['nieuw@example.org', 'bekend@example.org'])
    await sendSubscriptionMail('bekend@example.org', instant(testNow + 1))
    expect((await lastMail('bekend@example.org'))?.subject).toBe('U ontvangt de nieuwsbrief al')
  })

  test('is not done until the link is used, once and in time; who never does is forgotten', async () => {
    await sendSubscriptionMail('laat@example.org', testNow)
    const token = /bevestigen\/([\w-]+)/.exec((await lastMail('laat@example.org'))?.text ?? '')?.[1] ?? ''
    const after = instant(testNow + 8 * 86_400_000)
    expect((await submit(confirm, '/', { params: { token }, at: after })).status).toBe(410)
    expect((await submit(confirm, '/', { params: { token } })).status).toBe(200)
    expect((await submit(confirm, '/', { params: { token } })).status).toBe(410)
    await sendSubscriptionMail('nooit@example.org', testNow)
    expect(await forgetUnconfirmed(after)).toBe(1)
  })

  test('an address that is none is told so, and too many requests must wait', async () => {
    const wrong = await submit(subscribe, '/openbaar/nieuws', { form: { email: 'geen adres' } })
    expect(wrong).toMatchObject({ status: 422, data: { values: { email: 'geen adres' } } })
    const answers: number[] = []
    for (let n = 0; n < 25; n += 1) {
      const form = { email: `veel${n}@example.org` }
      answers.push((await submit(subscribe, '/openbaar/nieuws', { form, address: '198.51.100.7' })).status)
    }
    expect(answers).toContain(429)
  })
})

describe('sending', () => {
  test('reaches each subscriber once, in steps, and goes on where a crash left it', async () => {
    for (const name of ['een', 'twee', 'drie']) await subscriber(`${name}@example.org`)
    refusedAddresses.add('drie@example.org')
    const id = await draft()
    expect(await scheduleNewsletter(lead, { id, version: 2, sendOn: null, now: testNow })).toEqual({
      ok: true,
      value: null,
    })
    await sendNewsletter({ newsletterId: id }, testNow, 2)
    expect(await statusOf(id)).toBe('sending')
    // Two workers at the same step, and steps that come again: nobody is mailed twice.
    for (let step = 0; step < 4; step += 1) {
      await Promise.all([1, 2].map(() => sendNewsletter({ newsletterId: id }, testNow, 2).catch(() => {})))
    }
    expect(await statusOf(id)).toBe('sent')
    await deliverMails()
    const confirmed = await app.owner.query(`select email from newsletter_subscriber where status = 'confirmed'`)
    const mails = received.filter(({ content }) => content.includes('Er is nieuws.')).map(({ to }) => to)
    const expected = confirmed.rows.map((row) => row.email).filter((email) => email !== 'drie@example.org')
    expect(mails.sort()).toEqual(expected.sort())
    const newsletter = received.find(({ to, content }) => to === 'een@example.org' && content.includes('Er is nieuws.'))
    expect(newsletter?.content).toMatch(/Content-Type: multipart\/alternative/)
    expect(newsletter?.content).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    expect(newsletter?.content).toMatch(/List-Unsubscribe:\s+<http/)
    const { progress } = (await findNewsletter(lead, id, testNow)) ?? {}
    expect(progress).toMatchObject({ queued: confirmed.rows.length, sent: expected.length, failed: 1 })
    const [newest] = await listPublicNewsletters()
    expect(newest?.content.intro).toBe('Er is nieuws.')
    expect((await load(news, '/openbaar/nieuws')).data.newsletters).toHaveLength(1)
    expect(JSON.stringify((await load(news, '/openbaar/nieuws')).data)).not.toContain('example.org')
  })

  test('later waits for its moment, and can be taken back until then', async () => {
    const id = await draft('Later')
    const sendOn = '2026-12-01' as never
    expect((await scheduleNewsletter(lead, { id, version: 2, sendOn, now: testNow })).ok).toBe(true)
    await sendNewsletter({ newsletterId: id }, testNow)
    expect(await statusOf(id)).toBe('scheduled')
    expect((await takeBackNewsletter(lead, id)).ok).toBe(true)
    await sendNewsletter({ newsletterId: id }, instant(Date.parse('2026-12-01T08:00:00Z')))
    expect(await statusOf(id)).toBe('draft')
    expect(await takeBackNewsletter(lead, id)).toMatchObject({ problem: { code: 'notScheduled' } })
  })

  test('of two who plan or change at once one wins', async () => {
    const id = await draft('Tegelijk')
    const both = await Promise.all(
      [1, 2].map(() => scheduleNewsletter(lead, { id, version: 2, sendOn: null, now: testNow })),
    )
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    const input = { title: 'x', intro: 'y', agendaKeys: [], documentIds: [], sections: [], version: 3 }
    expect(await saveNewsletter(lead, { id, input })).toMatchObject({ problem: { code: 'notDraft' } })
  })

  test.each([
    ['nothing to tell', '', null, 'nothingToTell'],
    ['a day that has been', 'Iets', '2026-11-22', 'dayInPast'],
  ])('is refused with %s', async (_, text, sendOn, code) => {
    const id = await draft(text)
    const refused = await scheduleNewsletter(lead, { id, version: 2, sendOn: sendOn as never, now: testNow })
    expect(refused).toMatchObject({ problem: { code } })
  })

  test('a test mail goes to the own address only, once for each version', async () => {
    const id = await draft('Proef')
    for (let n = 0; n < 2; n += 1) await sendTestMail(lead, { id, email: 'ik@example.org', now: testNow })
    const { rows } = await app.owner.query(`select * from mail where kind = 'newsletterTest'`)
    expect(rows).toHaveLength(1)
    expect(rows[0].html).toContain('Proef')
  })
})

test('leaving works with one click and without login; the address is gone, also from what was sent', async () => {
  const leaving = await lastMail('een@example.org', 'newsletter')
  const link = leaving?.headers?.['List-Unsubscribe'] ?? ''
  const token = /afmelden\/([^>]+)>/.exec(link)?.[1] ?? ''
  const oneClick = { params: { token }, form: { 'List-Unsubscribe': 'One-Click' } }
  expect((await submit(leave, '/', oneClick)).status).toBe(200)
  expect((await submit(leave, '/', oneClick)).status).toBe(200)
  const { rows } = await app.owner.query<{ left: string }>(
    `select (select count(*) from newsletter_subscriber where email = 'een@example.org')
       + (select count(*) from mail where to_address = 'een@example.org') as left`,
  )
  expect(Number(rows[0]?.left)).toBe(0)
  for (const bad of ['', 'x', `${token.split('.')[0]}.${'A'.repeat(43)}`, `${randomUUID()}.${token.split('.')[1]}`]) {
    expect((await submit(leave, '/', { params: { token: bad } })).status).toBe(410)
  }
  const again: Instant = instant(testNow + 1000)
  await sendSubscriptionMail('een@example.org', again)
  expect((await lastMail('een@example.org'))?.subject).toBe('Bevestig uw aanmelding voor de nieuwsbrief')
})
