/**
 * The list of contracts while twenty T1 files of 100,000 rows are checked, two at a time as the job queue does: nobody
 * who looks at a page may wait much longer for it. What the checks find is not stored here.
 */
import { type BenchRow, measureApart } from './measured'
import { load, type Target } from './pages'

const files = 20
const together = 2
/** Two people who click as fast as they are answered. */
const clients = 2
const list = ['/contracten?status=active&segment=ambulant&sorteer=-einddatum']

/** `self` is the built bench, `file` a T1 file. */
export async function benchBesideChecks(
  self: string,
  ours: Target,
  { file, ms }: { file: string; ms: number },
): Promise<BenchRow[]> {
  await load(ours, list, { clients, ms })
  const idle = await load(ours, list, { clients, ms })
  let left = files
  const checker = async () => {
    for (; left > 0; ) {
      left -= 1
      await measureApart(self, ['--measure-check', 'ours', file])
    }
  }
  const checking = Promise.all(Array.from({ length: together }, checker))
  const busy = await load(ours, list, { clients, ms: ms * 3 })
  const isBusyStill = left > 0
  await checking
  if (!isBusyStill) throw new Error('The checks were done before the list was measured')
  return [
    { name: `list beside ${files} checks, ${clients} clients: p95 / idle`, ratio: busy.p95 / idle.p95, target: 2 },
  ]
}
