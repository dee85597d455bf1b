/** The steps of an opening, each guarded by the state that it expects; the moments are the database's. */
import type { StaffActor } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import { databaseNow } from './database-now.server'

type Step = {
  readonly actor: StaffActor
  readonly tenderId: string
  readonly part: BidPart
  /** Why the escrow share was used, or null. */
  readonly reason: string | null
}

/** The first share was given. `over` is an earlier opening that makes way. */
export async function startWaiting(db: Db, step: Step & { over: string | null }): Promise<string> {
  const { actor, tenderId, part, reason, over } = step
  if (over !== null) {
    await db.$executeRaw`select leidraad.end_opening(${over}::uuid)`
  }
  const opening = await db.tenderOpening.create({
    // The database writes its own clock over this.
    data: { tenderId, part, status: 'waiting', firstUserId: actor.userId, firstAt: new Date(0), escrowReason: reason },
    select: { id: true },
  })
  await recordEvent(db, {
    type: 'vault.firstShare',
    objectType: 'tender',
    objectId: tenderId,
    data: { part, openingId: opening.id, escrow: reason !== null },
  })
  return opening.id
}

/** The second share was given; false when the opening no longer waits. */
export async function startSecond(db: Db, step: Step & { openingId: string }): Promise<boolean> {
  const { actor, tenderId, part, reason, openingId } = step
  const at = new Date(await databaseNow(db))
  const { count } = await db.tenderOpening.updateMany({
    where: { id: openingId, status: 'waiting', secondUserId: null },
    data: {
      status: 'opening',
      secondUserId: actor.userId,
      secondAt: at,
      beatAt: at,
      ...(reason === null ? {} : { escrowReason: reason }),
    },
  })
  if (count !== 1) return false
  await recordEvent(db, {
    type: 'vault.secondShare',
    objectType: 'tender',
    objectId: tenderId,
    data: { part, openingId, escrow: reason !== null },
  })
  return true
}
