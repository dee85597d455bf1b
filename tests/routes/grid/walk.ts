/**
 * Role x route x object. Every loader and action that app/routes holds is called as everybody, on the own object,
 * another provider's and municipality's, one that is not there and one that can't be an id. What may not be seen answers
 * exactly as what does not exist, and writes nothing.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '~/kernel/actor'
import { can } from '~/modules/access/domain/permissions'
import { planContract } from '~/modules/reporting/server/plan-obligations.server'
import { type Answer, load, submit, testNow, useTestApp } from '../../support/app-context'
import { entries } from './entries'
import type { Endpoint, Form } from './entry'
import { layWalkers, type Walker } from './people'
import { addressOf, type RouteFile, readRoutes } from './read-routes'
import { canaries, fingerprint, giveExports, layWorld, sees, type World } from './world'

export const routes = await readRoutes()

type Method = 'loader' | 'action'
type Row = {
  readonly name: string
  readonly method: Method
  readonly route: RouteFile
  readonly endpoint: Endpoint
}

const rowsOf = (method: Method): Row[] =>
  routes.flatMap((route) => {
    const endpoint = entries[route.name]?.[method]
    return route[method] && endpoint ? [{ name: `${method} ${route.name}`, method, route, endpoint }] : []
  })

/** The tests of all loaders or all actions, in a world of their own; loaders and actions each have a file, to go side by side. */
export function walkGrid(method: Method): void {
  const app = useTestApp({ example: true })
  let world: World
  let walkers: Walker[]
  /** What stands when a test begins: what the one before it left, taken again after one that failed. */
  let standing: Awaited<ReturnType<typeof fingerprint>> | null = null

  beforeAll(async () => {
    world = await layWorld(app.database)
    walkers = await layWalkers(app.database, { ...world, contractId: world.own.contract })
    const exporter = walkers.find((walker) => walker.name === 'contractManager')?.actor
    if (!exporter) throw new Error('The grid has no contract manager')
    world = await giveExports(app.database, world, exporter)
    // So that planning again finds nothing left to plan.
    for (const { contract } of [world.own, world.other]) await planContract(exporter, contract, testNow)
  })

  const countRefusals = async () =>
    Number((await app.owner.query(`select count(*) from audit_event where type = 'access.refused'`)).rows[0].count)

  describe.each(rowsOf(method).map((row) => [row.name, row] as const))('%s', (_, row) => {
    test('answers each role and object as the matrix says, and writes nothing where it refuses', {
      timeout: 60_000,
    }, async () => {
      const before = standing ?? (await fingerprint(app.database))
      standing = null
      const refusalsBefore = await countRefusals()
      const wrong: string[] = []
      let refusals = 0
      for (const group of inGroups(walkers, 6)) {
        const outcomes = await Promise.all(group.map((walker) => walk(row, walker, world)))
        for (const outcome of outcomes) {
          wrong.push(...outcome.wrong)
          refusals += outcome.refusals
        }
      }
      if (wrong.length > 0) expect.fail(`${wrong.length} wrong:\n${wrong.slice(0, 40).join('\n')}`)
      const after = await fingerprint(app.database)
      expect(after, 'rows of every table').toEqual(before)
      standing = after
      expect((await countRefusals()) - refusalsBefore, 'refusals in the audit log').toBe(refusals)
    })
  })
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

type Target = {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  /** What is really there behind these parameters; null for nothing. */
  readonly which: 'own' | 'other' | null
  /** What it hangs from, when that is there but the part is not in it. */
  readonly isIn?: 'own' | 'other'
}

/** The own object, the other's, parts that don't belong together, nothing, and no id. */
function targetsOf(endpoint: Endpoint, world: World): Target[] {
  const kinds = Object.entries(endpoint.params ?? {})
  if (kinds.length === 0) return [{ name: 'the page', params: { token: 'A'.repeat(43) }, which: 'own' }]
  const all = (ids: (kind: (typeof kinds)[number][1]) => string) =>
    Object.fromEntries(kinds.map(([param, kind]) => [param, ids(kind)]))
  const own = all((kind) => world.own[kind])
  const other = all((kind) => world.other[kind])
  const [last] = kinds.at(-1)!
  const first = kinds[0]![0]
  const targets: Target[] = [
    { name: 'own', params: own, which: 'own' },
    { name: 'other', params: other, which: 'other' },
    { name: 'missing', params: all(() => world.missing), which: null },
  ]
  const noId = { ...own, [last]: "1' or '1'='1\0" }
  if (kinds.length === 1) return [...targets, { name: 'no id', params: noId, which: null }]
  return [
    ...targets,
    { name: 'own with no id', params: noId, which: null, isIn: 'own' },
    { name: 'own with the part of another', params: { ...own, [last]: other[last]! }, which: null, isIn: 'own' },
    { name: 'own with a missing part', params: { ...own, [last]: world.missing }, which: null, isIn: 'own' },
    { name: 'another with the own part', params: { ...own, [first]: other[first]! }, which: null, isIn: 'other' },
  ]
}

type Seen = { readonly target: Target; readonly world: World }

type Outcome = { readonly wrong: readonly string[]; readonly refusals: number }

async function walk(row: Row, walker: Walker, world: World): Promise<Outcome> {
  const wrong: string[] = []
  let refusals = 0
  const hidden = new Map<string, string>()
  for (const target of targetsOf(row.endpoint, world)) {
    const expected = expectedOf(row, walker, { target, world })
    for (const form of formsFor(row, { isReached: expected.isReached, actor: walker.actor }, { target, world })) {
      const where = `${walker.name}, ${target.name}${form ? ` ${JSON.stringify(form)}` : ''}`
      const asked = await call(row, walker, { target, form, asData: false }).catch((error: Error) => error)
      if (asked instanceof Error) {
        wrong.push(`${where}: throws ${asked.message.trim().split('\n').at(-1)}`)
        continue
      }
      const text = await asked.response.text()
      const isRefusedForm = expected.isReached && (row.endpoint.refused?.some((each) => each.form === form) ?? false)
      wrong.push(
        ...complaints({ asked, expected: isRefusedForm ? stop([403, 404, 422], false) : expected, where }),
        ...leaks(walker, { text, where, world }),
      )
      if (expected.isRefusal) refusals += 1
      if (!expected.isReached && !expected.isRefusal) {
        const key = JSON.stringify([form, target.isIn])
        const seen = `${asked.status} ${asked.location} ${text} ${[...asked.headers].join()}`
        const first = hidden.get(key)
        if (first === undefined) hidden.set(key, seen)
        else if (first !== seen && walker.standing === 'person')
          wrong.push(`${where}: tells what is hidden from missing`)
      }
    }
    if (row.method === 'loader' && target.which === 'own') {
      const asData = await call(row, walker, { target, form: null, asData: true })
      wrong.push(...complaints({ asked: asData, expected, where: `${walker.name}, ?_data` }))
      await asData.response.body?.cancel()
      if (expected.isRefusal) refusals += 1
    }
  }
  return { wrong, refusals }
}

type Expected = {
  readonly statuses: readonly number[]
  readonly location: string | null
  readonly isRefusal: boolean
  /** Whether the call comes as far as the object. */
  readonly isReached: boolean
}
const many = (status: number | readonly number[]): readonly number[] => (typeof status === 'number' ? [status] : status)
const redirect = (location: string): Expected => ({ statuses: [302], location, isRefusal: false, isReached: false })
const stop = (status: number | readonly number[], isRefusal: boolean): Expected => ({
  statuses: many(status),
  location: null,
  isRefusal,
  isReached: false,
})

function expectedOf({ endpoint, method }: Row, { standing, actor }: Walker, { target, world }: Seen): Expected {
  const { which, isIn } = target
  const { may, ok = 200, visitor = ok, hidden: hiddenStatus = 404, hiddenPart = hiddenStatus, params = {} } = endpoint
  const reached = (status: number | readonly number[]): Expected => ({
    statuses: many(status),
    location: null,
    isRefusal: false,
    isReached: true,
  })
  if (may === 'public') return reached(standing === 'person' ? ok : [...many(visitor), ...many(ok)])
  if (standing === 'visitor' || actor === null)
    return method === 'action' && !endpoint.isButton ? stop(401, false) : redirect('/inloggen?')
  if (standing === 'half') return redirect('/inloggen/code')
  if (standing === 'settingUp' && may !== 'loginWhileSettingUp') return redirect('/account/tweede-stap')
  if (may === 'login' || may === 'loginWhileSettingUp') return reached(ok)
  if (!can(actor, may)) return stop(403, true)
  const always = endpoint[actor.kind]
  if (always) return { ...stop(always, false), isReached: true }
  const kinds = Object.values(params)
  const isSeen = which !== null && kinds.every((kind) => sees(world, actor, kind, which))
  const isForOthersToo = endpoint.changesContract && actor.kind === 'staff' && actor.scope.kind === 'municipality'
  if (kinds.length > 0 && !isSeen) {
    const isPartHidden = isIn !== undefined && sees(world, actor, kinds[0]!, isIn)
    return isPartHidden ? stop(isForOthersToo ? 403 : hiddenPart, false) : stop(hiddenStatus, false)
  }
  return isForOthersToo && method === 'loader' ? { ...stop(403, false), isReached: true } : reached(ok)
}

/** Whoever comes as far as the object sends what changes nothing; all others send what would change something. */
function formsFor(
  { method, endpoint }: Row,
  { isReached, actor }: { isReached: boolean; actor: PersonActor | null },
  { target: { which }, world }: Seen,
): readonly (Form | null)[] {
  if (method === 'loader') return [null]
  const harmless = endpoint.harmless ?? {}
  const forms = endpoint.forms?.(world, which ?? 'other') ?? []
  const refused = (endpoint.refused ?? []).filter((form) => actor === null || !can(actor, form.permission))
  if (isReached) return [harmless, ...refused.map((each) => each.form)]
  return forms.length === 0 ? [harmless] : forms
}

type Asked = { readonly target: Target; readonly form: Form | null; readonly asData: boolean }

async function call(
  { route, method, endpoint }: Row,
  walker: Walker,
  { target, form, asData }: Asked,
): Promise<Answer> {
  const query = new URLSearchParams(endpoint.query)
  if (asData) query.set('_data', route.routeId)
  const address = `${addressOf(route.pattern, target.params)}${query.size > 0 ? `?${query}` : ''}`
  const cookie = endpoint.endsSession ? await walker.freshCookie() : walker.cookie()
  const more = { cookie, params: target.params }
  if (method === 'loader') return load(handlerOf(route, 'loader'), address, more)
  return submit(handlerOf(route, 'action'), address, { ...more, form: form ?? {} })
}

function handlerOf(route: RouteFile, method: 'loader' | 'action') {
  const handler = route[method]
  if (!handler) throw new Error(`${route.name} has no ${method}`)
  return handler
}

type Judged = { readonly asked: Answer; readonly expected: Expected; readonly where: string }

function complaints({ asked, expected, where }: Judged): string[] {
  const { statuses, location } = expected
  const isRight = statuses.includes(asked.status) && (location === null || asked.location?.startsWith(location))
  return isRight
    ? []
    : [`${where}: ${asked.status} ${asked.location ?? ''}, not ${statuses.join(' or ')} ${location ?? ''}`]
}

/** Words of contracts that this person may not read, in what was answered. */
function leaks(
  { standing, actor }: Walker,
  { text, where, world }: { text: string; where: string; world: World },
): string[] {
  const isIn = standing === 'person' && actor !== null
  const forbidden = [
    ...(isIn && sees(world, actor, 'contract', 'own') ? [] : [canaries.own]),
    ...(isIn && sees(world, actor, 'contract', 'other') ? [] : [canaries.other]),
    ...(isIn && actor.kind === 'staff' && can(actor, 'comment:internal') ? [] : [canaries.internal]),
  ]
  return forbidden.filter((word) => text.includes(word)).map((word) => `${where}: shows ${word}`)
}
