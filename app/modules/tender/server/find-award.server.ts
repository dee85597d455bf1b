/** One award as its page shows it. */
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

/** An award with its lot and supplier, or null when the actor may not see it. */
export async function findAward(db: Db, id: string) {
  if (!isUuid(id)) return null
  const award = await db.award.findUnique({
    where: { id },
    include: {
      supplier: { select: { id: true, name: true } },
      lot: { select: { id: true, number: true, title: true, tender: { select: { number: true, title: true } } } },
    },
  })
  if (award === null) return null
  const { number, status, decidedOn, isExample, supplier, lot } = award
  return { id: award.id, number, status, decidedOn: toDayOrNull(decidedOn), isExample, supplier, lot }
}
