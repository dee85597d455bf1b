/** What of a lot is judged: its award criteria and the bids that are still in. */
import type { CivilDate } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { isUuid } from '~/kernel/uuid'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type ScalePoint, scaleOf } from '../domain/given-scores'
import { type Regime, regimeRules } from '../domain/regime'
import type { TenderStatus } from '../domain/tender-status'
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

/** What of a lot is evaluated, calculated and awarded. */
export type LotFacts = {
  readonly id: string
  readonly tenderId: string
  readonly regime: Regime
  readonly number: number
  readonly title: string
  readonly maxAwards: number | null
  readonly ceilingCents: Cents | null
  readonly estimatedValueCents: Cents | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly formulaParameters: unknown
  readonly status: TenderStatus
  readonly segmentCode: string | null
  readonly variant: string | null
  readonly municipalityCodes: readonly string[]
  readonly contractStartsOn: CivilDate | null
  readonly contractMonths: number | null
  readonly extensionMonths: number
  readonly extensionCount: number
  /** Null before anybody began. */
  readonly evaluation: { readonly status: string; readonly version: number } | null
}

const lotText = `select json_build_object('id', l.id, 'tenderId', l.tender_id,
  'regime', (select t.regime from tender t where t.id = l.tender_id), 'number', l.number, 'title', l.title,
  'maxAwards', l.max_awards, 'ceilingCents', l.ceiling_cents, 'estimatedValueCents', l.estimated_value_cents,
  'priceWeightBp', l.price_weight_bp, 'formula', l.formula, 'formulaParameters', l.formula_parameters,
  'status', l.status, 'segmentCode', l.segment_code, 'variant', l.variant, 'municipalityCodes', l.municipality_codes,
  'contractStartsOn', l.contract_starts_on, 'contractMonths', l.contract_months,
  'extensionMonths', l.extension_months, 'extensionCount', l.extension_count,
  'evaluation', (select json_build_object('status', e.status, 'version', e.version) from lot_evaluation e where e.lot_id = l.id)
  ) as lot from lot l where l.id = $1::uuid and l.tender_id = $2::uuid`

/** For a page that reads more in the same message; both are UUIDs. */
export const lotRead = (lotId: string, tenderId: string): NamedRead<{ lot: LotFacts }> => ({
  name: 'lot-of-tender',
  text: lotText,
  values: [lotId, tenderId],
})

/** Whether the bids of the lot are compared; else all that meet the requirements are equal. */
export const isRanked = ({ regime }: Pick<LotFacts, 'regime'>): boolean => regimeRules[regime].ranks

/** One lot of this tender; throws 404 otherwise. */
export async function findLotOf(source: ReadSource, head: TenderHead, lotId: string): Promise<LotFacts> {
  return toLot(isUuid(lotId) ? await queryOf(source)<{ lot: LotFacts }>(lotRead(lotId, head.id)) : [])
}

/** The lot that was found; throws 404 without one. */
export function toLot([found]: readonly { lot: LotFacts }[]): LotFacts {
  if (!found) throw notFound()
  return found.lot
}
