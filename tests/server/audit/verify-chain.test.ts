import { expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { verifyChain } from '~/modules/audit/server/verify-chain.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'

const app = useTestApp()
const system: Actor = { kind: 'system', name: 'command' }
const record = (n: number) =>
  withActor(system, (db) =>
    recordEvent(db, { type: 'test.done', objectType: 'test', objectId: String(n), data: { n, tekst: 'é € ‘ \\ "' } }),
  )
/** Past the append-only trigger, as somebody with the keys of the database server could. */
const tamper = (sql: string) =>
  app.owner.query(`alter table audit_event disable trigger all; ${sql}; alter table audit_event enable trigger all`)

test('fifty events recorded at once make one whole chain without gaps', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => record(n)))
  const report = await verifyChain(system)
  expect(report).toMatchObject({ events: 50, problems: [], expectedFound: null })
  expect(report.head.seq).toBe(50n)
})

test('an event of a transaction that fails is not there, and leaves no gap', async () => {
  const failing = withActor(system, async (db) => {
    await recordEvent(db, { type: 'test.done', objectType: 'test', objectId: 'never' })
    throw new Error('the change failed')
  })
  await expect(failing).rejects.toThrow('the change failed')
  await record(51)
  expect(await verifyChain(system)).toMatchObject({ events: 51, problems: [] })
})

test('without an actor nothing is recorded', async () => {
  const anonymous = withActor({ kind: 'anonymous' }, (db) =>
    recordEvent(db, { type: 'a.b', objectType: 'a', objectId: 'b' }),
  )
  await anonymous
  const { rows } = await app.owner.query(`select actor_kind from audit_event order by seq desc limit 1`)
  expect(rows[0].actor_kind).toBe('anonymous')
  await expect(
    app.database.asApp({}, (c) =>
      c.query(`select leidraad.record_event('a', 'b', 'c', null, null, 'done', 'x', '{}')`),
    ),
  ).rejects.toThrow(/needs an actor/)
})

test('a head kept elsewhere finds a tail that was cut off; an edit is found without it', async () => {
  const before = await verifyChain(system)
  await tamper(`delete from audit_event where seq = ${before.head.seq}`)
  const cut = await verifyChain(system, before.head)
  expect(cut).toMatchObject({ problems: [], expectedFound: false })
  await tamper(`update audit_event set data = '{"n": 1000}' where seq = 7`)
  expect((await verifyChain(system)).problems).toEqual([{ seq: 7n, what: 'changed' }])
})
