/** Asks for the check of a file once more, now with the answers that were given to its questions. */
import type { ProviderActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import type { RecheckProblem } from '../domain/provider-problems'
import { findOwnDelivery } from './find-own-delivery.server'

type Ids = { readonly obligationId: string; readonly deliveryId: string }

/** Gives the version that the new outcome will come after: the page waits until the delivery has a higher one. */
export async function recheckDelivery(actor: ProviderActor, ids: Ids): Promise<Result<number, RecheckProblem>> {
  if (!can(actor, 'delivery:upload')) return refuse('notAllowed')
  return withActor(actor, async (db) => {
    const delivery = await findOwnDelivery(db, ids)
    if (!delivery) return refuse('notFound')
    const canAgain = delivery.status === 'checked' || delivery.status === 'rejected'
    if (!canAgain || delivery.fileSha256 === null) return refuse('stepUnknown')
    await addJob(
      db,
      'checkDelivery',
      { deliveryId: delivery.id, again: true },
      { jobKey: `check:${delivery.id}`, queue: `check:${delivery.supplierId}` },
    )
    await recordEvent(db, {
      type: 'delivery.recheckAsked',
      objectType: 'delivery',
      objectId: delivery.id,
      contractId: delivery.contractId,
      supplierId: delivery.supplierId,
      data: { number: delivery.number, version: delivery.version },
    })
    return ok(delivery.version)
  })
}
