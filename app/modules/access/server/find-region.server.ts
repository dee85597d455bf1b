/** The region that this installation works for, kept for a minute: every page shows its name. */
import type { Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { singleton } from '~/platform/singleton.server'

const keptMs = 60_000
export type Region = { readonly name: string; readonly isExample: boolean }
const kept = singleton<{ region: Region | null; readAt: number }>('region', () => ({ region: null, readAt: 0 }))

/** Null while there is none: before the first administrator named it. */
export async function findRegion(now: Instant): Promise<Region | null> {
  if (kept.region !== null && now - kept.readAt < keptMs) return kept.region
  const setting = await withActor({ kind: 'system', name: 'access' }, (db) =>
    db.setting.findUnique({ where: { key: 'region' } }),
  )
  const { name, isExample } = (setting?.value ?? {}) as { name?: unknown; isExample?: unknown }
  kept.region = typeof name === 'string' && name !== '' ? { name, isExample: isExample === true } : null
  kept.readAt = now
  return kept.region
}
