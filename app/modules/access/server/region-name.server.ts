/** The name of the region that this installation works for, kept for a minute: every page shows it. */
import type { Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { singleton } from '~/platform/singleton.server'

const keptMs = 60_000
const kept = singleton<{ name: string | null; readAt: number }>('region-name', () => ({ name: null, readAt: 0 }))

/** Null while there is none: before the first administrator named it. */
export async function regionName(now: Instant): Promise<string | null> {
  if (kept.name !== null && now - kept.readAt < keptMs) return kept.name
  const setting = await withActor({ kind: 'system', name: 'access' }, (db) =>
    db.setting.findUnique({ where: { key: 'region' } }),
  )
  const name = (setting?.value as { name?: unknown } | null | undefined)?.name
  kept.name = typeof name === 'string' && name !== '' ? name : null
  kept.readAt = now
  return kept.name
}
