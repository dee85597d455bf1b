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

/**
 * The most resident memory that this process has held so far, in MB. By /proc where it is there: what the system tells
 * of a process's use also counts the one that started it, up to the moment it became a program of its own, so that a
 * small child of a large parent looks large.
 */
export function peakMemoryMb(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'))![1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
