/** How far the checks on exclusion and suitability are, per bid. */
import type { StaffActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import { type NamedRead, readTogether } from '~/platform/database/read-together.server'
import type { Db } from '~/platform/database/with-actor.server'
import { bidVerdict } from '../domain/eligibility'
import { headRead, notFound, requireOfficer, type TenderHead, toHead } from './find-tender-head.server'
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
/** Withdrawn ones are not checked. */
const isChecked = (status: string) => `${status} in ('pending', 'valid', 'disqualified')`
/** Whether who asks is an officer of tender $1, asked once and not per row. */
const isOfficer = (userId: string) => `(select exists (select 1 from tender_member m
  where m.tender_id = $1::uuid and m.user_id = ${userId}::uuid and m.role = 'officer' and m.ended_at is null))`

export type BidCount = { readonly total: number; readonly setAside: number }

// $1 the tender, $2 who asks.
const countText = `select count(*)::int as total, (count(*) filter (where status = 'disqualified'))::int as "setAside"
  from bid where tender_id = $1::uuid and ${isChecked('status')} and ${isOfficer('$2')}`

/** The bids that are checked, and how many of them were set aside; none for who is not the officer of the tender. */
export const bidCountRead = (tenderId: string, userId: string): NamedRead<BidCount> => ({
  name: 'checked-bids',
  text: countText,
  values: [tenderId, userId],
})

type Asked = { readonly tenderId: string; readonly userId: string; readonly page: number }

/** One page of the bids of the tender by name, with their verdict so far; no rows for who is not its officer. */
export const checksRead = ({ tenderId, userId, page }: Asked): NamedRead<CheckRow> => ({
  name: 'page-of-checks',
  text: pageText,
  values: [tenderId, perPage, (page - 1) * perPage, userId],
})

/** A page of the checks, or the last one when there are fewer; 404 for what is no tender, 403 for who is not its officer. */
export async function getChecks(actor: StaffActor, tenderId: string, page: number) {
  if (!isUuid(tenderId)) throw notFound()
  const { userId } = actor
  const found = await readTogether(actor, {
    head: headRead(actor, tenderId),
    count: bidCountRead(tenderId, userId),
    checks: checksRead({ tenderId, userId, page }),
  })
  const head = requireOfficer(toHead(found.head))
  const { total } = onlyRow(found.count)
  const last = Math.max(1, Math.ceil(total / perPage))
  if (page > last) return getChecks(actor, tenderId, last)
  return { head, rows: found.checks.map(checkedBid), total, page, pageSize: perPage }
}
export type ChecksView = Awaited<ReturnType<typeof getChecks>>

/** These bids of the tender with their verdict so far, by name; for the officer. */
export async function listChecks(
  source: ReadSource,
  head: TenderHead,
  bidIds: readonly string[],
): Promise<readonly CheckedBid[]> {
  const found = await queryOf(source)<CheckRow>({ name: 'checks', text: listText, values: [head.id, [...bidIds]] })
  return found.map(checkedBid).sort(byName)
}

/** How many of these bids are not known to meet every requirement: a check or a repair is open, or one was not met. */
export async function countUnfit(db: Db, head: TenderHead, bids: readonly { readonly id: string }[]): Promise<number> {
  const checks = await listChecks(
    db,
    head,
    bids.map(({ id }) => id),
  )
  return checks.filter((check) => check.verdict !== 'fit').length
}

type CheckRow = Omit<CheckedBid, 'verdict'>

/** Counted in the database, by the rule of listGates: criteria of the whole tender and of the lots of the bid. */
const checksText = (chosen: string) => `
  select b.id::text, b.supplier_id::text as "supplierId", chosen.name, b.status, b.status_reason as reason,
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
const pageText = checksText(`select b.id, o.name
  from bid b join organisation o on o.id = b.supplier_id
  where b.tender_id = $1::uuid and ${isChecked('b.status')} and ${isOfficer('$4')}
  order by o.name, b.id limit $2::int offset $3::int`)
const listText = checksText(`select b.id, coalesce(o.name, '') as name
  from bid b left join organisation o on o.id = b.supplier_id
  where b.tender_id = $1::uuid and b.id = any($2::uuid[]) and ${isChecked('b.status')}`)

const checkedBid = (bid: CheckRow): CheckedBid => ({
  ...bid,
  verdict: bid.status === 'disqualified' ? 'unfit' : bidVerdict(bid),
})
