/**
 * The score of every bid of a lot: pure, in whole numbers, the same on the screen, in the workbook and in the command
 * that repeats it. Evaluation calls `scoreLot(rules, bids)`; the simulator and the proof before publication do too.
 *
 * Points are in hundred-thousandths (100 points = 10,000,000), so that a weight of one basis point times a score of one
 * percent is a whole number and quality is exact. Prices are rounded once, half away from zero.
 */
import { divideRounded } from '../../../kernel/money'
import { lnScaled } from './natural-logarithm'
import type { FormulaParameters, ScoringFormula } from './scoring-formula'

/** Hundred-thousandths of a point in one basis point of weight. */
const unitsPerBp = 1000
export const unitsPerPoint = 100_000

export type LotRules = {
  readonly formula: ScoringFormula
  readonly parameters: FormulaParameters
  /** What counts for the price; quality has the rest of 10,000. */
  readonly priceWeightBp: number
}
/** A score that was given on one award criterion (without the criteria that have parts). */
export type CriterionScore = { readonly weightBp: number; readonly score: number }
export type LotBid = {
  readonly bidId: string
  /** The total of the price sheet; nothing counts as one cent, so that nothing is divided by zero. */
  readonly priceCents: number
  readonly scores: readonly CriterionScore[]
}
export type BidScore = {
  readonly bidId: string
  /** Points for quality, in hundred-thousandths. */
  readonly quality: number
  /** Points for the price, in hundred-thousandths; null where the formula gives none of its own. */
  readonly price: number | null
  /** What is compared, in `unit` of the lot. */
  readonly total: number
  /** 1 for the best; equals share a place. How a tie is broken is the tender's own rule. */
  readonly rank: number
}
export type LotScore = {
  /** points: hundred-thousandths. cents: price less the worth of quality. pointsPerMillion: hundred-thousandths of a point per million euros. */
  readonly unit: 'points' | 'cents' | 'pointsPerMillion'
  readonly best: 'highest' | 'lowest'
  /** In the order of the bids that were given. */
  readonly bids: readonly BidScore[]
}

/** Scores all bids of a lot; throws RangeError when a constant of the formula is missing (formulaProblem says so first). */
export function scoreLot(rules: LotRules, bids: readonly LotBid[]): LotScore {
  const prices = bids.map((bid) => BigInt(Math.max(bid.priceCents, 1)))
  const lowest = BigInt(Math.min(...bids.map((bid) => Math.max(bid.priceCents, 1)), Number.MAX_SAFE_INTEGER))
  const parts = bids.map((bid, index) => {
    const quality = qualityPoints(bid.scores)
    return { bidId: bid.bidId, quality, ...partsOf(rules, { quality, price: prices[index] ?? 1n, lowest }) }
  })
  const best = rules.formula === 'value' ? 'lowest' : 'highest'
  const ranks = ranksOf(parts, (a, b) => (best === 'lowest' ? a.total - b.total : b.total - a.total))
  return { unit: unitOf(rules.formula), best, bids: parts.map((part, index) => ({ ...part, rank: ranks[index]! })) }
}

/** The place of each, in the order given: 1 plus how many go before it; equals share a place. */
export function ranksOf<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): number[] {
  const sorted = [...items.entries()].sort(([, a], [, b]) => compare(a, b))
  const ranks: number[] = new Array(items.length)
  let rank = 0
  for (const [place, [index, item]] of sorted.entries()) {
    const before = sorted[place - 1]
    if (before === undefined || compare(before[1], item) !== 0) rank = place + 1
    ranks[index] = rank
  }
  return ranks
}

/** Quality in hundred-thousandths of a point: exact for whole scores of 0 to 100. */
export const qualityPoints = (scores: readonly CriterionScore[]): number =>
  scores.reduce((sum, { weightBp, score }) => sum + weightBp * score * (unitsPerBp / 100), 0)

const unitOf = (formula: ScoringFormula): LotScore['unit'] =>
  formula === 'value'
    ? 'cents'
    : formula === 'qualityRatio' || formula === 'superformula'
      ? 'pointsPerMillion'
      : 'points'

type Facts = { readonly quality: number; readonly price: bigint; readonly lowest: bigint }

function partsOf(rules: LotRules, facts: Facts): { price: number | null; total: number } {
  const { formula, parameters, priceWeightBp } = rules
  switch (formula) {
    case 'relative':
    case 'absolute':
    case 'logarithmic': {
      const price = pricePoints(rules, facts)
      return { price, total: facts.quality + price }
    }
    case 'value': {
      const most = BigInt(10_000 - priceWeightBp) * BigInt(unitsPerBp)
      const worth = most === 0n ? 0n : divideRounded(needed(parameters.maxValueCents) * BigInt(facts.quality), most)
      return { price: null, total: whole(facts.price - worth) }
    }
    case 'qualityRatio':
      return { price: null, total: perMillion(BigInt(facts.quality), facts.price) }
    case 'superformula': {
      const requirements = needed(parameters.requirementsBp) * BigInt(unitsPerBp)
      return { price: null, total: perMillion(BigInt(facts.quality) + requirements, facts.price) }
    }
  }
}

function pricePoints({ formula, parameters, priceWeightBp }: LotRules, { price, lowest }: Facts): number {
  const most = BigInt(priceWeightBp) * BigInt(unitsPerBp)
  if (formula === 'relative') return whole(divideRounded(most * lowest, price))
  if (formula === 'logarithmic') {
    const steps = (amount: bigint) => logarithmSteps(most, amount, needed(parameters.baseBp))
    return whole(most - (steps(price) - steps(lowest)))
  }
  const [min, max] = [needed(parameters.minCents), needed(parameters.maxCents)]
  if (price <= min) return whole(most)
  return price >= max ? 0 : whole(divideRounded(most * (max - price), max - min))
}

/**
 * most · ln(amount) / ln(base), rounded. Rounding each price by itself, and not its distance to the lowest, makes the
 * difference between two bids exactly the same whoever is the cheapest: at most one hundred-thousandth of a point off.
 */
const logarithmSteps = (most: bigint, amount: bigint, baseBp: bigint): bigint =>
  divideRounded(most * lnScaled(amount, 1n), lnScaled(baseBp, 10_000n))

/** Hundred-thousandths of a point per million euros (10^8 cents). */
const perMillion = (points: bigint, price: bigint): number => whole(divideRounded(points * 100_000_000n, price))

function needed(parameter: number | undefined): bigint {
  if (parameter === undefined) throw new RangeError('A constant of the formula is missing')
  return BigInt(parameter)
}

function whole(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole, safe number: ${value}`)
  return number
}
