/** The windows of an open house and whether one is open now. */
import type { Instant } from '~/kernel/civil-date'
import { toDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { admissionOpening } from '../domain/admission-window'
import { momentColumns, toTenderMoments } from './tender-moments.server'

/** In the order of time. */
export async function listWindows(db: Db, tenderId: string) {
  const rows = await db.admissionWindow.findMany({ where: { tenderId }, orderBy: { opensOn: 'asc' } })
  return rows.map(({ id, opensOn, closesOn }) => ({ id, opensOn: toDay(opensOn), closesOn: toDay(closesOn) }))
}

/** Closed for a tender that the actor can't see. */
export async function findOpening(db: Db, tenderId: string, now: Instant) {
  const tender = await db.tender.findUnique({ where: { id: tenderId }, select: momentColumns })
  if (tender === null) return { kind: 'closed' } as const
  return admissionOpening(toTenderMoments(tender), await listWindows(db, tenderId), now)
}
