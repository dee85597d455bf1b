/** One Leidraad per data folder: a lock file that tells who holds it, and that a kill doesn't leave locked. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from './process-identity.server'
import { waitUntil } from './wait-until.server'

export type LockHolder = { pid: number; identity: string; address: string | null; leaving: boolean }
export type AppLock = {
  /** Tells later starters where this one can be found. */
  announce: (address: string) => void
  /** Tells later starters that it is worth waiting. */
  leave: () => void
  release: () => void
}

const NAME = 'leidraad.lock'
/** Long enough for a holder that has just been told to stop to write that down. */
const PATIENCE_MS = 2_000
/** Longer than requests in flight get to finish. */
const LEAVING_MS = 45_000

/**
 * Takes the lock of the data folder; a lock of a process that is gone is taken over, one that is stopping is waited
 * for. When another keeps it, that one comes back as `holder`.
 */
export async function takeAppLock(dataDir: string): Promise<{ lock: AppLock } | { holder: LockHolder }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const file = path.join(dataDir, NAME)
  const take = () => (tryToTake(file) ? lockOn(file) : null)
  const atOnce = await waitUntil(take, { timeoutMs: PATIENCE_MS })
  const lock = atOnce ?? (holderOfAppLock(dataDir)?.leaving ? await waitUntil(take, { timeoutMs: LEAVING_MS }) : null)
  if (lock !== null) return { lock }
  const holder = holderOfAppLock(dataDir)
  return holder === null ? takeAppLock(dataDir) : { holder }
}

function tryToTake(file: string): boolean {
  if (placeLock(file)) return true
  const text = readLock(file)
  if (text === null || liveHolder(text) !== null) return false
  removeStale(file, text)
  return placeLock(file)
}

/** Who holds the lock of this data folder now, or null when nobody does. */
export function holderOfAppLock(dataDir: string): LockHolder | null {
  const text = readLock(path.join(dataDir, NAME))
  return text === null ? null : liveHolder(text)
}

function lockOn(file: string): AppLock {
  let address: string | null = null
  let released = false
  const rewrite = (leaving: boolean) => renameSync(ownCopy(file, { address, leaving }), file)
  return {
    announce: (told) => {
      address = told
      rewrite(false)
    },
    leave: () => {
      if (!released) rewrite(true)
    },
    release: () => {
      released = true
      const text = readLock(file)
      if (text !== null && liveHolder(text)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
function placeLock(file: string): boolean {
  const own = ownCopy(file, { address: null, leaving: false })
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function ownCopy(file: string, state: Pick<LockHolder, 'address' | 'leaving'>): string {
  const own = `${file}.${process.pid}`
  const holder: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', ...state }
  writeFileSync(own, JSON.stringify(holder), { mode: 0o644, flush: true })
  return own
}

/** Two starters may find the same stale lock; whoever moved a fresh one away by mistake puts it back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readLock(aside) !== stale) {
    try {
      linkSync(aside, file)
    } catch {
      // A third one took it meanwhile.
    }
  }
  rmSync(aside, { force: true })
}

function liveHolder(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder
    return processIdentity(holder.pid) === holder.identity ? holder : null
  } catch {
    return null
  }
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
