/** Days of rest that no calendar knows beforehand, for every term that is counted: the planning, the standstill, a repair. */
import type { Db } from '~/platform/database/with-actor.server'

/** Days that a royal decree made a holiday (Atw art. 3 lid 3), as the settings hold them. */
export async function decreedDays(db: Db): Promise<ReadonlySet<string>> {
  const setting = await db.setting.findUnique({ where: { key: 'decreedHolidays' } })
  return new Set(
    Array.isArray(setting?.value) ? setting.value.filter((day): day is string => typeof day === 'string') : [],
  )
}
