/**
 * Every formula once more, from its published text, in exact fractions: the points of the program are that fraction,
 * rounded once. So neither a float nor a second rounding can hide in a score.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LotBid, type LotRules, scoreLot } from '~/modules/tender/domain/score-lot'
import type { FormulaParameters, ScoringFormula } from '~/modules/tender/domain/scoring-formula'

type Fraction = { readonly n: bigint; readonly d: bigint }
const of = (n: number | bigint, d: number | bigint = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) })
const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
const over = (a: Fraction, b: Fraction): Fraction => times(a, { n: b.d, d: b.n })
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })
/** To the nearest whole, a half away from zero. */
function rounded({ n, d }: Fraction): number {
  const [top, below] = d < 0n ? [-n, -d] : [n, d]
  const size = ((top < 0n ? -top : top) * 2n + below) / (below * 2n)
  return Number(top < 0n ? -size : size)
}
const hundredThousandths = (points: Fraction) => rounded(times(points, of(100_000)))

/** Percent of the criterion's points: weight 4000 is 40 points, a score of 60 gives 24 of them. */
const qualityOf = ({ scores }: LotBid): Fraction =>
  scores.reduce((sum, { weightBp, score }) => plus(sum, times(of(weightBp, 100), of(score, 100))), of(0))
const priceOf = ({ priceCents }: LotBid): Fraction => of(Math.max(priceCents, 1))

type Facts = { readonly rules: LotRules; readonly bid: LotBid; readonly lowest: Fraction }
const most = ({ priceWeightBp }: LotRules) => of(priceWeightBp, 100)
const needed = (value: number | undefined) => of(value ?? Number.NaN)

/** What is compared, as the tender documents say it, without any rounding. */
const totals: Readonly<Record<Exclude<ScoringFormula, 'logarithmic'>, (facts: Facts) => number>> = {
  relative: ({ rules, bid, lowest }) =>
    hundredThousandths(qualityOf(bid)) + hundredThousandths(times(most(rules), over(lowest, priceOf(bid)))),
  absolute({ rules, bid }) {
    const [min, max] = [needed(rules.parameters.minCents), needed(rules.parameters.maxCents)]
    const share = over(minus(max, priceOf(bid)), minus(max, min))
    const held = share.n * share.d < 0n ? of(0) : rounded(times(minus(share, of(1)), of(10 ** 15))) > 0 ? of(1) : share
    return hundredThousandths(qualityOf(bid)) + hundredThousandths(times(most(rules), held))
  },
  value({ rules, bid }) {
    const whole = minus(of(100), most(rules))
    const worth = rounded(times(needed(rules.parameters.maxValueCents), over(qualityOf(bid), whole)))
    return rounded(priceOf(bid)) - worth
  },
  qualityRatio: ({ bid }) => hundredThousandths(over(qualityOf(bid), over(priceOf(bid), of(100_000_000)))),
  superformula({ rules, bid }) {
    const points = plus(qualityOf(bid), over(needed(rules.parameters.requirementsBp), of(100)))
    return hundredThousandths(over(points, over(priceOf(bid), of(100_000_000))))
  },
}

const parameters: fc.Arbitrary<FormulaParameters> = fc
  .record({
    minCents: fc.integer({ min: 0, max: 900_000_000 }),
    width: fc.integer({ min: 1, max: 900_000_000 }),
    baseBp: fc.constantFrom(15_000, 20_000, 30_000),
    maxValueCents: fc.integer({ min: 1, max: 900_000_000 }),
    requirementsBp: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ width, ...rest }) => ({ ...rest, maxCents: rest.minCents + width }))
/** Weights of one to four criteria that leave something for the price, and bids with a score on each. */
const lots = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 2_400 }), { minLength: 1, maxLength: 4 }), parameters)
  .chain(([weights, chosen]) =>
    fc.record({
      chosen: fc.constant(chosen),
      priceWeightBp: fc.constant(10_000 - weights.reduce((sum, weight) => sum + weight, 0)),
      bids: fc.array(
        fc.record({
          // Not below ten euros: a ratio per million euros must stay a safe whole number.
          priceCents: fc.integer({ min: 1_000, max: 2_000_000_000 }),
          scores: fc.tuple(
            ...weights.map((weightBp) => fc.integer({ min: 0, max: 100 }).map((score) => ({ weightBp, score }))),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  .map(({ chosen, priceWeightBp, bids }) => ({
    rulesOf: (formula: ScoringFormula): LotRules => ({ formula, parameters: chosen, priceWeightBp }),
    bids: bids.map((bid, index): LotBid => ({ bidId: `b${index}`, ...bid })),
  }))

describe.each(Object.entries(totals))('%s', (formula, exact) => {
  test('is the exact fraction, rounded once, and the places follow from it', () => {
    fc.assert(
      fc.property(lots, ({ rulesOf, bids }) => {
        const rules = rulesOf(formula as ScoringFormula)
        const lowest = of(Math.min(...bids.map(({ priceCents }) => priceCents)))
        const expected = bids.map((bid) => exact({ rules, bid, lowest }))
        const scored = scoreLot(rules, bids)
        expect(scored.bids.map(({ total }) => total)).toEqual(expected)
        const isBefore = (a: number, b: number) => (scored.best === 'lowest' ? a < b : a > b)
        const places = expected.map((own) => 1 + expected.filter((other) => isBefore(other, own)).length)
        expect(scored.bids.map(({ rank }) => rank)).toEqual(places)
      }),
      { numRuns: 300 },
    )
  })
})

test('logarithmic: a bid loses most × log(price / lowest) to the base, to a hundred-thousandth of a point', () => {
  fc.assert(
    fc.property(lots, ({ rulesOf, bids }) => {
      const rules = rulesOf('logarithmic')
      const lowest = Math.min(...bids.map(({ priceCents }) => priceCents))
      for (const [index, { price }] of scoreLot(rules, bids).bids.entries()) {
        const lost =
          Math.log((bids[index]?.priceCents ?? 0) / lowest) / Math.log((rules.parameters.baseBp ?? 0) / 10_000)
        expect(Math.abs((price ?? Number.NaN) - rules.priceWeightBp * 1000 * (1 - lost))).toBeLessThan(1.01)
      }
    }),
    { numRuns: 300 },
  )
})
