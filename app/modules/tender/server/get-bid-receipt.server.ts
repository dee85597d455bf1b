/** The receipt of one version, as it was signed. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstant } from '~/platform/database/columns.server'
import { signedReceipt } from '../domain/bid-receipt'
import { asBidder } from './as-bidder.server'

export type BidReceiptToShow = {
  readonly tender: { readonly id: string; readonly number: string }
  readonly number: number
  readonly status: string
  readonly receivedAt: Instant
  /** With its signature. */
  readonly text: string
  readonly publicKey: string
}

/** Throws a 404 response for a version that is not the actor's own. */
export function getBidReceipt(
  actor: ProviderActor,
  { tenderId, number }: { tenderId: string; number: string },
): Promise<BidReceiptToShow> {
  return asBidder(actor, async (db) => {
    const isPossible = isUuid(tenderId) && /^[1-9]\d{0,5}$/.test(number)
    const version = isPossible
      ? await db.bidVersion.findFirst({
          where: { tenderId, number: Number(number), supplierId: actor.organisationId },
          include: { bid: { include: { tender: { select: { id: true, number: true } } } } },
        })
      : null
    if (!version?.receiptText || !version.receiptSignature) throw new Response(null, { status: 404 })
    const key = await db.signingKey.findUnique({ where: { keyId: version.receiptKeyId ?? '' } })
    return {
      tender: version.bid.tender,
      number: version.number,
      status: version.status,
      receivedAt: toInstant(version.receivedAt),
      text: signedReceipt(version.receiptText, version.receiptSignature),
      publicKey: key?.publicKey ?? '',
    }
  })
}
