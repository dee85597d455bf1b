/** One Leidraad per data folder: a lock file that tells who holds it, and that a kill doesn't leave locked. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { processIdentity } from './process-identity.server'

export type LockHolder = { pid: number; identity: string; address: string | null }
export type AppLock = {
  /** Tells later starters where this one can be found. */
  announce: (address: string) => void
  release: () => void
}

const NAME = 'leidraad.lock'
const ATTEMPTS = 20

/**
 * Takes the lock of the data folder; a lock of a process that is gone is taken over. When another holds it, that one
 * comes back as `holder`.
 */
export function takeAppLock(dataDir: string): { lock: AppLock } | { holder: LockHolder } {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const file = path.join(dataDir, NAME)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (placeLock(file, null)) return { lock: lockOn(file) }
    const text = readLock(file)
    const holder = text === null ? null : liveHolder(text)
    if (holder !== null) return { holder }
    if (text !== null) removeStale(file, text)
  }
  throw new Error(`The lock ${file} can't be taken`)
}

/** Who holds the lock of this data folder now, or null when nobody does. */
export function holderOfAppLock(dataDir: string): LockHolder | null {
  const text = readLock(path.join(dataDir, NAME))
  return text === null ? null : liveHolder(text)
}

function lockOn(file: string): AppLock {
  return {
    announce: (address) => {
      const next = ownCopy(file, address)
      renameSync(next, file)
    },
    release: () => {
      const text = readLock(file)
      if (text !== null && liveHolder(text)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
function placeLock(file: string, address: string | null): boolean {
  const own = ownCopy(file, address)
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

function ownCopy(file: string, address: string | null): string {
  const own = `${file}.${process.pid}`
  const holder: LockHolder = { pid: process.pid, identity: processIdentity(process.pid) ?? '', address }
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
