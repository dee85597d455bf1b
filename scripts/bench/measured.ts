/** What benches have in common: results, medians, and measuring in a process of its own. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type BenchRow = {
  readonly name: string
  readonly ratio: number
  readonly target: number
  /** The ratio must be the target or more; otherwise the target or less. */
  readonly atLeast?: boolean
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const ticksPerSecond = 100

/** Processor time of a process so far, in milliseconds (Linux; 0 elsewhere, or when it is gone). */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]!.split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
  } catch {
    return 0
  }
}

/**
 * Runs the built bench again with these arguments and gives the JSON that it prints; its errors go to our own. `flags`
 * are those of node, for what the product itself runs with some.
 */
export async function measureApart<T>(
  self: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<T> {
  const child = spawn(process.execPath, [...flags, self, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`Measuring ${args.join(' ')} ended with ${code}`)
  return JSON.parse(output) as T
}

/** The rows as a table for people, with what met its target. */
export function printRows(rows: readonly BenchRow[]): void {
  const shown = rows.map(({ name, ratio, target, atLeast = false }) => ({
    what: name,
    ratio: Math.round(ratio * 1000) / 1000,
    target: `${atLeast ? '>=' : '<='} ${target}`,
    met: (atLeast ? ratio >= target : ratio <= target) ? 'yes' : 'NO',
  }))
  console.table(shown)
}
