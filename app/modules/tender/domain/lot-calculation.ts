/**
 * The calculation of a lot as data: what goes in, and what comes out of it by the published formula. The screen, the
 * frozen record, the workbook and `npm run scores` all call this one function with the stored input.
 */
import { type Cents, cents } from '../../../kernel/money'
import { totalOf } from './low-price'
import { type LotRules, type LotScore, ranksOf, scoreLot } from './score-lot'

export type CalculationInput = {
  readonly lot: { readonly number: number; readonly title: string }
  /** Null where nobody is ranked: then there are no criteria, lines, scores or prices either. */
  readonly rules: LotRules | null
  readonly criteria: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly weightBp: number
  }[]
  readonly lines: readonly { readonly id: string; readonly description: string; readonly quantity: number }[]
  readonly bids: readonly CalculationBid[]
}
/** Of a lot whose bids are compared. */
export type RankedInput = CalculationInput & { readonly rules: LotRules }
export type CalculationBid = {
  readonly bidId: string
  readonly supplierId: string
  readonly name: string
  readonly scores: readonly { readonly criterionId: string; readonly score: number }[]
  readonly prices: readonly { readonly lineId: string; readonly amountCents: Cents }[]
}
export type BidOutcome = {
  readonly bidId: string
  readonly priceCents: Cents
  readonly quality: number
  readonly price: number | null
  readonly total: number
  /** 1 for the best, after the rule for ties. */
  readonly rank: number
}
export type CalculationOutcome = Pick<LotScore, 'unit' | 'best'> & { readonly bids: readonly BidOutcome[] }

/** The sum with which a bid is compared, over the lines of the price sheet. */
export function comparedPrice(bid: CalculationBid, lines: CalculationInput['lines']): Cents {
  const amounts = new Map(bid.prices.map((price) => [price.lineId, price.amountCents]))
  return totalOf(
    lines.map(({ id, quantity }) => ({ lineId: id, quantity, amountCents: amounts.get(id) ?? (0 as Cents) })),
  )
}

/**
 * Equal totals: the bid with the higher quality goes first; what is equal in that too keeps the same place; at the border
 * of the award lots are then drawn (draw.ts). Without rules all bids share the first place, so that only lots can cut
 * them. The order of the bids does not matter.
 */
export function calculateLot(input: CalculationInput): CalculationOutcome {
  const { criteria, lines, rules } = input
  const bids = input.bids.map((bid) => ({
    bidId: bid.bidId,
    priceCents: comparedPrice(bid, lines),
    scores: criteria.map(({ id, weightBp }) => ({
      weightBp,
      score: bid.scores.find((score) => score.criterionId === id)?.score ?? 0,
    })),
  }))
  if (rules === null) return unranked(input)
  const scored = scoreLot(rules, bids)
  const ranks = ranksOf(scored.bids, (a, b) => {
    if (a.total === b.total) return b.quality - a.quality
    return scored.best === 'highest' ? b.total - a.total : a.total - b.total
  })
  return {
    unit: scored.unit,
    best: scored.best,
    bids: scored.bids.map(({ bidId, quality, price, total }, index) => ({
      bidId,
      priceCents: bids[index]!.priceCents,
      quality,
      price,
      total,
      rank: ranks[index]!,
    })),
  }
}

const unranked = ({ bids }: CalculationInput): CalculationOutcome => ({
  unit: 'points',
  best: 'highest',
  bids: bids.map(({ bidId }) => ({ bidId, priceCents: cents(0), quality: 0, price: null, total: 0, rank: 1 })),
})

/** Which bids have no price for a line: nothing is calculated while one is missing. */
export const missingPrices = ({ bids, lines }: Pick<CalculationInput, 'bids' | 'lines'>): readonly string[] =>
  bids
    .filter((bid) => lines.some((line) => !bid.prices.some((price) => price.lineId === line.id)))
    .map((bid) => bid.name)
