/** The keys for which a bid is sealed now: the latest of each part. */
import type { Db } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import type { PublicKeys } from './seal-bid.server'

/** Null while the keys of this tender are not made. */
export async function getPublicKeys(db: Db, tenderId: string): Promise<PublicKeys | null> {
  const rows = await db.tenderKey.findMany({ where: { tenderId }, orderBy: { generation: 'desc' } })
  const latest = (part: BidPart) => {
    const row = rows.find((key) => key.part === part)
    return row ? { id: row.id, publicKey: Buffer.from(row.publicKey, 'hex') } : null
  }
  const [quality, price] = [latest('quality'), latest('price')]
  return quality && price ? { quality, price } : null
}
