/** Stops a postmaster without losing anything that was committed. */
import { spawnSync } from 'node:child_process'
import { processIdentity } from '../process/process-identity.server'
import { waitUntil } from '../process/wait-until.server'
import type { PostgresBinaries } from './postgres-binaries.server'
import type { Postmaster } from './postmaster.server'

const FAST_MS = 30_000
const IMMEDIATE_MS = 10_000

/** Ends open transactions, writes what is in memory to disk, and returns when the process is gone. */
export async function stopPostmaster(
  postmaster: Postmaster,
  binaries: PostgresBinaries,
  cluster: string,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { windowsHide: true })
    return
  }
  for (const [signal, timeoutMs] of [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
  ] as const) {
    if (!sendSignal(postmaster, signal)) return
    const gone = await waitUntil(() => (isGone(postmaster) ? true : null), { timeoutMs, everyMs: 10 })
    if (gone) return
  }
}

/** Sends a signal to that very process; false when it is gone. */
export function sendSignal(postmaster: Postmaster, signal: NodeJS.Signals): boolean {
  if (isGone(postmaster)) return false
  try {
    return process.kill(postmaster.pid, signal)
  } catch {
    return false
  }
}

/** Whether that very process has ended; a later one with the same number doesn't count. */
export function isGone(postmaster: Postmaster): boolean {
  return processIdentity(postmaster.pid) !== postmaster.identity
}
