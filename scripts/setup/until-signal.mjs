/** Keeps a server running until it is told to stop, and stops it cleanly whoever was told: npm, we, or the whole group. */
import { readFileSync } from 'node:fs'
import { texts } from './texts.mjs'

/** Ctrl+C reaches us twice, from the terminal and from npm; only a signal after this time means "now". */
const SAME_SIGNAL_MS = 1500
const LOOK_FOR_PARENT_MS = 500

/**
 * Starts with `start`, which resolves to something with `stop()`, and resolves to the exit code when that has stopped.
 * A signal during the start is remembered. A second signal, later, ends the process at once with code 1.
 */
export async function untilSignal(start) {
  const parent = process.ppid
  let told = 0
  const stopAsked = new Promise((resolve) => {
    const ask = (why) => {
      if (told === 0) {
        told = performance.now()
        console.log(why)
        resolve()
      } else if (performance.now() - told > SAME_SIGNAL_MS) process.exit(1)
    }
    for (const signal of ['SIGINT', 'SIGTERM', ...(hangUpIsIgnored() ? [] : ['SIGHUP'])]) {
      process.on(signal, () => ask(texts.stopping))
    }
    // Started by npm: when npm was killed nobody can stop us any more, so we stop ourselves and free the data folder.
    if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
      const timer = setInterval(() => {
        if (process.ppid !== parent && told === 0) ask(texts.parentGone)
      }, LOOK_FOR_PARENT_MS)
      timer.unref()
    }
  })
  const running = await start()
  await stopAsked
  await running.stop()
  console.log(texts.stopped)
  return 0
}

/** `nohup` asks that closing the terminal changes nothing; bit 0 of this mask is SIGHUP. */
function hangUpIsIgnored() {
  try {
    const mask = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    return mask !== null && (BigInt(`0x${mask[1]}`) & 1n) === 1n
  } catch {
    return false
  }
}
