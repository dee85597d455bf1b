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
  // Not its working folder: root in a container may not read that of a process of another account.
  if (process.platform === 'linux') return commandOf(pid) === 'postgres' && argumentsOf(pid).includes(cluster)
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
  const gone = () => (backendsOf(cluster).ours.length === 0 ? true : null)
  if ((await waitUntil(gone, { timeoutMs: ORPHANS_LEAVE_MS })) === null && findPostmaster(cluster) === null) {
    // What they were doing was never committed and is undone at the next start.
    for (const pid of backendsOf(cluster).ours) process.kill(pid, 'SIGKILL')
    await waitUntil(gone, { timeoutMs: ORPHANS_LEAVE_MS })
  }
  const file = readPidFile(cluster)
  // As long as there is a process that we can't look into, PostgreSQL's own check of the pid file decides.
  if (file === null || !isAlive(file.pid) || backendsOf(cluster).unknown.length > 0) return
  if (findPostmaster(cluster) === null) rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

/** The processes of PostgreSQL that work in this folder, and those of which we may not see where they work. */
function backendsOf(cluster: string): { ours: number[]; unknown: number[] } {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  // Not the dead that nobody has buried yet: a container often has no process that does.
  const postgres = pids.map(Number).filter((pid) => commandOf(pid) === 'postgres' && processIdentity(pid) !== null)
  return {
    ours: postgres.filter((pid) => folderOf(pid) === cluster),
    unknown: postgres.filter((pid) => folderOf(pid) === null && processIdentity(pid) !== null),
  }
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
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
