/** One opening: how far it is, and its proces-verbaal once it is there. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { BidPart } from '../domain/bid-content'
import { type Regime, regimeRules } from '../domain/regime'

export type OpeningRecordToShow = {
  readonly tender: { readonly id: string; readonly number: string; readonly title: string; readonly ranks: boolean }
  readonly part: string
  readonly openedAt: Instant
  readonly text: string
  readonly sha256: string
}

/** Throws a 404 response for an opening of another tender, or one that opened nothing. */
export function getOpeningRecord(
  actor: StaffActor,
  { tenderId, openingId }: { tenderId: string; openingId: string },
): Promise<OpeningRecordToShow> {
  return withActor(actor, async (db) => {
    const isPossible = isUuid(tenderId) && isUuid(openingId)
    const opening = isPossible
      ? await db.tenderOpening.findFirst({
          where: { id: openingId, tenderId },
          include: { tender: { select: { id: true, number: true, title: true, regime: true } } },
        })
      : null
    const openedAt = toInstantOrNull(opening?.openedAt ?? null)
    if (!opening?.recordText || !opening.recordSha256 || openedAt === null) throw new Response(null, { status: 404 })
    const { regime, ...tender } = opening.tender
    const { part, recordText: text, recordSha256: sha256 } = opening
    const { ranks } = regimeRules[regime as Regime]
    return { tender: { ...tender, ranks }, part, openedAt, text, sha256 }
  })
}

export type LiveOpening = {
  readonly id: string
  readonly status: 'waiting' | 'opening'
  readonly firstName: string
  readonly firstAt: Instant
  readonly done: number
  readonly total: number
}

/** The opening of this part that waits or runs, or null. */
export function findLiveOpening(
  actor: StaffActor,
  { tenderId, part }: { tenderId: string; part: BidPart },
): Promise<LiveOpening | null> {
  return withActor(actor, async (db) => {
    const row = await db.tenderOpening.findFirst({ where: { tenderId, part, status: { in: ['waiting', 'opening'] } } })
    if (!row) return null
    const first = await db.user.findUnique({ where: { id: row.firstUserId }, select: { name: true } })
    return {
      id: row.id,
      status: row.status === 'opening' ? 'opening' : 'waiting',
      firstName: first?.name ?? '',
      firstAt: toInstant(row.firstAt),
      done: row.bidsOpened,
      total: row.bidsTotal,
    }
  })
}
