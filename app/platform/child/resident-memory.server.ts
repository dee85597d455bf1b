import { readFileSync } from 'node:fs'

const pageBytes = 4096

/**
 * Resident memory of a process in bytes by /proc; null where there is no /proc (macOS, Windows) or the process has
 * ended. There the limit on the heap is what holds.
 */
export function residentMemory(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageBytes
  } catch {
    return null
  }
}
