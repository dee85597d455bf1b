/** More ask at once than there are connections: whoever waits in vain reads that it is busy, and no answer is 500. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { ask, asSetting, cookiesOf, post, type RunningApp, startApp } from '../../support/running-app'

let database: TestDatabase
let app: RunningApp
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  app = await startApp({ env: { DATABASE_URL: asSetting(database.ownerUrl) } })
  const login = { email: 'contractmanager@leidraad.example', password: 'voorbeeld-contractmanager-2026' }
  cookie = cookiesOf(await post(app, '/inloggen', login))
}, 120_000)

afterAll(async () => {
  await app?.stop()
  await database?.drop()
}, 60_000)

test('503 that says when to come back, on a page, a form and a file; whoever was in time is served', async () => {
  const client = await database.owner.connect()
  // Whoever has a connection now waits for this lock, until it is let go.
  await client.query('begin; lock table session in access exclusive mode')
  const page = () => ask(app, { path: '/contracten', headers: { Cookie: cookie } })
  const inTime = Array.from({ length: 10 }, page)
  await expect.poll(countWaiting).toBe(10)
  const late = Promise.all([
    page(),
    post(app, '/thema', { theme: 'donker', verder: '/' }, cookie),
    ask(app, { path: '/aanbestedingen/werkmap', headers: { Cookie: cookie } }),
  ])
  const refused = await late
  await client.query('rollback')
  client.release()
  for (const answer of refused) {
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('60')
  }
  expect(refused[0]?.text).toContain('Het is nu erg druk')
  expect(refused[0]?.text).toContain('Wat u had getypt, staat nog in het formulier')
  for (const answer of await Promise.all(inTime)) expect(answer.status).toBe(200)
  expect((await page()).status).toBe(200)
}, 60_000)

async function countWaiting(): Promise<number> {
  const { rows } = await database.owner.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock' and query like '%find_session%'`,
  )
  return rows[0]?.waiting ?? 0
}
