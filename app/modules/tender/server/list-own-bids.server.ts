/** The tenders on which a provider can bid, with where its own bid stands; filtered, sorted and paged in the database. */
import type { ProviderActor } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { databaseNow } from './database-now.server'

export type OwnBidRow = {
  readonly tenderId: string
  readonly number: string
  readonly title: string
  readonly closesAt: Instant
  /** A key of bidTexts.list.states. */
  readonly state: string
}
export type OwnBidFilter = { readonly q: string; readonly onlyOpen: boolean; readonly page: number }
export const ownBidsPerPage = 25

/** Open ones first that close soonest; closed ones last. */
export function listOwnBids(
  actor: ProviderActor,
  { q, onlyOpen, page }: OwnBidFilter,
): Promise<{ rows: OwnBidRow[]; total: number; now: Instant }> {
  return withActor(actor, async (db) => {
    const now = await databaseNow(db)
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    const rows = await db.$queryRaw<
      {
        id: string
        number: string
        title: string
        closes_at: Date
        status: string | null
        draft: boolean
        total: number
      }[]
    >`select t.id::text, t.number, t.title, t.bids_close_at as closes_at, b.status, d.bid_id is not null as draft,
        count(*) over ()::int as total
      from tender t left join bid b on b.tender_id = t.id left join bid_draft d on d.bid_id = b.id
      where t.published_at is not null and t.bids_close_at is not null and t.regime <> 'openHouse' and t.cancelled_at is null
        and (t.number ilike ${like} or t.title ilike ${like})
        and (not ${onlyOpen}::boolean or t.bids_close_at >= leidraad.database_now())
      order by t.bids_close_at < leidraad.database_now(), abs(extract(epoch from t.bids_close_at - leidraad.database_now())), t.number
      limit ${ownBidsPerPage} offset ${(page - 1) * ownBidsPerPage}`
    return {
      now,
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        tenderId: row.id,
        number: row.number,
        title: row.title,
        closesAt: instant(row.closes_at.getTime()),
        state: stateOf(row.status, { hasDraft: row.draft, isClosed: row.closes_at.getTime() < now }),
      })),
    }
  })
}

/** What was never handed in is over once the tender closed. */
function stateOf(status: string | null, { hasDraft, isClosed }: { hasDraft: boolean; isClosed: boolean }): string {
  if (status === null || status === 'invited') return `${hasDraft ? 'draft' : 'none'}${isClosed ? 'Closed' : ''}`
  return hasDraft ? `${status}Draft` : status
}
