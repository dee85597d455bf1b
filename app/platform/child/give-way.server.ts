/** Work in the background gives way to pages where both want the processor: whoever looks at a page waits for it. */
import type { ChildProcess } from 'node:child_process'
import { getPriority, setPriority } from 'node:os'

/** So many of Linux's nice values below ours: a third of a page's share where both want more than there is. */
const niceness = 5
const lowest = 19

/** Lowers the child's priority; a child that is gone, or a system that refuses, keeps the one it has. */
export function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, Math.min(lowest, getPriority() + niceness))
  } catch {
    // Then it competes with pages, as before.
  }
}
