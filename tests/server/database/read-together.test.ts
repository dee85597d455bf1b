/** Several statements in one message: the values as always, under the actor of the message and of no other. */
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, ProviderActor } from '~/kernel/actor'
import { recordEventApart } from '~/modules/audit/server/record-event.server'
import { verifyChain } from '~/modules/audit/server/verify-chain.server'
import { queryOf } from '~/platform/database/query-of.server'
import { readAs } from '~/platform/database/read-as.server'
import { type NamedRead, readTogether } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { layTwoProviders, type TwoProviders } from '../../support/two-providers'

const app = useTestApp()
const system: Actor = { kind: 'system', name: 'seed' }
let providers: TwoProviders
const reporter = (which: 'a' | 'b'): ProviderActor => {
  const { userId, organisationId } = providers[which]
  return { kind: 'provider', userId, organisationId, role: 'reporter' }
}
beforeAll(async () => {
  providers = await layTwoProviders(app.owner)
})

type Echo = { text: string; number: number; missing: string | null }
const echo = (text: string): NamedRead<Echo> => ({
  name: 'echo',
  text: 'select $1::text as text, $2::int as number, $3::text as missing',
  values: [text, 7, null],
})
const contracts: NamedRead<{ supplier: string }> = {
  name: 'own-contracts',
  text: 'select distinct supplier_id::text as supplier from contract',
  values: [],
}

test('values stay values, and the same statement is asked again and twice at once', async () => {
  for (const text of [`'; drop table contract; --`, 'a\\b "c" $1', '', 'één']) {
    const found = await readTogether(system, { one: echo(text), other: echo('x') })
    expect(found.one).toEqual([{ text, number: 7, missing: null }])
    expect(found.other).toEqual([{ text: 'x', number: 7, missing: null }])
  }
})

test('whoever asks sees their own, in turn and at the same moment; a stranger sees nothing', async () => {
  const ask = async (actor: Actor) =>
    (await readTogether(actor, { contracts, echo: echo('x') })).contracts.map(({ supplier }) => supplier)
  const { a, b } = providers
  for (let round = 0; round < 7; round += 1) {
    const seen = await Promise.all([ask(reporter('a')), ask(reporter('b')), ask({ kind: 'anonymous' })])
    expect(seen).toEqual([[a.organisationId], [b.organisationId], []])
  }
  // No setting of the last reader is left on the connection for who reads otherwise.
  expect(await readAs({ kind: 'anonymous' }, (query) => query(contracts))).toEqual([])
})

test('a mistake is an error, and what is asked after it works; nothing is written', async () => {
  const write = { name: 'write', text: `update contract set title = 'x' returning id`, values: [] }
  await expect(readTogether(system, { write })).rejects.toThrow(/read-only/)
  await expect(
    readTogether(system, { wrong: { name: 'wrong', text: 'select 1/$1::int', values: [0] } }),
  ).rejects.toThrow()
  expect((await readTogether(system, { echo: echo('after') })).echo).toHaveLength(1)
})

test('a transaction and a reader get the same from one text', async () => {
  const read = { text: 'select $2::int as second, $1::text as first, $2::int + 1 as third', values: ['a', 2] }
  const expected = [{ second: 2, first: 'a', third: 3 }]
  expect(await withActor(system, (db) => queryOf(db)(read))).toEqual(expected)
  expect(await readAs(system, (query) => queryOf(query)(read))).toEqual(expected)
})

test('events apart, many at once: each once, by its actor, and the chain holds', async () => {
  const objectId = randomUUID()
  const { problems } = await verifyChain(system)
  const event = { type: 'award.workbookMade', objectType: 'tender', objectId, data: { kind: `d'ossier` } } as const
  await Promise.all(Array.from({ length: 12 }, (_, at) => recordEventApart(reporter(at % 2 ? 'a' : 'b'), event)))
  const { rows } = await app.owner.query(
    `select actor_user_id::text as actor, data, count(*)::int as times from audit_event where object_id = $1
     group by 1, 2 order by 1`,
    [objectId],
  )
  expect(rows).toEqual(
    [providers.a, providers.b].map(({ userId }) => ({ actor: userId, data: { kind: `d'ossier` }, times: 6 })),
  )
  await expect(recordEventApart(reporter('a'), { ...event, supplierId: 'no uuid' })).rejects.toThrow()
  await recordEventApart(reporter('a'), event)
  expect((await verifyChain(system)).problems).toEqual(problems)
})
