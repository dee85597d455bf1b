/** The receipt of a delivery that was handed in: its text as issued, with the fields read back from that text. */
import type { PersonActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import { readReceiptText } from '../domain/receipt'
import { findOwnDelivery } from './find-own-delivery.server'

export type IssuedReceipt = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly number: string
  readonly text: string
  readonly sha256: string
  /** As in the text, by field name. */
  readonly fields: Readonly<Record<string, string>>
  readonly hasDeclaration: boolean
}

/** Throws a 404 response when there is none (yet), or not for the actor. */
export async function getReceipt(
  actor: PersonActor,
  ids: { readonly obligationId: string; readonly deliveryId: string },
): Promise<IssuedReceipt> {
  const delivery = await withActor(actor, (db) => findOwnDelivery(db, ids))
  const { receiptNumber, receiptText, receiptSha256 } = delivery ?? {}
  if (!delivery || !receiptNumber || !receiptText || !receiptSha256) throw new Response(null, { status: 404 })
  const declaration = delivery.declaration as { fileSha256?: string | null } | null
  return {
    obligationId: delivery.obligationId,
    deliveryId: delivery.id,
    number: receiptNumber,
    text: receiptText,
    sha256: receiptSha256,
    fields: readReceiptText(receiptText) ?? {},
    hasDeclaration: Boolean(declaration?.fileSha256),
  }
}
