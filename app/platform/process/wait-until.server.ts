/** Waits for something outside this process (another process, a socket) by asking again and again. */
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks until the answer is something else than null, and returns it; null when `timeoutMs` has passed. It reads the
 * monotonic clock, so that a change of the wall clock doesn't lengthen the wait.
 */
export async function waitUntil<T>(
  ask: () => Promise<T | null> | T | null,
  { timeoutMs, everyMs = 25 }: { timeoutMs: number; everyMs?: number },
): Promise<T | null> {
  const until = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() >= until) return null
    await sleep(everyMs)
  }
}
