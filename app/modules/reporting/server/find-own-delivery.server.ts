/** A delivery of an obligation, as the actor may see it: the id in the URL and its obligation must belong together. */
import { isUuid } from '~/kernel/uuid'
import type { Db } from '~/platform/database/with-actor.server'

/** Null for an id that is none, that is another's, or that belongs to another obligation. */
export async function findOwnDelivery(db: Db, ids: { readonly obligationId: string; readonly deliveryId: string }) {
  if (!isUuid(ids.obligationId) || !isUuid(ids.deliveryId)) return null
  return db.delivery.findFirst({ where: { id: ids.deliveryId, obligationId: ids.obligationId } })
}
