/** SIGTERM while twenty uploads drip in and a page waits for a long transaction: all are answered, then it ends. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { goodProduction } from '../../support/reporting/production-file'
import { ask, asSetting, cookiesOf, post, type RunningApp, startApp } from '../../support/running-app'

let database: TestDatabase
let app: RunningApp
beforeAll(async () => {
  database = await createTestDatabase()
  app = await startApp({ env: { DATABASE_URL: asSetting(database.ownerUrl) } })
}, 120_000)
afterAll(async () => {
  app?.child.kill('SIGKILL')
  await app?.stop()
  await database?.drop()
})

test('requests under way are finished, new ones are not taken, and nothing half is left', async () => {
  const login = await post(app, '/inloggen', {
    email: 'cardea.rapporteur@leidraad.example',
    password: 'voorbeeld-cardea-rapporteur-2026',
  })
  const cookie = cookiesOf(login)
  const { rows } = await database.owner.query<{ id: string }>(
    `select o.id from obligation o join organisation p on p.id = o.supplier_id
     where p.name ilike 'cardea%' and o.status = 'open' and o.template_code = 'T1' limit 1`,
  )
  const obligationId = rows[0]?.id ?? ''
  const client = await database.owner.connect()
  await client.query('begin; lock table budget_line in access exclusive mode')
  const uploads = Array.from({ length: 20 }, (_, i) => slowUpload({ cookie, obligationId, i }))
  const manager = cookiesOf(
    await post(app, '/inloggen', { email: 'controller@leidraad.example', password: 'voorbeeld-controller-2026' }),
  )
  const waiting = ask(app, { path: '/begroting', headers: { Cookie: manager } })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const told = performance.now()
  app.child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const late = await ask(app, { path: '/inloggen' }).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect([503, 'ECONNREFUSED']).toContain(late)
  setTimeout(() => void client.query('commit').then(() => client.release()), 1_500)
  expect((await waiting).status, 'the page that waited').toBe(200)
  expect(new Set(await Promise.all(uploads))).toEqual(new Set([302]))
  expect(await app.exited, app.said()).toBe(0)
  expect(performance.now() - told).toBeLessThan(30_000)
  const { rows: kept } = await database.owner.query<{ n: number }>(
    'select count(*)::int as n from delivery where obligation_id = $1',
    [obligationId],
  )
  expect(kept[0]?.n).toBeGreaterThanOrEqual(20)
  const unfinished = readdirSync(app.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes(`${path.sep}incoming${path.sep}`),
  )
  expect(unfinished).toEqual([])
}, 90_000)

/** A file that takes three seconds to send; gives the status of the answer. */
function slowUpload({ cookie, obligationId, i }: { cookie: string; obligationId: string; i: number }): Promise<number> {
  const boundary = `grens${i}`
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="requestKey"\r\n\r\n${randomUUID()}\r\n--${boundary}\r\nContent-Disposition: form-data; name="bestand"; filename="p${i}.csv"\r\nContent-Type: text/csv\r\n\r\n`
  const body = Buffer.from(`${head}${goodProduction()}${' '.repeat(i)}\r\n--${boundary}--\r\n`)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: app.port,
        path: `/verantwoording/${obligationId}/aanleveren`,
        method: 'POST',
        headers: {
          Cookie: cookie,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': `multipart/form-data; boundary=${boundary}`,
          'Content-Length': body.length,
        },
        // Kept alive, as browsers do: an idle connection must not hold up the stop.
        agent: new http.Agent({ keepAlive: true }),
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    request.on('error', reject)
    const step = Math.ceil(body.length / 15)
    let sent = 0
    const timer = setInterval(() => {
      request.write(body.subarray(sent, sent + step))
      sent += step
      if (sent < body.length) return
      clearInterval(timer)
      request.end()
    }, 200)
  })
}
