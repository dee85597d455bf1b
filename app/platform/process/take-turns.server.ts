/**
 * Lets only so many of one kind of work run at the same time; the others wait in the order in which they came. For work
 * that holds memory, disk or a database connection: two hundred at once then cost no more than a few.
 */
import { singleton } from '../singleton.server'

type Line = { running: number; readonly waiting: (() => void)[] }

const lines = singleton<Map<string, Line>>('turns', () => new Map())

/** Runs `work` when there is a place among the `atOnce` of this name; first come, first served. */
export async function takeTurn<T>(name: string, atOnce: number, work: () => Promise<T>): Promise<T> {
  const line = lines.get(name) ?? { running: 0, waiting: [] }
  lines.set(name, line)
  if (line.running < atOnce) line.running += 1
  // Who leaves hands the place over, so that nobody slips in between.
  else await new Promise<void>((resolve) => line.waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else line.running -= 1
  }
}
