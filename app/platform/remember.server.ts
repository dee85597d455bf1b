/**
 * Short-lived memory for what many pages ask and seldom changes (names to choose from). Kept per database connection,
 * so that a test or a restart never sees another database's answers. The caller's key says whose answer it is.
 */
import type { Instant } from '~/kernel/civil-date'
import { database } from './database/connection.server'

type Remembered = { readonly until: number; readonly value: Promise<unknown> }
const memories = new WeakMap<object, Map<string, Remembered>>()
const mostKeys = 500

/** The value of `key` made within the last `forMs`, else a new one; a failure is not remembered. */
export function remember<T>(
  key: string,
  make: () => Promise<T>,
  { now, forMs }: { now: Instant; forMs: number },
): Promise<T> {
  const memory = memoryOfDatabase()
  const known = memory.get(key)
  if (known && known.until > now && known.until <= now + forMs) return known.value as Promise<T>
  if (memory.size >= mostKeys) memory.clear()
  const value = make()
  memory.set(key, { until: now + forMs, value })
  value.catch(() => memory.delete(key))
  return value
}

/** Forgets everything whose key starts so; called by the use case that changes it. */
export function forget(prefix: string): void {
  const memory = memoryOfDatabase()
  for (const key of memory.keys()) if (key.startsWith(prefix)) memory.delete(key)
}

function memoryOfDatabase(): Map<string, Remembered> {
  const { pool } = database()
  const memory = memories.get(pool) ?? new Map<string, Remembered>()
  memories.set(pool, memory)
  return memory
}
