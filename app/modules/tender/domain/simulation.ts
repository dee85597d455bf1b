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
