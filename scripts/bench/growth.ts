/**
 * At ten times the data a page may take 1.3 times as long: the register's pages before and after it grew, on one data
 * folder. The floor does not come in: it would grow with the same SQL, and hide what this is to show.
 */
import { type BenchRow, median } from './measured'
import { contractPages, load, type Target } from './pages'

const clientCounts = [1, 10]
const mostTimes = 1.3

type Growing = {
  /** Contracts to open, of those that are there before. */
  readonly ids: readonly string[]
  readonly grow: () => Promise<void>
  readonly ms: number
  readonly rounds: number
}

/** The time of each page after, as a part of its time before. */
export async function benchGrowth(ours: Target, { ids, grow, ms, rounds }: Growing): Promise<BenchRow[]> {
  const measure = () => measurePages(ours, { ids, ms, rounds })
  const before = await measure()
  await grow()
  const after = await measure()
  return [...before].map(([name, perSecond]) => ({
    name: `${name}: time at ten times the contracts`,
    ratio: perSecond / (after.get(name) ?? Number.NaN),
    target: mostTimes,
  }))
}

/** Requests per second by page and number of clients, the median of the rounds. */
async function measurePages(
  ours: Target,
  { ids, ms, rounds }: Omit<Growing, 'grow'>,
): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number>()
  for (const { name, paths } of contractPages(ids)) {
    await load(ours, paths, { clients: 4, ms: ms / 2 })
    for (const clients of clientCounts) {
      const rounded: number[] = []
      for (let round = 0; round < rounds; round += 1) rounded.push((await load(ours, paths, { clients, ms })).perSecond)
      rates.set(`${name}, ${clients} clients`, median(rounded))
    }
  }
  console.log(JSON.stringify(Object.fromEntries([...rates].map(([name, rate]) => [name, Math.round(rate)]))))
  return rates
}
