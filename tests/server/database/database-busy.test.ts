/** Nobody gave a connection back in time: a typed shortage that did nothing, and never a surprise. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SystemActor } from '~/kernel/actor'
import { connectDatabase, database, disconnectDatabase } from '~/platform/database/connection.server'
import { DatabaseBusy } from '~/platform/database/database-busy.server'
import { readAs } from '~/platform/database/read-as.server'
import { withActor } from '~/platform/database/with-actor.server'
import { createTestDatabase, type TestDatabase } from '../../support/database'

const seed: SystemActor = { kind: 'system', name: 'seed' }
const name = 'Wie te laat kwam'

let testDatabase: TestDatabase
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  const { ownerUrl } = testDatabase
  await connectDatabase({ ownerUrl, appUrl: ownerUrl }, { poolSize: 1 })
})
afterAll(async () => {
  await disconnectDatabase()
  await testDatabase.drop()
})

const write = () => withActor(seed, (db) => db.organisation.create({ data: { name, kind: 'provider' } }))
const countWritten = async () =>
  (await testDatabase.owner.query('select 1 from organisation where name = $1', [name])).rowCount

test('a read and a write that get no connection in time are a shortage, and change nothing', async () => {
  const held = await database().pool.connect()
  let letGo = () => {}
  const busy = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isHeld = () => {}
  const begun = new Promise<void>((resolve) => {
    isHeld = resolve
  })
  const holding = withActor(seed, () => {
    isHeld()
    return busy
  })
  await begun
  let wasRead = false
  const [read, written] = await Promise.allSettled([
    readAs(seed, async () => {
      wasRead = true
    }),
    write(),
  ])
  letGo()
  held.release()
  await holding
  expect(read).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseBusy) })
  expect(written).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseBusy) })
  expect(wasRead).toBe(false)
  expect(await countWritten()).toBe(0)
  // The same request succeeds as soon as there is a connection.
  await write()
  expect(await countWritten()).toBe(1)
}, 30_000)

test('what fails inside the work stays the failure that it was', async () => {
  const surprise = new Error('timeout exceeded when trying to connect')
  const failing = () => Promise.reject(surprise)
  await expect(withActor(seed, failing)).rejects.toBe(surprise)
  await expect(readAs(seed, failing)).rejects.toBe(surprise)
})
