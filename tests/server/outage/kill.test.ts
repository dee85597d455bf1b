/**
 * kill -9 during uploads, approvals and exports. After the next start everything that was acknowledged is there, whole
 * and once; nothing is half done; what was under way was never told to be done.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '~/platform/process/wait-until.server'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { goodProduction } from '../../support/reporting/production-file'
import { ask, asSetting, cookiesOf, post, type RunningApp, startApp, type Told } from '../../support/running-app'

const kills = 3
let database: TestDatabase
let dataDir: string
let app: RunningApp
const acknowledged = { uploads: new Map<string, string>(), approvals: new Set<string>(), exports: new Set<string>() }

const sizes = () => [acknowledged.uploads.size, acknowledged.approvals.size, acknowledged.exports.size]

beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'leidraad-kill-'))
  app = await start()
}, 120_000)
afterAll(async () => {
  app?.child.kill('SIGKILL')
  await app?.exited
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
})

const start = () => startApp({ dataDir, env: { DATABASE_URL: asSetting(database.ownerUrl) } })
const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await database.owner.query<Row>(text, values)).rows

test('what was acknowledged is there, and nothing is half done', async () => {
  const provider = await logIn('cardea.rapporteur', 'cardea-rapporteur')
  const manager = await logIn('contractmanager', 'contractmanager')
  for (let kill = 0; kill < kills; kill += 1) {
    // Sessions outlive the process: the same cookies go on.
    const load = [upload(provider), upload(provider), approve(manager), makeExports(manager)]
    const before = sizes()
    await waitUntil(() => (sizes().every((size, i) => size > (before[i] ?? 0)) ? true : null), { timeoutMs: 20_000 })
    // Each time at another point of what is under way.
    await new Promise((resolve) => setTimeout(resolve, 30 + kill * 110))
    app.child.kill('SIGKILL')
    await app.exited
    await Promise.all(load)
    app = await start()
  }
  expect(acknowledged.uploads.size, 'uploads that were told to be in').toBeGreaterThanOrEqual(kills)
  expect(acknowledged.approvals.size, 'approvals that were told to be done').toBeGreaterThan(0)
  expect(acknowledged.exports.size, 'exports that were told to be asked').toBeGreaterThan(0)
  await waitUntil(async () => ((await jobsLeft()) === 0 ? true : null), { timeoutMs: 90_000, everyMs: 500 })
  expect(await jobsLeft()).toBe(0)
  await checkUploads()
  await checkApprovals()
  await checkExports()
}, 240_000)

async function logIn(local: string, word: string): Promise<string> {
  const form = { email: `${local}@leidraad.example`, password: `voorbeeld-${word}-2026` }
  const answer = await post(app, '/inloggen', form)
  expect(answer.status).toBe(302)
  return cookiesOf(answer)
}

/** Goes on until the server is gone; what it was waiting for then was not acknowledged. */
async function untilKilled(step: () => Promise<boolean>): Promise<void> {
  try {
    while (await step());
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toMatch(/^(ECONNRESET|ECONNREFUSED|EPIPE)$/)
  }
}

async function upload(cookie: string): Promise<void> {
  const [obligation] = await sql<{ id: string }>(
    `select o.id from obligation o join organisation p on p.id = o.supplier_id
     where p.name ilike 'cardea%' and o.status = 'open' and o.template_code = 'T1' order by random() limit 1`,
  )
  const address = `/verantwoording/${obligation?.id}/aanleveren`
  await untilKilled(async () => {
    const content = `${goodProduction()}${' '.repeat(Math.floor(Math.random() * 500))}\r\n`
    const answer = await ask(app, multipart(address, cookie, content))
    expect(answer.status, answer.text.slice(0, 2_000)).toBe(302)
    const id = /leveringen\/([0-9a-f-]{36})/.exec(answer.headers.location ?? '')?.[1] ?? ''
    acknowledged.uploads.set(id, createHash('sha256').update(content).digest('hex'))
    return true
  })
}

function multipart(address: string, cookie: string, content: string) {
  const part = (name: string, more = '') => `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
  return {
    path: address,
    method: 'POST',
    headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'multipart/form-data; boundary=x' },
    body: `${part('requestKey')}${randomUUID()}\r\n${part('bestand', '; filename="p.csv"')}${content}\r\n--x--\r\n`,
  }
}

async function approve(cookie: string): Promise<void> {
  await untilKilled(async () => {
    const [next] = await sql<{ id: string; obligation_id: string; version: number }>(
      `select d.id, d.obligation_id, d.version from delivery d join obligation o on o.id = d.obligation_id
       where d.status = 'submitted' and o.status = 'submitted' order by d.id limit 1`,
    )
    if (!next) return false
    const address = `/verantwoording/${next.obligation_id}/leveringen/${next.id}/beoordelen`
    const answer = await post(app, address, { besluit: 'approved', note: '', version: String(next.version) }, cookie)
    expect(answer.status, answer.text.slice(0, 2_000)).toBe(302)
    acknowledged.approvals.add(next.id)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return true
  })
}

async function makeExports(cookie: string): Promise<void> {
  await untilKilled(async () => {
    const answer: Told = await post(app, '/exports', { filters: '', sleutel: randomUUID() }, cookie)
    expect(answer.status, answer.text.slice(0, 2_000)).toBe(303)
    acknowledged.exports.add(answer.headers.location?.split('/').at(-1) ?? '')
    await new Promise((resolve) => setTimeout(resolve, 200))
    return true
  })
}

const jobsLeft = async () =>
  Number(
    (
      await sql<{ count: string }>(
        `select count(*) from graphile_worker.jobs where task_identifier in ('checkDelivery', 'makeExport')`,
      )
    )[0]?.count,
  )

const sha256OfStored = (sha256: string) =>
  createHash('sha256')
    .update(readFileSync(path.join(dataDir, 'files', sha256.slice(0, 2), sha256)))
    .digest('hex')

async function checkUploads(): Promise<void> {
  const rows = await sql<{ id: string; status: string; file_sha256: string; events: number }>(
    `select id, status, file_sha256, (select count(*)::int from audit_event e
       where e.type = 'delivery.received' and e.object_id = d.id::text) as events
     from delivery d where channel = 'upload' and uploaded_at > now() - interval '1 hour'`,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const [id, sha256] of acknowledged.uploads) expect(known.get(id)?.file_sha256).toBe(sha256)
  for (const { status, file_sha256: sha256, events } of rows) {
    expect(events).toBe(1)
    expect(['checked', 'rejected', 'superseded']).toContain(status)
    expect(sha256OfStored(sha256)).toBe(sha256)
  }
}

async function checkApprovals(): Promise<void> {
  const rows = await sql<{ id: string; obligation: string; events: number }>(
    `select d.id, o.status as obligation, (select count(*)::int from audit_event e
       where e.type = 'delivery.approved' and e.object_id = d.id::text) as events
     from delivery d join obligation o on o.id = d.obligation_id
     where d.status = 'approved' and d.decided_at > now() - interval '1 hour'`,
  )
  expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...acknowledged.approvals]))
  for (const row of rows) expect(row).toMatchObject({ obligation: 'approved', events: 1 })
  const halves = await sql(
    `select o.id from obligation o where o.status = 'approved'
       and not exists (select from delivery d where d.obligation_id = o.id and d.status = 'approved')`,
  )
  expect(halves).toEqual([])
}

async function checkExports(): Promise<void> {
  const rows = await sql<{ id: string; status: string; file_sha256: string }>(
    'select id, status, file_sha256 from export',
  )
  expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...acknowledged.exports]))
  for (const { status, file_sha256: sha256 } of rows) {
    expect(status).toBe('done')
    expect(sha256OfStored(sha256)).toBe(sha256)
  }
}
