/** Mail through the real queue to a real SMTP server: once each, also when the server was away, and no header of others. */
import net, { type AddressInfo } from 'node:net'
import type { Runner } from 'graphile-worker'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { platform, setPlatform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { runJobs } from '~/platform/jobs/run-jobs.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { sendMail } from '~/platform/mail/send-mail.server'
import { waitUntil } from '~/platform/process/wait-until.server'
import { testNow, useTestApp } from '../../support/app-context'

const app = useTestApp()
const job = { kind: 'system', name: 'job' } as const
let port: number
let runner: Runner
let received: string[] = []
let server: SMTPServer | null = null

beforeAll(async () => {
  port = await freePort()
  const { env } = platform()
  setPlatform({ ...platform(), env: { ...env, smtpUrl: `smtp://127.0.0.1:${port}` } })
  runner = await runJobs(app.database.ownerUrl, {
    sendMail: (payload) => sendMail((payload as { key: string }).key, testNow),
  })
}, 60_000)
afterAll(async () => {
  await runner?.stop()
  await closeServer()
})

const queue = (key: string, subject = 'Onderwerp', text = 'Beste lezer,\n\nTekst.') =>
  withActor(job, (db) => queueMail(db, { key, kind: 'test', to: 'ontvanger@example.org', subject, text }, testNow))

describe('mail', () => {
  test('waits while the server is away, and comes once when it is back', async () => {
    await queue('weg')
    const failed = await waitUntil(async () => (await mail('weg')).failed_reason, { timeoutMs: 10_000 })
    expect(failed).toMatch(/ECONNREFUSED/)
    expect((await mail('weg')).sent_at).toBeNull()
    await openServer()
    // The queue waits some seconds before it tries again; here it may do so at once.
    await app.owner.query(`update graphile_worker._private_jobs set run_at = now() where attempts > 0`)
    await waitUntil(async () => (await mail('weg')).sent_at, { timeoutMs: 20_000 })
    expect(received.length).toBe(1)
    expect(await mail('weg')).toMatchObject({ failed_reason: null })
    await sendMail('weg', testNow)
    expect(received.length, 'sent already').toBe(1)
  })

  test('comes once each, and the same key is the same mail', async () => {
    received = []
    const keys = Array.from({ length: 20 }, (_, i) => `veel:${i}`)
    await Promise.all([...keys, ...keys].map((key) => queue(key, `Onderwerp ${key}`)))
    await waitUntil(async () => (received.length >= 20 ? true : null), { timeoutMs: 20_000 })
    await waitUntil(
      async () => ((await app.owner.query('select from graphile_worker._private_jobs')).rowCount === 0 ? true : null),
      { timeoutMs: 10_000 },
    )
    expect(received.map((text) => /^Subject: (.*)\r$/m.exec(text)?.[1]).sort()).toEqual(
      keys.map((key) => `Onderwerp ${key}`).sort(),
    )
    expect(new Set(received.map(messageId)).size).toBe(20)
  })

  test('that is sent again after a crash carries the same Message-ID', async () => {
    received = []
    await queue('nogmaals')
    await waitUntil(async () => (await mail('nogmaals')).sent_at, { timeoutMs: 10_000 })
    await app.owner.query(`update mail set sent_at = null where message_key = 'nogmaals'`)
    await sendMail('nogmaals', testNow)
    expect(received.length).toBe(2)
    expect(messageId(received[0] ?? '')).toBe(messageId(received[1] ?? ''))
  })

  test('carries a calendar event as a part of its own with its method, and other files as attachments', async () => {
    received = []
    const mail = { key: 'agenda', kind: 'test', to: 'ontvanger@example.org', subject: 'Uitnodiging', text: 'Tekst' }
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR'
    await withActor(job, (db) =>
      queueMail(
        db,
        {
          ...mail,
          attachments: [
            { fileName: 'bijeenkomst.ics', mediaType: 'text/calendar', content, calendarMethod: 'REQUEST' },
            { fileName: 'agenda.txt', mediaType: 'text/plain', content: 'Agendapunten' },
          ],
        },
        testNow,
      ),
    )
    await waitUntil(async () => (received.length === 1 ? true : null), { timeoutMs: 10_000 })
    const [text = ''] = received
    expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
    expect(text).toMatch(/Content-Disposition: attachment; filename=bijeenkomst\.ics/i)
    expect(text).toMatch(/Content-Disposition: attachment; filename=agenda\.txt/i)
  })

  test('takes no header from a subject or an address', async () => {
    await expect(queue('kop', 'Onderwerp\r\nBcc: iemand@elders.example')).rejects.toThrow('line break')
    const to = 'a@example.org\nBcc: iemand@elders.example'
    await expect(
      withActor(job, (db) => queueMail(db, { key: 'kop2', kind: 'test', to, subject: 'x', text: 'x' }, testNow)),
    ).rejects.toThrow('line break')
    received = []
    await queue('tekst', 'Rare tekens: é € 🧨 "<>', '.\r\nBcc: iemand@elders.example\r\n.\r\nQUIT\r\n')
    await waitUntil(async () => (await mail('tekst')).sent_at, { timeoutMs: 10_000 })
    const [head = '', ...body] = (received[0] ?? '').split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/m)
    expect(body.join('\r\n\r\n')).toContain('Bcc: iemand@elders.example')
  })
})

const messageId = (text: string) => /^Message-ID: (.*)\r$/im.exec(text)?.[1]
const mail = async (key: string) => (await app.owner.query('select * from mail where message_key = $1', [key])).rows[0]

async function openServer(): Promise<void> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += String(chunk)
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
}
const closeServer = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port: free } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return free
}
