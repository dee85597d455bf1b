/** What of a lot is judged: its award criteria and the bids that are still in. */
import { isUuid } from '~/kernel/uuid'
import { toCents } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type ScalePoint, scaleOf } from '../domain/given-scores'
import { notFound, type TenderHead } from './find-tender-head.server'

export type AwardCriterion = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly description: string
  readonly weightBp: number
  readonly scale: readonly ScalePoint[]
  readonly resultCodes: readonly string[]
}
export type LotBid = {
  readonly id: string
  readonly supplierId: string
  readonly name: string
  readonly isAdmitted: boolean
  /** Why it was set aside. */
  readonly reason: string | null
}

/** The criteria on which scores are given: an award criterion that has parts is scored by its parts. */
export async function listAwardCriteria(db: Db, tenderId: string, lotId: string): Promise<readonly AwardCriterion[]> {
  const rows = await db.criterion.findMany({
    where: { tenderId, kind: 'award', OR: [{ lotId }, { lotId: null }] },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  const parents = new Set(rows.map((row) => row.parentId))
  return rows
    .filter((row) => !parents.has(row.id))
    .map(({ id, code, title, description, weightBp, scale, resultCodes }) => ({
      id,
      code,
      title,
      description,
      weightBp: weightBp ?? 0,
      scale: scaleOf(scale),
      resultCodes,
    }))
}

const dutch = new Intl.Collator('nl')
/** Orders by name as the Dutch do. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }) => dutch.compare(a.name, b.name)

/** The bids of a lot by name; withdrawn ones are none. */
export const listLotBids = async (db: Db, lotId: string): Promise<readonly LotBid[]> =>
  (await listBidsPerLot(db, [lotId])).get(lotId) ?? []

/** The same for many lots at once, in two questions to the database. */
export async function listBidsPerLot(
  db: Db,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LotBid[]>> {
  const rows = await db.bidLot.findMany({
    where: {
      lotId: { in: [...lotIds] },
      status: { in: ['pending', 'valid', 'disqualified'] },
      bid: { status: { not: 'withdrawn' } },
    },
    include: { bid: { select: { status: true, statusReason: true } } },
  })
  const names = await supplierNames(db, [...new Set(rows.map((row) => row.supplierId))])
  const bidOf = (row: (typeof rows)[number]): LotBid => ({
    id: row.bidId,
    supplierId: row.supplierId,
    name: names.get(row.supplierId) ?? '',
    isAdmitted: row.status !== 'disqualified' && row.bid.status !== 'disqualified',
    reason: row.reason ?? row.bid.statusReason,
  })
  return new Map(
    lotIds.map((lotId) => [
      lotId,
      rows
        .filter((row) => row.lotId === lotId)
        .map(bidOf)
        .sort(byName),
    ]),
  )
}

/** How many bids each of these lots has, and how many of those are not set aside; withdrawn ones are none. */
export async function countBidsPerLot(
  db: Db,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly bids: number; readonly admitted: number }>> {
  const rows = await db.$queryRaw<{ lot: string; bids: number; admitted: number }[]>`
    select bl.lot_id::text as lot, count(*)::int as bids,
      count(*) filter (where bl.status <> 'disqualified' and b.status <> 'disqualified')::int as admitted
    from bid_lot bl join bid b on b.id = bl.bid_id
    where bl.lot_id = any(${[...lotIds]}::uuid[]) and bl.status in ('pending', 'valid', 'disqualified')
      and b.status <> 'withdrawn'
    group by bl.lot_id`
  return new Map(rows.map(({ lot, bids, admitted }) => [lot, { bids, admitted }]))
}

async function supplierNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.organisation.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The lots of a tender in order. */
export const listLots = (db: Db, tenderId: string) =>
  db.lot.findMany({
    where: { tenderId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true, evaluation: { select: { status: true } } },
  })

/** One lot of this tender; throws 404 otherwise. */
export async function findLotOf(db: Db, head: TenderHead, lotId: string) {
  const lot = isUuid(lotId)
    ? await db.lot.findFirst({ where: { id: lotId, tenderId: head.id }, include: { evaluation: true } })
    : null
  if (!lot) throw notFound()
  return {
    ...lot,
    ceilingCents: lot.ceilingCents === null ? null : toCents(lot.ceilingCents),
    estimatedValueCents: lot.estimatedValueCents === null ? null : toCents(lot.estimatedValueCents),
  }
}
