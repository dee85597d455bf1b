/** The holder's shares in the clear, by key: in memory only, and for as long as the opening needs them. */
import type { StaffActor, SystemActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'
import { EnvelopeRefused } from '~/platform/sealing/envelope-header.server'
import { unlockWithPassphrase } from '~/platform/sealing/passphrase.server'
import { openBoxFor } from '~/platform/sealing/small-box.server'
import type { BidPart } from '../domain/bid-content'
import type { Shares } from './held-shares.server'
import { holderContext } from './key-holders.server'
import { shareContext } from './make-tender-keys.server'

const vault: SystemActor = { kind: 'system', name: 'job' }

/** Shares of this part only: giving one for quality opens no prices. Null when the passphrase is wrong. */
export async function openOwnShares(
  { userId }: StaffActor,
  { tenderId, part, passphrase }: { tenderId: string; part: BidPart; passphrase: string },
): Promise<Shares | null> {
  const holder = await withActor(vault, (db) =>
    db.tenderKeyHolder.findUnique({
      where: { tenderId_userId: { tenderId, userId } },
      include: { shares: { where: { key: { part } } } },
    }),
  )
  if (!holder?.lockedPrivate) return null
  const privateKey = await unlockWithPassphrase(passphrase, holderContext(holder.id), holder.lockedPrivate)
  if (!privateKey) return null
  const shares = new Map<string, Buffer>()
  for (const { tenderKeyId, sealed } of holder.shares) {
    const share = openShare(privateKey, shareContext(tenderKeyId, holder.id), Buffer.from(sealed))
    if (share) shares.set(tenderKeyId, share)
  }
  privateKey.fill(0)
  return shares
}

/** Null for a share that was changed: two others open the tender. */
function openShare(privateKey: Buffer, context: string, sealed: Buffer): Buffer | null {
  try {
    return openBoxFor(privateKey, context, sealed)
  } catch (error) {
    if (error instanceof EnvelopeRefused) return null
    throw error
  }
}
