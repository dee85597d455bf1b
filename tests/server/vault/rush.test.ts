/**
 * The last two minutes before closing, and the opening after it: nobody who was in time is lost, each late one is told,
 * and the memory does not grow with the files. Scaled down here; VAULT_RUSH=200 and VAULT_RUSH_MB=20 is the full run
 * (docs/benchmarks.md has its figures).
 */
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { useTestApp } from '../../support/app-context'
import {
  bidHandedIn,
  closeIn,
  draftOf,
  handIn,
  layBidScene,
  must,
  openVault,
  writeDraft,
} from '../../support/bid-scene'
import { signInAs } from '../../support/sign-in'

const app = useTestApp()
const bidders = Number(process.env.VAULT_RUSH ?? 8)
const megabytes = Number(process.env.VAULT_RUSH_MB ?? 4)
/** Bidders at work at the same moment: the pool has ten connections, and whoever waits is not lost. */
const together = 20
const mb = 1024 * 1024

/** The highest memory while `work` runs, in MB, and how long it took. */
async function watched(work: () => Promise<unknown>): Promise<{ peakMb: number; ms: number }> {
  let peak = process.memoryUsage().rss
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const from = Date.now()
  await work()
  clearInterval(watch)
  return { peakMb: Math.round(peak / mb), ms: Date.now() - from }
}

async function inTurns<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const n = next
      next += 1
      done[n] = await work(n)
    }
  }
  await Promise.all(Array.from({ length: Math.min(together, count) }, worker))
  return done
}

test('everybody hands in at once, and all of it opens in constant memory', async () => {
  const scene = await layBidScene(app.database)
  const file = Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(megabytes * mb - 100)])
  const people = await inTurns(bidders, () => signInAs(app.database, { role: 'bidder' }))
  const drafting = await watched(() =>
    inTurns(bidders, (n) => writeDraft(scene, people[n]!, { words: `Plan ${n}`, file })),
  )
  const slowest: number[] = []
  const handing = await watched(() =>
    inTurns(bidders, async (n) => {
      const from = Date.now()
      must(await handIn(scene, people[n]!))
      slowest.push(Date.now() - from)
    }),
  )
  const { rows } = await app.owner.query('select count(*)::int as n from bid_version where tender_id = $1', [
    scene.tenderId,
  ])
  expect(rows[0].n).toBe(bidders)
  await closeIn(app.database, scene, '-1 second')
  const before = Math.round(process.memoryUsage().rss / mb)
  const opening = await watched(() => openVault(scene))
  const opened = await app.owner.query('select bids_opened, bids_total from tender_opening where tender_id = $1', [
    scene.tenderId,
  ])
  expect(opened.rows[0]).toEqual({ bids_opened: bidders, bids_total: bidders })
  slowest.sort((a, b) => a - b)
  const p95 = slowest[Math.floor(slowest.length * 0.95)] ?? 0
  console.warn(JSON.stringify({ bidders, megabytes, drafting, handing, p95, before, opening }))
  expect(opening.peakMb - before).toBeLessThan(250)
}, 1_800_000)

// The shorter it is, the more bids are late while they are being sealed: after the first look at the clock, before the last.
test.each([40, 80, 150])(
  'of a rush over a closing moment in %i ms each one is in, or is told that it was late and keeps its draft',
  async (ms) => {
    const scene = await layBidScene(app.database)
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => signInAs(app.database, { role: 'bidder' })))
    for (const [n, person] of people.entries()) await writeDraft(scene, person, { words: `Plan ${n}` })
    await bidHandedIn(app.database, scene)
    await closeIn(app.database, scene, `${ms} milliseconds`)
    const handed = await Promise.all(people.map((person) => handIn(scene, person)))
    for (const [n, result] of handed.entries()) {
      if (result.ok) expect(await draftOf(scene, people[n]!)).toBeNull()
      else {
        expect(result.problem.code).toBe('closed')
        expect(await draftOf(scene, people[n]!)).not.toBeNull()
      }
    }
    const { rows } = await app.owner.query(
      `select count(*)::int as n, bool_and(v.received_at <= t.bids_close_at) as in_time from bid_version v
     join tender t on t.id = v.tender_id where v.tender_id = $1 and v.received_at > t.bids_close_at - interval '1 hour'`,
      [scene.tenderId],
    )
    expect(rows[0]).toEqual({ n: handed.filter((result) => result.ok).length + 1, in_time: true })
  },
  120_000,
)
