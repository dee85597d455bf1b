/** The database under a running product hangs, is killed, and comes back: seconds, a clear page, and no restart. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '~/platform/process/wait-until.server'
import { postmasterOf, processesOn, signalAll } from '../../support/embedded-postgres'
import { ask, type RunningApp, startApp, type Told } from '../../support/running-app'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ empty: true })
}, 120_000)
afterAll(async () => {
  app?.child.kill('SIGKILL')
  if (app) {
    for (const line of processesOn(app.dataDir))
      if (line.includes('postgres')) signalAll(postmasterOf(app.dataDir), 'SIGKILL')
    rmSync(app.dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
})

const page = () => ask(app, { path: '/wachtwoord-vergeten' })
const front = () => ask(app, { path: '/inloggen' })
const timed = async (what: () => Promise<Told>) => {
  const started = performance.now()
  return { answer: await what(), ms: performance.now() - started }
}

test('a database that hangs: everybody hears so within five seconds, and all goes on when it wakes', async () => {
  expect((await front()).status).toBe(302)
  const postmaster = postmasterOf(app.dataDir)
  signalAll(postmaster, 'SIGSTOP')
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const all = await Promise.all([
      ...Array.from({ length: 30 }, () => timed(page)),
      timed(() => ask(app, { path: '/health' })),
    ])
    for (const { answer, ms } of all) {
      expect(answer.status).toBe(503)
      expect(ms).toBeLessThan(5_000)
    }
    const [{ answer }] = all as [(typeof all)[number]]
    expect(answer.text).toContain('Leidraad is even niet bereikbaar')
    expect(answer.text).toContain('lang="nl"')
    expect(answer.headers['retry-after']).toBe('10')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(JSON.parse(all.at(-1)?.answer.text ?? '')).toMatchObject({
      status: 'failing',
      database: 'failing',
      files: 'ok',
    })
    expect((await ask(app, { path: '/favicon.svg' })).status, 'files need no database').toBe(200)
  } finally {
    signalAll(postmaster, 'SIGCONT')
  }
  const back = await waitUntil(async () => ((await front()).status === 302 ? true : null), { timeoutMs: 15_000 })
  expect(back).toBe(true)
}, 60_000)

test('a database that is killed comes back by itself, and until then nothing waits', async () => {
  const before = postmasterOf(app.dataDir)
  signalAll(before, 'SIGKILL')
  const seen = new Set<number>()
  const back = await waitUntil(
    async () => {
      const { answer, ms } = await timed(front)
      expect(ms).toBeLessThan(6_000)
      seen.add(answer.status)
      return answer.status === 302 && postmasterOf(app.dataDir) !== before ? true : null
    },
    { timeoutMs: 40_000, everyMs: 100 },
  )
  expect(back).toBe(true)
  expect([...seen].filter((status) => ![302, 500, 503].includes(status))).toEqual([])
  expect((await ask(app, { path: '/health' })).status).toBe(200)
}, 60_000)

test('and then it stops cleanly, with nothing left behind', async () => {
  app.child.kill('SIGTERM')
  expect(await app.exited, app.said()).toBe(0)
  expect(processesOn(app.dataDir)).toEqual([])
}, 60_000)
