/** Tells one process from a later one that got the same number: a pid alone proves nothing after a restart. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Where the start time stands in /proc/PID/stat, counted from the state, the first field after the command's name. */
const START_TIME_FIELD = 19

/**
 * The pid together with the moment that process started, or null when no such process runs. A zombie counts as gone:
 * it holds nothing any more.
 */
export function processIdentity(pid: number): string | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (!isAlive(pid)) return null
  return process.platform === 'win32' ? `${pid}` : startedAccordingToPs(pid)
}

function linuxIdentity(pid: number): string | null {
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The command's name stands between brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return `${pid}-${fields[START_TIME_FIELD]}-${boot}`
}

function startedAccordingToPs(pid: number): string | null {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started === '' ? null : `${pid}-${started.replaceAll(/\s+/g, '_')}`
  } catch {
    return null
  }
}

/** Whether a process with this number runs; one of somebody else counts too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
