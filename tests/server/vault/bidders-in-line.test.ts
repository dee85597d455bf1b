/** All bidders at once leave the connections to everybody else, and each of them gets a turn, in order of coming. */
import { expect, test } from 'vitest'
import type { ProviderActor } from '~/kernel/actor'
import { asBidder } from '~/modules/tender/server/as-bidder.server'
import { withActor } from '~/platform/database/with-actor.server'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()

test('forty at once hold four connections, whoever fails gives the place back, and staff is served meanwhile', async () => {
  const { actor } = await signInAs(app.database, { role: 'bidder' })
  const officer = await signInAs(app.database, { role: 'procurementOfficer' })
  const order: number[] = []
  let inside = 0
  let most = 0
  const all = Array.from({ length: 40 }, (_, n) =>
    asBidder(actor as ProviderActor, async (db) => {
      order.push(n)
      inside += 1
      most = Math.max(most, inside)
      await db.$queryRaw`select 1 from pg_sleep(0.02)`
      inside -= 1
      if (n % 10 === 0) throw new Error(`bidder ${n}`)
      return n
    }),
  )
  const bidders = Promise.allSettled(all)
  const [count] = await withActor(
    officer.actor,
    (db) => db.$queryRaw<{ n: number }[]>`select count(*)::int as n from tender`,
  )
  expect(count?.n).toBeGreaterThanOrEqual(0)
  expect(order.length, 'staff did not wait for all of them').toBeLessThan(40)
  const settled = await bidders
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(36)
  expect(most).toBe(4)
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n))
  expect(order.slice(0, 4).every((n) => n < 4)).toBe(true)
})
