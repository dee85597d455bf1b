/**
 * What of one lot is calculated and compared, in one question to the database: criteria, bids, price lines, scores and
 * prices. Read for the calculation itself, for the page of the award and for its workbooks, so that all three see the
 * same; asking it apart took the page of a large tender twenty questions.
 */
import type { Instant } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import { jsonInstant, jsonList, onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { CalculationInput } from '../domain/lot-calculation'
import { byName, type LotBid } from './lot-facts.server'

export type ComparedBid = LotBid & { readonly submittedAt: Instant | null }
export type CalculationFacts = Pick<CalculationInput, 'criteria'> & {
  /** By name; withdrawn ones are none. */
  readonly bids: readonly ComparedBid[]
  readonly lines: readonly (CalculationInput['lines'][number] & { readonly minAmountCents: Cents | null })[]
  /** Per bid, in the order of the ids of the criteria. */
  readonly scores: ReadonlyMap<string, CalculationInput['bids'][number]['scores']>
  /** Per bid, in the order of the lines; empty before the prices are opened. */
  readonly prices: ReadonlyMap<string, CalculationInput['bids'][number]['prices']>
}

export type CalculationRow = {
  criteria: CalculationInput['criteria']
  bids: ComparedBid[]
  lines: CalculationFacts['lines']
  scores: [bidId: string, criterionId: string, score: number][]
  prices: [bidId: string, lineId: string, amountCents: number][]
}

// $1 the lot, $2 its tender. An award criterion that has parts is scored by its parts (listAwardCriteria).
const ofAward = `kind = 'award' and tender_id = $2::uuid and (lot_id = $1::uuid or lot_id is null)`
const text = `select
  ${jsonList(
    `json_build_object('id', c.id, 'code', c.code, 'title', c.title, 'weightBp', coalesce(c.weight_bp, 0))`,
    `criterion c where ${ofAward} and c.id not in (select parent_id from criterion where ${ofAward} and parent_id is not null)`,
    'c.position, c.code',
  )} as criteria,
  ${jsonList(
    `json_build_object('id', b.id, 'supplierId', bl.supplier_id, 'name', coalesce(o.name, ''),
      'isAdmitted', bl.status <> 'disqualified' and b.status <> 'disqualified',
      'reason', coalesce(bl.reason, b.status_reason), 'submittedAt', ${jsonInstant('b.submitted_at')})`,
    `bid_lot bl join bid b on b.id = bl.bid_id left join organisation o on o.id = bl.supplier_id
      where bl.lot_id = $1::uuid and bl.status in ('pending', 'valid', 'disqualified') and b.status <> 'withdrawn'`,
    'b.id',
  )} as bids,
  ${jsonList(
    `json_build_object('id', p.id, 'description', p.description, 'quantity', p.quantity, 'minAmountCents', p.min_amount_cents)`,
    'price_line p where p.lot_id = $1::uuid',
    'p.position',
  )} as lines,
  ${jsonList(
    'json_build_array(s.bid_id, s.criterion_id, s.score)',
    'consensus_score s where s.lot_id = $1::uuid',
    's.bid_id, s.criterion_id',
  )} as scores,
  ${jsonList(
    'json_build_array(a.bid_id, a.price_line_id, a.amount_cents)',
    'opened_price a join price_line p on p.id = a.price_line_id where a.lot_id = $1::uuid',
    'a.bid_id, p.position',
  )} as prices`

/** For a page that reads more in the same message. */
export const calculationRead = (lotId: string, tenderId: string): NamedRead<CalculationRow> => ({
  name: 'calculation-facts',
  text,
  values: [lotId, tenderId],
})

/** As row-level security shows them to who asks; amounts in whole cents. */
export async function readCalculationFacts(
  source: ReadSource,
  lot: { readonly id: string; readonly tenderId: string },
): Promise<CalculationFacts> {
  return toCalculationFacts(onlyRow(await queryOf(source)<CalculationRow>(calculationRead(lot.id, lot.tenderId))))
}

export function toCalculationFacts(row: CalculationRow): CalculationFacts {
  return {
    criteria: row.criteria,
    bids: row.bids.sort(byName),
    lines: row.lines,
    scores: perBid(row.scores, (criterionId, score) => ({ criterionId, score })),
    prices: perBid(row.prices, (lineId, amount) => ({ lineId, amountCents: cents(amount) })),
  }
}

function perBid<Item>(
  rows: readonly (readonly [bidId: string, id: string, figure: number])[],
  itemOf: (id: string, figure: number) => Item,
): ReadonlyMap<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const [bidId, id, figure] of rows) {
    const own = found.get(bidId) ?? []
    own.push(itemOf(id, figure))
    found.set(bidId, own)
  }
  return found
}
