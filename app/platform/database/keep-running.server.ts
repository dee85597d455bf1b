/** Starts PostgreSQL again when it was killed under a running app, so that the app recovers without a restart. */
import type { Postmaster } from './postmaster.server'
import { isGone } from './stop-postmaster.server'

const LOOK_EVERY_MS = 1_000

/**
 * Looks every second whether the postmaster is still there, and brings it up again when not. `end` stops looking and
 * waits for a start that is under way.
 */
export function keepRunning(
  running: { postmaster: Postmaster; stopping: boolean },
  bringUp: () => Promise<Postmaster>,
): { end: () => Promise<void> } {
  let starting: Promise<void> | null = null
  const look = () => {
    if (running.stopping || starting !== null || !isGone(running.postmaster)) return
    starting = bringUp()
      .then((postmaster) => {
        running.postmaster = postmaster
      })
      .catch((error: unknown) => console.error(String(error)))
      .finally(() => {
        starting = null
      })
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await starting
    },
  }
}
