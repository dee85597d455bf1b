/** Two holders' shares put together: the private keys of one part, each proved by its hash. */
import type { StaffActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import { joinKey } from '~/platform/sealing/split-key.server'
import type { BidPart } from '../domain/bid-content'
import type { Shares } from './held-shares.server'

/** By key id, every generation that these two can open; null when the latest key, or one that bids use, is not among them. */
export async function joinTenderKeys(
  actor: StaffActor,
  { tenderId, part, shares }: { tenderId: string; part: BidPart; shares: readonly [Shares, Shares] },
): Promise<Map<string, Buffer> | null> {
  const rows = await withActor(actor, (db) =>
    db.tenderKey.findMany({ where: { tenderId, part }, orderBy: { generation: 'desc' } }),
  )
  const keys = new Map<string, Buffer>()
  for (const { id, keyId, privateSha256 } of rows) {
    const [a, b] = [shares[0].get(id), shares[1].get(id)]
    const key = a && b ? await joinKey([a, b], privateSha256) : null
    if (key) keys.set(keyId, key)
  }
  const [latest] = rows
  return latest && keys.has(latest.keyId) ? keys : null
}
