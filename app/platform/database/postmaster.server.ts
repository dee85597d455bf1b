/** Reads who runs on a cluster's folder: the postmaster of its pid file, or what a killed one left behind. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isAlive, processIdentity } from '../process/process-identity.server'
import { waitUntil } from '../process/wait-until.server'

/** A running postmaster and where it listens; `identity` stays the same as long as it is that very process. */
export type Postmaster = { pid: number; identity: string; host: string; port: number }

/** How long backends whose postmaster was killed get to notice it themselves. */
const ORPHANS_LEAVE_MS = 3_000

/** The postmaster that runs on this folder, or null. A pid file that tells of another process counts as nothing. */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = readPidFile(cluster)
  if (file === null || !runsOn(file.pid, cluster)) return null
  const identity = processIdentity(file.pid)
  return identity === null ? null : { ...file, identity }
}

/** The pid file's lines: pid, data folder, start time, port, socket folder, address. */
function readPidFile(cluster: string): { pid: number; host: string; port: number } | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const socket = lines[4]?.trim() ?? ''
    const host = socket === '' ? lines[5]?.trim() || '127.0.0.1' : socket
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) || 5432, host }
  } catch {
    return null
  }
}

function runsOn(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') return commandOf(pid) === 'postgres' && folderOf(pid) === cluster
  if (process.platform === 'win32') return isAlive(pid)
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    return false
  }
}

/**
 * Makes the folder ready for a new postmaster after the former one was killed. Its backends must be gone first, for
 * two generations on one folder would ruin it; and a pid file whose number now belongs to another process must go,
 * for PostgreSQL itself would then refuse to start.
 */
export async function clearAfterKill(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const gone = await waitUntil(() => (backendsOf(cluster).length === 0 ? true : null), { timeoutMs: ORPHANS_LEAVE_MS })
  if (gone === null) await killOrphans(cluster)
  const file = readPidFile(cluster)
  if (file !== null && isAlive(file.pid) && findPostmaster(cluster) === null) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  }
}

/** Ends the backends without a postmaster; what they were doing was never committed and is undone at the next start. */
async function killOrphans(cluster: string): Promise<void> {
  if (findPostmaster(cluster) !== null) return
  for (const pid of backendsOf(cluster)) process.kill(pid, 'SIGKILL')
  await waitUntil(() => (backendsOf(cluster).length === 0 ? true : null), { timeoutMs: ORPHANS_LEAVE_MS })
}

/** Every process of PostgreSQL that works in this folder, while no postmaster is there. */
function backendsOf(cluster: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => commandOf(pid) === 'postgres' && folderOf(pid) === cluster)
}

function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return null
  }
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}
