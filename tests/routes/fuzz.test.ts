/**
 * Every loader and action with what strangers send: no surprise (5xx), no more than a second of work, and never a
 * redirect to another site. Seeded, so that a failure comes back; raise `runs` to look further.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, load, submit, testOrigin, useTestApp } from '../support/app-context'
import { openSession, type SignedIn, signInAs } from '../support/sign-in'
import { entries } from './grid/entries'
import { hostileForm, hostileParam, hostileQuery } from './grid/hostile'
import { addressOf, readRoutes } from './grid/read-routes'
import { layWorld, type World } from './grid/world'

const app = useTestApp({ example: true })
const runs = Number(process.env.FUZZ_RUNS ?? 14)
const seed = 20261123
const routes = await readRoutes()
let world: World
let people: SignedIn[]

beforeAll(async () => {
  world = await layWorld(app.database)
  const { database } = app
  people = [
    await signInAs(database, { role: 'contractManager' }),
    await signInAs(database, { role: 'administrator' }),
    await signInAs(database, { role: 'reporter', organisationId: world.supplierId }),
  ]
})

const endpoints = routes.flatMap((route) =>
  (['loader', 'action'] as const).flatMap((method) => {
    const handler = route[method]
    return handler ? [[`${method} ${route.name}`, { route, method, handler }] as const] : []
  }),
)

describe.each(endpoints)('%s', (_, { route, method, handler }) => {
  const entry = entries[route.name]?.[method]
  const kinds = Object.entries(entry?.params ?? {})

  test('answers whatever is sent, and never with a surprise', { timeout: 60_000 }, async () => {
    const good = [...(entry?.forms?.(world, 'own') ?? []), ...(entry?.harmless ? [entry.harmless] : [])]
    const call = fc.record({
      who: fc.nat({ max: people.length }),
      params: fc.tuple(...(kinds.length > 0 ? kinds : [['token', null] as const]).map(() => fc.option(hostileParam))),
      query: hostileQuery,
      form: hostileForm(good),
    })
    const ask = fc.asyncProperty(call, async ({ who, params, query, form }) => {
      const person = people[who]
      const cookie = person ? await openSession(app.database, person) : null
      const chosen = Object.fromEntries(
        (kinds.length > 0 ? kinds : [['token', null] as const]).map(([name, kind], i) => [
          name,
          params[i] ?? (kind ? world.own[kind] : 'A'.repeat(43)),
        ]),
      )
      const search = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()]))
      const address = `${addressOf(route.pattern, chosen)}${search.size > 0 ? `?${search}` : ''}`
      const before = process.cpuUsage()
      const answer =
        method === 'loader'
          ? await load(handler, address, { cookie, params: chosen })
          : await submit(handler, address, { cookie, params: chosen, form: wellFormed(form) })
      const { user } = process.cpuUsage(before)
      check(answer)
      await answer.response.body?.cancel()
      expect(user / 1_000, 'milliseconds of work').toBeLessThan(1_000)
    })
    await fc.assert(ask, { numRuns: runs, seed, endOnFailure: true, includeErrorInReport: true })
  })
})

const wellFormed = (form: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed() : value.map((one) => one.toWellFormed()),
    ]),
  )

function check({ status, location }: Answer): void {
  expect(status).toBeLessThan(500)
  if (location === null) return
  expect(location).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
  expect(new URL(location, testOrigin).origin).toBe(testOrigin)
}

const actions = endpoints.filter(([, { method }]) => method === 'action')

describe.each(actions)('%s', (_, { route, handler }) => {
  const bodies: readonly (readonly [string, string | null, string])[] = [
    ['no type', null, 'a=b'],
    ['JSON', 'application/json', '{"__proto__":{"isAdmin":true}}'],
    ['a form without its boundary', 'multipart/form-data', '--x\r\n'],
    [
      'a form that ends halfway',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
    ],
    ['nonsense in the form', 'multipart/form-data; boundary=x', '\u0000\u0001\u0002--x--x--'],
    ['a type with a line break', 'text/plain; charset="', 'a=b'],
  ]
  test("refuses a body that is no form as the sender's fault", async () => {
    const kinds = Object.entries(entries[route.name]?.action?.params ?? {})
    const params = Object.fromEntries(kinds.map(([name, kind]) => [name, world.own[kind]]))
    const address = addressOf(route.pattern, params)
    for (const [what, type, body] of bodies) {
      for (const person of people) {
        const cookie = await openSession(app.database, person)
        const answer = await submitBody({ handler, address, params, cookie, type, body })
        expect(answer.status, what).toBeLessThan(500)
      }
    }
  })
})

type RawBody = {
  readonly handler: Parameters<typeof submit>[0]
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly cookie: string
  readonly type: string | null
  readonly body: string
}

/** An action with a body that no form of ours makes. */
function submitBody({ handler, address, params, cookie, type, body }: RawBody): Promise<Answer> {
  const withBody: typeof handler = (args) => {
    const headers = new Headers(args.request.headers)
    headers.delete('Content-Type')
    if (type !== null) headers.set('Content-Type', type)
    const sent = new Request(args.request.url, { method: 'POST', headers, body: new TextEncoder().encode(body) })
    return handler({ ...args, request: sent })
  }
  return submit(withBody, address, { cookie, params })
}
