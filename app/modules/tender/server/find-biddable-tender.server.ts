/** A tender on which a provider bids, with the moments that count for it. */
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

export type BiddableTender = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly closesAt: Instant
  readonly isCancelled: boolean
  readonly isOpened: boolean
}

/** Null for a tender that is not published, has no closing moment, or is an open house (which has admission, no bids). */
export async function findBiddableTender(db: Db, tenderId: string): Promise<BiddableTender | null> {
  if (!isUuid(tenderId)) return null
  const tender = await db.tender.findUnique({ where: { id: tenderId } })
  const closesAt = tender ? toInstantOrNull(tender.bidsCloseAt) : null
  if (!tender || closesAt === null || tender.publishedAt === null || tender.regime === 'openHouse') return null
  const { id, number, title, cancelledAt, openedAt } = tender
  return { id, number, title, closesAt, isCancelled: cancelledAt !== null, isOpened: openedAt !== null }
}

/** Why a bid on it can't be written or handed in at this moment of the database's clock, or null. */
export function biddingRefusal(tender: BiddableTender, databaseNow: Instant): 'cancelled' | 'closed' | null {
  if (tender.isCancelled) return 'cancelled'
  return databaseNow > tender.closesAt ? 'closed' : null
}
