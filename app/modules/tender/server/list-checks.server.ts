/** How far the checks on exclusion and suitability are, per bid. */
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { Db } from '~/platform/database/with-actor.server'
import { bidVerdict } from '../domain/eligibility'
import type { TenderHead } from './find-tender-head.server'
import { byName } from './lot-facts.server'

export type CheckedBid = {
  readonly id: string
  readonly supplierId: string
  readonly name: string
  readonly status: string
  readonly reason: string | null
  readonly criteria: number
  readonly met: number
  readonly notMet: number
  readonly openRepairs: number
  readonly verdict: 'open' | 'fit' | 'unfit'
}

/** What a bid must meet: the criteria of the whole tender and of the lots that it is for. */
export async function listGates(db: Db, tenderId: string, lotIds: readonly string[]) {
  return db.criterion.findMany({
    where: {
      tenderId,
      kind: { in: ['exclusion', 'suitability'] },
      OR: [{ lotId: null }, { lotId: { in: [...lotIds] } }],
    },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }],
  })
}

const perPage = 25

export type CheckPage = {
  readonly rows: readonly CheckedBid[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

type Asked = { readonly tenderId: string; readonly userId: string; readonly page: number }

/** One page of the bids of the tender by name, with their verdict so far; no rows for who is not its officer. */
export const checksRead = ({ tenderId, userId, page }: Asked): NamedRead<CheckRow> => ({
  name: 'page-of-checks',
  text: pageText,
  values: [tenderId, perPage, (page - 1) * perPage, userId],
})

/** The page that was read. */
export const toCheckPage = (rows: readonly CheckRow[], page: number): CheckPage => ({
  rows: rows.map(checkedBid),
  total: rows[0]?.total ?? 0,
  page,
  pageSize: perPage,
})

/** These bids of the tender with their verdict so far, by name; for the officer. */
export async function listChecks(
  source: ReadSource,
  head: TenderHead,
  bidIds: readonly string[],
): Promise<readonly CheckedBid[]> {
  const found = await queryOf(source)<CheckRow>({ name: 'checks', text: listText, values: [head.id, [...bidIds]] })
  return found.map(checkedBid).sort(byName)
}

export type CheckRow = Omit<CheckedBid, 'verdict'> & { readonly total: number }

/** Counted in the database, by the rule of listGates: criteria of the whole tender and of the lots of the bid. */
const checksText = (chosen: string) => `
  select b.id::text, b.supplier_id::text as "supplierId", chosen.name, b.status, b.status_reason as reason, chosen.total,
    gates.criteria, gates.met, gates."notMet",
    (select count(*)::int from bidder_question q where q.bid_id = b.id and q.kind = 'repair' and q.judgement is null)
      as "openRepairs"
  from (${chosen}) chosen join bid b on b.id = chosen.id,
    lateral (
      select count(*)::int as criteria, (count(*) filter (where e.outcome = 'met'))::int as met,
        (count(*) filter (where e.outcome = 'notMet'))::int as "notMet"
      from criterion c left join eligibility_check e on e.criterion_id = c.id and e.bid_id = b.id
      where c.tender_id = b.tender_id and c.kind in ('exclusion', 'suitability')
        and (c.lot_id is null or c.lot_id in (select bl.lot_id from bid_lot bl where bl.bid_id = b.id))
    ) gates
  order by chosen.name, b.id`

// $1 the tender; of a page $2 the number of rows, $3 how many come before it and $4 who asks; of a list $2 the bids.
const pageText = checksText(`select b.id, o.name, count(*) over ()::int as total
  from bid b join organisation o on o.id = b.supplier_id
  where b.tender_id = $1::uuid and b.status in ('pending', 'valid', 'disqualified')
    and (select exists (select 1 from tender_member m
      where m.tender_id = $1::uuid and m.user_id = $4::uuid and m.role = 'officer' and m.ended_at is null))
  order by o.name, b.id limit $2::int offset $3::int`)
const listText = checksText(`select b.id, coalesce(o.name, '') as name, 0 as total
  from bid b left join organisation o on o.id = b.supplier_id
  where b.tender_id = $1::uuid and b.id = any($2::uuid[]) and b.status in ('pending', 'valid', 'disqualified')`)

const checkedBid = ({ total: _, ...bid }: CheckRow): CheckedBid => ({
  ...bid,
  verdict: bid.status === 'disqualified' ? 'unfit' : bidVerdict(bid),
})
