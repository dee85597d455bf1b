/** The clock of the database, which decides what is in time; the clock of this machine may be ahead or behind. */
import { type Instant, instant } from '~/kernel/civil-date'
import type { Db } from '~/platform/database/with-actor.server'

export async function databaseNow(db: Db): Promise<Instant> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`select leidraad.database_now() as now`
  if (!row) throw new Error('The database tells the time')
  return instant(row.now.getTime())
}
