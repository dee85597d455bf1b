/** The files of a delivery as they were sent: the table, or the signed statement that goes with it. */
import type { Readable } from 'node:stream'
import type { PersonActor } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { findOwnDelivery } from './find-own-delivery.server'

export type DeliveryFile = { readonly fileName: string; readonly mediaType: string; readonly content: Readable }
type Asked = { readonly obligationId: string; readonly deliveryId: string; readonly which: 'table' | 'declaration' }

/** Null when there is none for the actor, or when the file was refused and is gone. */
export async function openDeliveryFile(actor: PersonActor, asked: Asked): Promise<DeliveryFile | null> {
  const found = await withActor(actor, async (db) => {
    const delivery = await findOwnDelivery(db, asked)
    if (!delivery) return null
    const declaration = delivery.declaration as { fileSha256?: string; fileName?: string } | null
    const sha256 = asked.which === 'table' ? delivery.fileSha256 : (declaration?.fileSha256 ?? null)
    if (sha256 === null) return null
    await recordEvent(db, {
      type: 'delivery.fileOpened',
      objectType: 'delivery',
      objectId: delivery.id,
      contractId: delivery.contractId,
      supplierId: delivery.supplierId,
      data: { which: asked.which, sha256 },
    })
    const fileName = asked.which === 'table' ? delivery.fileName : (declaration?.fileName ?? 'verklaring.pdf')
    return { sha256, fileName }
  })
  if (!found || !(await platform().files.has(found.sha256))) return null
  return {
    fileName: found.fileName,
    // Never what the sender says it is: a download, not something that a browser opens as a page.
    mediaType: 'application/octet-stream',
    content: await platform().files.open(found.sha256),
  }
}
