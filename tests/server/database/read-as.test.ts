/** Reads that travel together: each its own answer, nobody another's settings, and no connection left in disorder. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProviderActor, SystemActor } from '~/kernel/actor'
import { connectDatabase, database, disconnectDatabase } from '~/platform/database/connection.server'
import { type ReadQuery, readAs, type SqlRead } from '~/platform/database/read-as.server'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

const system: SystemActor = { kind: 'system', name: 'seed' }
let testDatabase: TestDatabase
let providers: TwoProviders

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  providers = await layTwoProviders(testDatabase.owner)
  const { ownerUrl } = testDatabase
  // One connection: whatever lingers on it is met by the next reader.
  await connectDatabase({ ownerUrl, appUrl: ownerUrl }, { poolSize: 1 })
})
afterAll(async () => {
  await disconnectDatabase()
  await testDatabase.drop()
})

const asProvider = ({ userId, organisationId }: TwoProviders['a']): ProviderActor => ({
  kind: 'provider',
  userId,
  organisationId,
  role: 'reporter',
})
const one = (value: unknown, name?: string): SqlRead => ({ text: 'select $1::int as value', values: [value], name })
const suppliers: SqlRead = {
  text: 'select distinct supplier_id as id from contract where supplier_id is not null',
  values: [],
  name: 'test-suppliers',
}
const fails: SqlRead = { text: 'select 1 / 0', values: [] }
/** The moment at which the transaction began. */
const began: SqlRead = { text: 'select now()::text as at', values: [] }

describe('reads that are asked together', () => {
  test('each gets its own rows, named or not, also when a name comes twice', async () => {
    const answers = await readAs(system, (query) =>
      Promise.all([query(one(1)), query(one(2, 'test-one')), query(one(3, 'test-one')), query(one(4))]),
    )
    expect(answers).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }], [{ value: 4 }]])
    expect(await readAs(system, (query) => query(one(5, 'test-one')))).toEqual([{ value: 5 }])
  })

  test('keep the plan of a named statement that says so, and of no other', async () => {
    const byId = (name: string, keepsPlan: boolean): SqlRead => ({
      text: `select id from contract where id = $1::uuid`,
      values: [null],
      name,
      keepsPlan,
    })
    const kept = byId('test-kept', true)
    await readAs(system, (query) => Promise.all([query(kept), query(byId('test-weighed', false)), query(kept)]))
    const plans = await readAs(system, (query) =>
      query({
        text: `select name, custom_plans::int as custom, generic_plans::int as generic, current_setting('plan_cache_mode') as mode
          from pg_prepared_statements where name in ('test-kept', 'test-weighed') order by name`,
        values: [],
      }),
    )
    expect(plans).toEqual([
      { name: 'test-kept', custom: 0, generic: 2, mode: 'auto' },
      { name: 'test-weighed', custom: 1, generic: 0, mode: 'auto' },
    ])
  })

  test('see one transaction, and what is asked after an answer sees the next', async () => {
    const [together, later] = await readAs(system, async (query) => {
      const first = await Promise.all([query(began), query(began)])
      return [first, await query(began)]
    })
    expect(together[0]).toEqual(together[1])
    expect(later).not.toEqual(together[0])
  })

  test('of one request, in several places, go in one message; another request of the same person asks apart', async () => {
    const [request, other] = [asProvider(providers.a), asProvider(providers.a)]
    const at = (actor: ProviderActor) => readAs(actor, (query) => query(began))
    const [page, tabs, elsewhere] = await Promise.all([at(request), at(request), at(other)])
    expect(page).toEqual(tabs)
    expect(elsewhere).not.toEqual(page)
    // What begins after the message went is the next one.
    expect(await at(request)).not.toEqual(page)
  })

  test('who is ready first leaves the connection to who asks on', async () => {
    const request = asProvider(providers.a)
    const [short, long, none] = await Promise.all([
      readAs(request, (query) => query(one(1))),
      readAs(request, async (query) => {
        const first = await query(one(2))
        return [first, await query(one(3)), await query(suppliers)]
      }),
      readAs(request, async () => 'nothing'),
    ])
    expect([short, none]).toEqual([[{ value: 1 }], 'nothing'])
    expect(long).toEqual([[{ value: 2 }], [{ value: 3 }], [{ id: providers.a.organisationId }]])
    const { totalCount, idleCount } = database().pool
    expect([totalCount, idleCount]).toEqual([1, 1])
  })

  test('give days as text, whole numbers without loss, lists and what is not there', async () => {
    const text = `select date '2026-11-26' as day, 9007199254740993::bigint as large, array['a', null]::text[] as list,
      json_build_object('a', 1) as object, null::text as nothing, timestamptz '2026-11-26 12:00Z' as at`
    const [row] = await readAs(system, (query) => query({ text, values: [] }))
    expect(row).toEqual({
      ...{ day: '2026-11-26', large: 9_007_199_254_740_993n, list: ['a', null], object: { a: 1 }, nothing: null },
      at: new Date('2026-11-26T12:00:00Z'),
    })
  })

  test('take many rows, and none', async () => {
    const [many, none] = await readAs(system, (query) =>
      Promise.all([
        query<{ n: number }>({
          text: `select n, repeat('x', 500) as wide from generate_series(1, 5000) n`,
          values: [],
        }),
        query({ text: 'select 1 where false', values: [], name: 'test-none' }),
      ]),
    )
    expect(many.map(({ n }) => n)).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 1))
    expect(none).toEqual([])
  })
})

describe('who reads', () => {
  test('two providers in turn, by one statement on one connection, each see their own', async () => {
    const { a, b } = providers
    for (const provider of [a, b, a, b]) {
      const [seen, again] = await readAs(asProvider(provider), (query) =>
        Promise.all([query(suppliers), query({ ...suppliers, name: undefined })]),
      )
      expect(seen).toEqual([{ id: provider.organisationId }])
      expect(again).toEqual(seen)
    }
  })

  test('many at once, each see their own', async () => {
    const { a, b } = providers
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => readAs(asProvider(turn % 2 ? a : b), (query) => query(suppliers))),
    )
    expect(seen).toEqual(seen.map((_, turn) => [{ id: (turn % 2 ? a : b).organisationId }]))
  })

  test('nothing of the reader is left on the connection', async () => {
    const look = `select current_user as role, current_setting('leidraad.scope', true) as scope,
      current_setting('leidraad.user_id', true) as "user", current_setting('transaction_read_only') as "readOnly"`
    const before = await database().pool.query(look)
    await readAs(asProvider(providers.a), (query) => query(suppliers))
    await expect(readAs(asProvider(providers.a), (query) => query(fails))).rejects.toThrow('division by zero')
    const after = await database().pool.query(look)
    expect(after.rows[0]).toMatchObject({ role: before.rows[0].role, readOnly: 'off' })
    expect([after.rows[0].scope || '', after.rows[0].user || '']).toEqual(['', ''])
  })

  test('nobody writes', async () => {
    const write: SqlRead = { text: `update setting set value = '{}'`, values: [] }
    await expect(readAs(system, (query) => query(write))).rejects.toThrow('read-only transaction')
    const afterRead = (query: ReadQuery) => Promise.all([query(one(1)), query(write)])
    await expect(readAs(system, afterRead)).rejects.toThrow('read-only transaction')
    await expect(readAs(system, (query) => query(write), { snapshot: true })).rejects.toThrow('read-only transaction')
  })
})

describe('what goes wrong', () => {
  test('a read that fails fails those beside it, once each, and the next one works', async () => {
    const named = { ...suppliers, name: 'test-after-failure' }
    const results = await readAs(system, (query) =>
      Promise.allSettled([query(one(1)), query(fails), query(named), query(one(2))]),
    )
    expect(results.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    // Its statement was sent and skipped: the connection must not think that it knows it.
    const seen = await readAs(asProvider(providers.a), (query) => query(named))
    expect(seen).toEqual([{ id: providers.a.organisationId }])
  })

  test('one name for two texts is refused, before and within a message', async () => {
    await readAs(system, (query) => query({ text: 'select 1 as a', values: [], name: 'test-twice' }))
    const other = { text: 'select 2 as b', values: [], name: 'test-twice' }
    await expect(readAs(system, (query) => query(other))).rejects.toThrow(`called 'test-twice'`)
    const both = (query: ReadQuery) =>
      Promise.all([query({ ...other, name: 'test-both' }), query({ ...suppliers, name: 'test-both' })])
    await expect(readAs(system, both)).rejects.toThrow(`called 'test-both'`)
    expect(await readAs(system, (query) => query(one(1)))).toEqual([{ value: 1 }])
  })

  test('a value that cannot be sent is told, and the connection answers on', async () => {
    const ring: Record<string, unknown> = {}
    ring.self = ring
    await expect(readAs(system, (query) => Promise.all([query(one(1)), query(one(ring))]))).rejects.toThrow()
    expect(await readAs(system, (query) => query(one(1)))).toEqual([{ value: 1 }])
  })

  test('a connection that is cut fails the read and is replaced', async () => {
    const cut: SqlRead = { text: 'select pg_sleep(20)', values: [], name: 'test-sleep' }
    const reading = readAs(system, (query) => query(cut))
    const [read] = await Promise.allSettled([reading, cutSleeper()])
    expect(read.status).toBe('rejected')
    expect(await readAs(system, (query) => query(one(1)))).toEqual([{ value: 1 }])
  })

  test('a question after the work has ended is a bug', async () => {
    let kept: ReadQuery | undefined
    await readAs(system, async (query) => {
      kept = query
    })
    expect(() => kept?.(one(1))).toThrow('after its work had ended')
  })
})

/** Ends the session that sleeps, as soon as there is one. */
async function cutSleeper(): Promise<void> {
  for (let found = 0; found === 0; ) {
    const { rowCount } = await testDatabase.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like 'select pg_sleep%' and datname = current_database()`,
    )
    found = rowCount ?? 0
  }
}
