/**
 * The built product as a browser, and as a stranger, meets it: headers, methods, origins, bodies, paths, cookies. What
 * a route decides is proven in tests/routes; here is what stands around all of them.
 */
import { readdirSync } from 'node:fs'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import {
  type Ask,
  ask,
  asSetting,
  cookiesOf,
  post,
  type RunningApp,
  startApp,
  type Told,
} from '../../support/running-app'

let database: TestDatabase
let app: RunningApp
let https: RunningApp
let secondDatabase: TestDatabase
/** The Cookie header of a contract manager. */
let cookie: string

const login = { email: 'contractmanager@leidraad.example', password: 'voorbeeld-contractmanager-2026' }

beforeAll(async () => {
  database = await createTestDatabase()
  secondDatabase = await createTestDatabase()
  app = await startApp({ env: { DATABASE_URL: asSetting(database.ownerUrl) } })
  https = await startApp({
    empty: true,
    env: { DATABASE_URL: asSetting(secondDatabase.ownerUrl), APP_URL: 'https://leidraad.example' },
  })
  const answer = await post(app, '/inloggen', login)
  expect(answer.status, answer.text).toBe(302)
  cookie = cookiesOf(answer)
}, 120_000)

afterAll(async () => {
  await app?.stop()
  await https?.stop()
  await database?.drop()
  await secondDatabase?.drop()
}, 60_000)

const get = (path: string, headers: Ask['headers'] = {}) => ask(app, { path, headers })
const asManager = (path: string) => get(path, { Cookie: cookie })

describe('headers', () => {
  const assets = readdirSync('build/client/assets')
  const script = assets.find((name) => name.endsWith('.js')) ?? ''
  const kinds: readonly (readonly [string, number, Ask])[] = [
    ['a page', 200, { path: '/inloggen' }],
    ['a redirect', 302, { path: '/contracten' }],
    ['a page that is not there', 404, { path: '/dit-bestaat-niet' }],
    ['a foreign form', 403, { path: '/inloggen', method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['an unknown method', 405, { path: '/inloggen', method: 'PROPFIND' }],
    ['health', 200, { path: '/health' }],
    ['a script', 200, { path: `/assets/${script}` }],
    ['a script that is not there', 404, { path: '/assets/weg.js' }],
    ['the icon', 200, { path: '/favicon.svg' }],
    ['an address that is none', 400, { path: '/%' }],
  ]
  test.each(kinds)('are complete on %s (%i)', async (_, status, request) => {
    const answer = await ask(app, request)
    expect(answer.status).toBe(status)
    expectHeaders(answer)
  })

  test('are complete on what went wrong, and nothing of why is told', async () => {
    await database.owner.query('alter table meeting rename to meeting_weg')
    try {
      const answer = await asManager('/project')
      expect(answer.status).toBe(500)
      expectHeaders(answer)
      expect(answer.text).not.toMatch(/meeting|prisma|node_modules|\bat .+:\d+/i)
      const asData = await asManager('/project?_data=routes%2Fproject._index')
      expect(asData.status).toBe(500)
      expect(asData.text).not.toMatch(/meeting|prisma|node_modules/i)
    } finally {
      await database.owner.query('alter table meeting_weg rename to meeting')
    }
  })

  test('make a download a download, that runs nothing', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      'select id from document where file_sha256 is not null limit 1',
    )
    const answer = await asManager(`/documenten/${rows[0]?.id}/bestand`)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="/)
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['cache-control']).toContain('no-store')
  })

  test('keep pages out of every cache, but for those of the public site, which are the same for everybody', async () => {
    const open = await asManager('/openbaar')
    expect(open.headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'Cookie' })
    expect(open.text).not.toMatch(/<script|leidraad\.example/)
    expect(open.text).toBe((await get('/openbaar')).text)
    expect((await get('/openbaar/geheim')).headers['cache-control']).toBe('no-store')
    expect((await asManager('/contracten')).headers['cache-control']).toBe('no-store')
    expect((await get('/health')).headers['cache-control']).toBe('no-store')
  })

  test('ask for https for two years where the address is https, and only there', async () => {
    const answer = await ask(https, { path: '/inloggen' })
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect((await get('/inloggen')).headers['strict-transport-security']).toBeUndefined()
  })
})

function expectHeaders({ headers }: Told): void {
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'.*base-uri 'none'/)
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  })
  expect(headers['permissions-policy']).toContain('camera=()')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
}

describe('scripts', () => {
  test.each(['/inloggen', '/dit-bestaat-niet', '/contracten', '/verantwoording', '/project'])(
    'of %s carry the nonce of this answer and no other runs',
    async (path) => {
      const [first, second] = [await asManager(path), await asManager(path)]
      const nonces = [first, second].map(
        ({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1],
      )
      expect(nonces[0]).not.toBe(nonces[1])
      const tags = [...first.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      for (const tag of tags) expect(tag).toContain(`nonce="${nonces[0]}"`)
      expect(first.text).not.toMatch(/<[^>]+\son[a-z]+="/i)
      expect(first.text, 'a style attribute, which the policy blocks').not.toMatch(/<[^>]+\sstyle="/i)
    },
  )

  test.each([
    '/inloggen?verder=%3Cscript%3Ealert(1)%3C/script%3E',
    '/contracten?zoek=%3Cscript%3Ealert(1)%3C/script%3E&status=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/documenten?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&soort=%3Cscript%3Ealert(1)%3C/script%3E',
    '/%3Cscript%3Ealert(1)%3C/script%3E',
    '/contracten?melding=%3Cscript%3Ealert(1)%3C/script%3E',
  ])('never come from the address: %s', async (path) => {
    const { text } = await asManager(path)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).not.toContain('<img src=x')
  })

  test('are not on pages that say so, nor are the comments that only scripts need', async () => {
    const list = await asManager('/contracten')
    const contract = /href="(\/contracten\/[0-9a-f-]{36})"/.exec(list.text)?.[1]
    for (const path of ['/contracten', contract, '/toezeggingen', '/zoeken?q=zorg']) {
      const { status, text } = await asManager(path ?? '')
      expect(status, path).toBe(200)
      expect(text, path).not.toMatch(/<script\b|<!-- -->/)
    }
  })
})

describe('refusals', () => {
  const refused = async () =>
    Number((await database.owner.query(`select count(*) from audit_event where type = 'access.refused'`)).rows[0].count)

  test.each([
    ['at the door, for want of a permission', async () => '/gebruikers'],
    [
      'by a use case, for what was signed for others too',
      async () => {
        const { rows } = await database.owner.query<{ id: string }>(
          `select id from contract where municipality_codes @> '{0546}' and cardinality(municipality_codes) > 1 limit 1`,
        )
        return `/contracten/${rows[0]?.id}/wijzigen`
      },
    ],
  ])('%s are in the audit log, once', async (_, address) => {
    const login = {
      email: 'contractmanager.leiden@leidraad.example',
      password: 'voorbeeld-contractmanager-leiden-2026',
    }
    const leiden = cookiesOf(await post(app, '/inloggen', login))
    const path = await address()
    const before = await refused()
    expect((await get(path, { Cookie: leiden })).status).toBe(403)
    expect(await refused()).toBe(before + 1)
    const { rows } = await database.owner.query(
      `select object_id from audit_event where type = 'access.refused' order by seq desc limit 1`,
    )
    expect(rows[0].object_id).toBe(path)
  })
})

describe('requests from elsewhere', () => {
  const own = () => `http://127.0.0.1:${app.port}`
  const routes = ['/inloggen', '/thema', '/uitloggen', '/contracten/x/documenten/y', '/health', '/assets/x.js']
  const foreign: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
    ['cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: own() })],
    ['same-site', () => ({ 'Sec-Fetch-Site': 'same-site' })],
    ['none', () => ({ 'Sec-Fetch-Site': 'none' })],
    ['two of them', () => ({ 'Sec-Fetch-Site': 'same-origin, cross-site' })],
    ['no header at all', () => ({})],
    ['another origin', () => ({ Origin: 'https://elders.example' })],
    ['an origin that starts like ours', () => ({ Origin: `${own()}.elders.example` })],
    ['origin null', () => ({ Origin: 'null' })],
  ]
  test.each(foreign)('are refused with %s, on pages and on files alike', async (_, headers) => {
    for (const path of routes) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const answer = await ask(app, { path, method, headers: { ...headers(), Cookie: cookie } })
        expect([403, 404], `${method} ${path}`).toContain(answer.status)
        if (path !== '/health') expect(answer.status, `${method} ${path}`).toBe(403)
      }
    }
    expect((await asManager('/contracten')).status, 'still logged in').toBe(200)
  })

  test('go on when the browser says that they are our own', async () => {
    const form = { path: '/thema', method: 'POST', body: 'theme=dark' }
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const ours: readonly Readonly<Record<string, string>>[] = [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: own() }]
    for (const headers of ours) {
      expect((await ask(app, { ...form, headers: { ...type, ...headers } })).status).toBe(302)
    }
  })

  test.each(['PROPFIND', 'TRACE', 'LINK', 'PURGE'])('by method %s are 405 with what is allowed', async (method) => {
    const answer = await ask(app, { path: '/thema', method, headers: { 'Sec-Fetch-Site': 'same-origin' } })
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toContain('POST')
  })

  test('HEAD answers as GET without a body, and changes nothing', async () => {
    const answer = await ask(app, { path: '/uitloggen', method: 'HEAD', headers: { Cookie: cookie } })
    expect(answer).toMatchObject({ status: 302, text: '' })
    expect((await asManager('/contracten')).status).toBe(200)
  })

  test("a loader's data is as closed as its page", async () => {
    const { pathname, search } = new URL('http://x/contracten?_data=routes%2Fcontracten._index')
    const answer = await get(`${pathname}${search}`)
    expect(answer.text).not.toContain('LR-20')
    expect(answer.headers['x-remix-redirect'] ?? answer.headers.location).toMatch(/^\/inloggen/)
    const odd = await get('/inloggen?_data=routes%2Fcontracten._index')
    expect(odd.status).toBeGreaterThanOrEqual(400)
    expect(odd.text).not.toContain('LR-20')
  })
})

describe('bodies', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }
  const big = 'a'.repeat(2_000_000)

  test('over the size of a form are refused with 413, told or not told', async () => {
    const told = await ask(app, { path: '/inloggen', method: 'POST', headers: form, body: `email=${big}` })
    expect(told.status).toBe(413)
    const chunked = await raw(
      `POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n`,
    )
    expect(chunked).toMatch(/^HTTP\/1.1 413 /)
  })

  test('of a form without file stay small also when they are multipart', async () => {
    const body = `--x\r\nContent-Disposition: form-data; name="email"\r\n\r\n${big}\r\n--x--\r\n`
    const headers = { ...form, 'Content-Type': 'multipart/form-data; boundary=x' }
    expect((await ask(app, { path: '/inloggen', method: 'POST', headers, body })).status).toBe(413)
  })

  test('that are longer or shorter than they say are no second request', async () => {
    const headers = 'Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin'
    const longer = await raw(
      `POST /inloggen HTTP/1.1\r\n${headers}\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=bGET /health HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    expect(longer).not.toContain('"database"')
    const both = await raw(
      `POST /inloggen HTTP/1.1\r\n${headers}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n`,
    )
    expect(both).toMatch(/^HTTP\/1.1 400 /)
  })

  test('that drip in or break off keep nobody waiting', async () => {
    const slow = Array.from({ length: 40 }, () => net.connect(app.port, '127.0.0.1'))
    try {
      for (const socket of slow) {
        socket.on('error', () => {})
        socket.write(
          'POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 1000\r\n\r\na',
        )
      }
      const started = performance.now()
      expect((await asManager('/contracten')).status).toBe(200)
      expect(performance.now() - started).toBeLessThan(3_000)
      for (const socket of slow.slice(0, 20)) socket.destroy()
      expect((await get('/health')).status).toBe(200)
    } finally {
      for (const socket of slow) socket.destroy()
    }
  })
})

/** What comes back for these bytes, until the server closes or falls silent. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(app.port, '127.0.0.1')
    let text = ''
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })
}

describe('paths', () => {
  test.each([
    '/../package.json',
    '/../../../../etc/passwd',
    '/assets/../../server/index.js',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/server/index.js',
    '/assets/..%5c..%5cserver%5cindex.js',
    '/assets/%00',
    '/%00',
    '/favicon.svg%00.js',
    '/.git/config',
    '/.env',
    '/build/server/index.js',
    '/server/index.js',
    '/node_modules/express/package.json',
    '/__manifest?p=/a',
    '/contracten.data',
    '/%c0%ae%c0%ae/package.json',
    '/assets/',
  ])('lead to no file that is not served: %s', async (path) => {
    const answer = await get(path)
    expect([400, 403, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/"dependencies"|root:x:|createRequestHandler|\[core\]/)
  })

  test('of other sites are no redirect target', async () => {
    for (const path of ['//elders.example/', '//elders.example/..', '/\\elders.example', '/%2f%2felders.example/']) {
      const location = (await get(path)).headers.location ?? '/'
      expect(location).toMatch(/^\/(?![/\\])/)
    }
  })

  test('have no source map behind them', async () => {
    const assets = readdirSync('build/client/assets')
    expect(assets.filter((name) => name.endsWith('.map'))).toEqual([])
    const script = assets.find((name) => name.endsWith('.js')) ?? ''
    expect((await get(`/assets/${script}`)).text).not.toContain('sourceMappingURL')
    expect((await get(`/assets/${script}.map`)).status).toBe(404)
  })
})

describe('logging in', () => {
  test.each([
    'https://elders.example/',
    '//elders.example',
    '/\\elders.example',
    '/%09/elders.example',
    'javascript:alert(1)',
    '/\t/elders.example',
    '\\\\elders.example',
  ])('leads to our own page, not to %s', async (verder) => {
    const answer = await post(app, `/inloggen?${new URLSearchParams({ verder })}`, login)
    expect(answer).toMatchObject({ status: 302, headers: { location: '/mijn-taken' } })
  })

  test('gives a cookie that scripts and other sites do not get', async () => {
    const [session = ''] = (await post(app, '/inloggen', login)).headers['set-cookie'] ?? []
    expect(session).toMatch(/^leidraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const form = {
      region: 'Regio',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'paars tafel regen viool',
      passwordAgain: 'paars tafel regen viool',
    }
    const [secure = ''] = (await post(https, '/eerste-beheerder', form)).headers['set-cookie'] ?? []
    expect(secure).toMatch(/^__Host-leidraad=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  })

  test('counts tries by the visitor, whatever X-Forwarded-For says', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 7; i += 1) {
      const answer = await ask(app, {
        path: '/inloggen',
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': 'same-origin',
          'X-Forwarded-For': `198.51.100.${i}`,
          Forwarded: `for=198.51.100.${i}`,
          'X-Real-IP': `198.51.100.${i}`,
        },
        body: 'email=inkoper%40leidraad.example&password=fout-wachtwoord',
      })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  test('believes no host or scheme that a visitor made up', async () => {
    const answer = await get('/contracten', {
      Host: 'elders.example',
      'X-Forwarded-Host': 'elders.example',
      'X-Forwarded-Proto': 'https',
    })
    expect(answer.headers.location).toMatch(/^\/inloggen/)
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })
})
