/** What everybody may know of an open house: its windows, whether one is open, and who was admitted, by name. */
import type { Instant } from '~/kernel/civil-date'
import { toDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { findOpening, listWindows } from './admission-windows.server'

/** Past this the page would not be read; a region has some hundred providers. */
const most = 1_000

/** Null for a tender that chooses among bidders. */
export async function findPublicAdmission(db: Db, { id, regime }: { id: string; regime: string }, now: Instant) {
  if (regime !== 'openHouse') return null
  const rows = await db.admissionRegister.findMany({
    where: { tenderId: id, endedOn: null },
    orderBy: [{ name: 'asc' }, { lotId: 'asc' }],
    take: most,
  })
  const lots = await db.lot.findMany({ where: { tenderId: id }, select: { id: true, number: true, title: true } })
  return {
    opening: await findOpening(db, id, now),
    windows: await listWindows(db, id),
    register: rows.map((row) => {
      const lot = lots.find((each) => each.id === row.lotId)
      return {
        id: row.applicationId,
        name: row.name,
        lotNumber: lot?.number ?? 0,
        lotTitle: lot?.title ?? '',
        admittedOn: toDay(row.admittedOn),
        startsOn: toDay(row.startsOn),
      }
    }),
  }
}
export type PublicAdmission = NonNullable<Awaited<ReturnType<typeof findPublicAdmission>>>
