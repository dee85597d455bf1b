/**
 * Abnormally low bids: not refused by a number, but asked about before anything is decided. The rule is data: so much
 * below the next bid, or below the floor of a real price (Besluit Jeugdwet art. 2.3: staff, other client costs,
 * overhead, index). Prozorro flags at 30 % below the next bid.
 */
import { type Cents, cents, divideRounded } from '../../../kernel/money'

export type LowPriceRule = {
  /** Basis points below the next lowest bid from which a bid is asked about. */
  readonly belowNextBp: number
}
export const lowPriceRule: LowPriceRule = { belowNextBp: 3_000 }

export type PricedLine = { readonly lineId: string; readonly amountCents: Cents; readonly quantity: number }
export type PricedBid = { readonly bidId: string; readonly lines: readonly PricedLine[] }
/** The least that a line can cost at a real price, where the tender stated one. */
export type LineFloor = { readonly lineId: string; readonly minCents: Cents | null }

export type LowPriceReason =
  | { readonly code: 'belowNext'; readonly byBp: number; readonly nextCents: Cents }
  | { readonly code: 'belowFloor'; readonly lineIds: readonly string[] }

/**
 * The sum with which bids are compared: each amount times the expected volume. A product or sum of whole numbers that is
 * a safe integer is exact; throws RangeError for any other.
 */
export const totalOf = (lines: readonly PricedLine[]): Cents =>
  lines.reduce((sum, { amountCents, quantity }) => cents(sum + cents(amountCents * quantity)), cents(0))

/**
 * Which bids must be asked about, each with its reasons. The next bid is the first with a higher price, so that bids of
 * one price are treated alike; a bid without a next one is only compared to the floor.
 */
export function lowPrices(
  bids: readonly PricedBid[],
  floors: readonly LineFloor[],
  rule: LowPriceRule = lowPriceRule,
): ReadonlyMap<string, readonly LowPriceReason[]> {
  const sorted = bids.map((bid) => ({ ...bid, total: totalOf(bid.lines) })).sort((a, b) => a.total - b.total)
  const floorOf = new Map(floors.map(({ lineId, minCents }) => [lineId, minCents]))
  const found = new Map<string, readonly LowPriceReason[]>()
  for (const bid of sorted) {
    const reasons: LowPriceReason[] = []
    const next = sorted.find(({ total }) => total > bid.total)
    if (next !== undefined) {
      const below = BigInt(next.total - bid.total) * 10_000n
      const isBelow = below >= BigInt(next.total) * BigInt(rule.belowNextBp)
      if (isBelow) {
        const byBp = Number(divideRounded(below, BigInt(next.total)))
        reasons.push({ code: 'belowNext', byBp, nextCents: next.total })
      }
    }
    const under = bid.lines.filter(({ lineId, amountCents }) => amountCents < (floorOf.get(lineId) ?? 0))
    if (under.length > 0) reasons.push({ code: 'belowFloor', lineIds: under.map((line) => line.lineId) })
    if (reasons.length > 0) found.set(bid.bidId, reasons)
  }
  return found
}
