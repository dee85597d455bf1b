/** What must be known before a share is taken: the tender, the person, and an opening that waits or runs. */
import type { StaffActor, SystemActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import {
  brokenAfterSeconds,
  type HolderKind,
  type OpenerFacts,
  type OpeningFacts,
  openingMinutes,
} from '../domain/opening-rules'
import { databaseNow } from './database-now.server'
import { hasShares } from './held-shares.server'
import { isMember } from './key-holders.server'
import { countOpenQuestions } from './list-questions.server'
import { qualityIsSettled } from './quality-settled.server'

const vault: SystemActor = { kind: 'system', name: 'job' }

export type OpeningScene = {
  readonly now: Instant
  readonly facts: OpeningFacts
  readonly opener: Omit<OpenerFacts, 'escrowReason'>
  /** An opening that is under way: waits for the second, or runs. */
  readonly live: 'waiting' | 'opening' | null
  /** The opening that waits, also when its time is over and it makes way. */
  readonly waitingId: string | null
}

/** As the software: who bids is nobody's to see, but an opener must not be one of them. Throws a RangeError for no tender. */
export function loadOpening(
  actor: StaffActor,
  { tenderId, part }: { tenderId: string; part: BidPart },
): Promise<OpeningScene> {
  return withActor(vault, async (db) => {
    const tender = isUuid(tenderId) ? await db.tender.findUnique({ where: { id: tenderId } }) : null
    if (!tender) throw new RangeError('No such tender')
    const now = await databaseNow(db)
    const rows = await db.tenderOpening.findMany({ where: { tenderId, part, status: { in: ['waiting', 'opening'] } } })
    const [opening] = rows
    const state = opening ? stateOf(opening, now) : null
    return {
      now,
      facts: {
        part,
        bidsCloseAt: toInstantOrNull(tender.bidsCloseAt),
        delayMinutes: tender.openingDelayMinutes,
        isCancelled: tender.cancelledAt !== null,
        openedAt: toInstantOrNull(tender.openedAt),
        pricesOpenedAt: toInstantOrNull(tender.pricesOpenedAt),
        openQuestions: await countOpenQuestions(db, tenderId),
        qualityIsSettled: await qualityIsSettled(db, tenderId),
        hasKeys: (await db.tenderKey.count({ where: { tenderId, part } })) > 0,
      },
      opener: {
        ...(await openerOf(db, actor, tenderId)),
        wasFirst: state === 'waiting' && opening?.firstUserId === actor.userId,
      },
      live: state === 'over' ? null : state,
      waitingId: opening && state !== 'opening' ? opening.id : null,
    }
  })
}

type Row = { id: string; status: string; firstAt: Date; beatAt: Date | null }

/** `over`: too late for the second, forgotten by a restart, or broken off while it ran. */
function stateOf({ id, status, firstAt, beatAt }: Row, now: Instant): 'waiting' | 'opening' | 'over' {
  if (status === 'opening') {
    const isAlive = beatAt !== null && now - toInstant(beatAt) < brokenAfterSeconds * 1_000
    return isAlive ? 'opening' : 'over'
  }
  const isInTime = now - toInstant(firstAt) < openingMinutes * 60_000
  return isInTime && hasShares(id) ? 'waiting' : 'over'
}

async function openerOf(db: Db, { userId }: StaffActor, tenderId: string) {
  const holder = await db.tenderKeyHolder.findUnique({ where: { tenderId_userId: { tenderId, userId } } })
  const bids = await db.bid.findMany({ where: { tenderId }, select: { supplierId: true } })
  const bidders = bids.map(({ supplierId }) => supplierId)
  return {
    kind: (holder?.kind ?? null) as HolderKind | null,
    hasOwnKey: holder?.lockedPrivate != null,
    isAppointed: await isMember(db, tenderId, userId, 'opener'),
    isBidder: (await db.membership.count({ where: { userId, organisationId: { in: bidders }, endedAt: null } })) > 0,
  }
}
