/** What everybody may know of the vault: after closing the number of bids and their commitments. */
import type { SystemActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { withActor } from '~/platform/database/with-actor.server'
import { signingKey } from '~/platform/sealing/sign.server'

const publisher: SystemActor = { kind: 'system', name: 'job' }

export type SealedList = {
  readonly tender: { readonly id: string; readonly number: string; readonly title: string }
  readonly closesAt: Instant
  /** Null until the closing moment of the database's clock. */
  readonly commitments: readonly string[] | null
  /** Of the opening of quality, once it was. */
  readonly opened: { readonly matched: number; readonly total: number } | null
  readonly keys: readonly { readonly keyId: string; readonly publicKey: string }[]
}

/** Derived by time: nothing is stored or sent at the closing moment. Null for a tender without a vault. */
export async function getSealedList(tenderId: string): Promise<SealedList | null> {
  if (!isUuid(tenderId)) return null
  return withActor(publisher, async (db) => {
    const tender = await db.tender.findUnique({ where: { id: tenderId } })
    const isPublic = tender?.publishedAt != null && tender.regime !== 'openHouse'
    if (!tender || !isPublic || tender.bidsCloseAt === null) return null
    const [clock] = await db.$queryRaw<{ closed: boolean }[]>`
      select bids_close_at < leidraad.database_now() as closed from tender where id = ${tenderId}::uuid`
    const list = await db.$queryRaw<
      { commitment: string }[]
    >`select commitment from leidraad.sealed_list(${tenderId}::uuid)`
    const opening = await db.tenderOpening.findFirst({ where: { tenderId, part: 'quality', status: 'opened' } })
    const known = await db.signingKey.findMany({
      orderBy: { firstAt: 'asc' },
      select: { keyId: true, publicKey: true },
    })
    const own = signingKey()
    return {
      tender: { id: tender.id, number: tender.number, title: tender.title },
      closesAt: instant(tender.bidsCloseAt.getTime()),
      commitments: clock?.closed ? list.map(({ commitment }) => commitment) : null,
      opened: opening ? { matched: opening.bidsOpened, total: opening.bidsTotal } : null,
      keys: known.some(({ keyId }) => keyId === own.keyId) ? known : [...known, own],
    }
  })
}
