/** A few bids of one's own, to see what a formula makes of them. */
import { readMoneyInput } from '../../../kernel/money-input'
import { type LotRules, type LotScore, scoreLot } from './score-lot'
import { type FormulaParameters, formulaProblem, type ScoringFormula } from './scoring-formula'

export const simulatedBidders = ['A', 'B', 'C', 'D'] as const
export type SimulatedBid = { readonly bidId: string; readonly priceCents: number; readonly qualityPercent: number }

/** Bids of a URL: prijs-a=1.000.000 and kwaliteit-a=60 (percent of what can be had). Half of one is none. */
export function readSimulation(params: URLSearchParams): SimulatedBid[] {
  return simulatedBidders.flatMap((bidId) => {
    const price = readMoneyInput(params.get(`prijs-${bidId.toLowerCase()}`) ?? '')
    const typed = (params.get(`kwaliteit-${bidId.toLowerCase()}`) ?? '').trim()
    const quality = /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN
    return price.ok && quality <= 100 ? [{ bidId, priceCents: price.value, qualityPercent: quality }] : []
  })
}

/** Bidders of whom something was typed that could not be read, or only half. */
export function unreadBidders(params: URLSearchParams): string[] {
  const read = readSimulation(params).map(({ bidId }) => bidId)
  return simulatedBidders.filter((bidId) => {
    const key = bidId.toLowerCase()
    const isTyped = [`prijs-${key}`, `kwaliteit-${key}`].some((name) => (params.get(name) ?? '').trim() !== '')
    return isTyped && !read.includes(bidId)
  })
}

type Lot = {
  readonly priceWeightBp: number | null
  readonly rules: LotRules | null
  readonly bounds: { readonly lowestCents: number; readonly highestCents: number } | null
}

/**
 * The scores by a formula of choice, with the lot's own constants, and for another formula usual ones: the bounds of the
 * price sheet, twice the lowest price, and half the whole for requirements. Null when there is nothing to score.
 */
export function simulate(formula: ScoringFormula, lot: Lot, bids: readonly SimulatedBid[]): LotScore | null {
  const priceWeightBp = lot.priceWeightBp ?? 0
  const usual: FormulaParameters = {
    baseBp: 20_000,
    requirementsBp: 5000,
    ...(lot.bounds && {
      minCents: lot.bounds.lowestCents,
      maxCents: lot.bounds.highestCents,
      maxValueCents: lot.bounds.highestCents,
    }),
  }
  const parameters = { ...usual, ...lot.rules?.parameters }
  if (bids.length === 0 || formulaProblem(formula, parameters) !== null) return null
  return scoreLot(
    { formula, parameters, priceWeightBp },
    bids.map(({ bidId, priceCents, qualityPercent }) => ({
      bidId,
      priceCents,
      scores: [{ weightBp: 10_000 - priceWeightBp, score: qualityPercent }],
    })),
  )
}

export type TurnedOrder = { readonly without: string; readonly first: string; readonly second: string }

/** Each pair that changes places when one of the bidders drops out; `first` stood above `second` with all of them. */
export function turnedOrders(formula: ScoringFormula, lot: Lot, bids: readonly SimulatedBid[]): TurnedOrder[] {
  const rankOf = (some: readonly SimulatedBid[]) =>
    new Map(simulate(formula, lot, some)?.bids.map(({ bidId, rank }) => [bidId, rank]))
  const withAll = rankOf(bids)
  const isAbove = (ranks: ReadonlyMap<string, number>, a: string, b: string) =>
    (ranks.get(a) ?? 0) < (ranks.get(b) ?? 0)
  return bids.flatMap(({ bidId: without }) => {
    const rest = bids.filter(({ bidId }) => bidId !== without)
    const ranks = rankOf(rest)
    return rest.flatMap(({ bidId: first }) =>
      rest.flatMap(({ bidId: second }) =>
        isAbove(withAll, first, second) && isAbove(ranks, second, first) ? [{ without, first, second }] : [],
      ),
    )
  })
}
