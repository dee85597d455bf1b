/** Every formula on worked examples and on what must hold for any bids. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lnScaled } from '~/modules/tender/domain/natural-logarithm'
import { type LotBid, type LotRules, scoreLot, unitsPerPoint } from '~/modules/tender/domain/score-lot'
import {
  type FormulaParameters,
  formulaProblem,
  type ScoringFormula,
  scoringFormulas,
  toFormulaParameters,
} from '~/modules/tender/domain/scoring-formula'

const parameters: Readonly<Record<ScoringFormula, FormulaParameters>> = {
  relative: {},
  absolute: { minCents: 80_000_000, maxCents: 120_000_000 },
  logarithmic: { baseBp: 20_000 },
  value: { maxValueCents: 30_000_000 },
  qualityRatio: {},
  superformula: { requirementsBp: 5000 },
}
const rules = (formula: ScoringFormula, priceWeightBp = 6000, own?: FormulaParameters): LotRules => ({
  formula,
  parameters: own ?? parameters[formula],
  priceWeightBp,
})
const bid = (bidId: string, euros: number, score: number, weightBp = 4000): LotBid => ({
  bidId,
  priceCents: euros * 100,
  scores: [{ weightBp, score }],
})
const points = (value: number | null) => (value ?? Number.NaN) / unitsPerPoint

describe('worked examples', () => {
  test('relative: 1,000,000 / 1,250,000 × 60 = 48 (aanbestedingszaken.nl)', () => {
    const { bids } = scoreLot(rules('relative'), [bid('a', 1_000_000, 0), bid('b', 1_250_000, 0)])
    expect(bids.map(({ price }) => points(price))).toEqual([60, 48])
  })
  test('absolute: between the limits in proportion, outside them all or nothing', () => {
    const all = [700_000, 800_000, 900_000, 1_000_000, 1_200_000, 2_000_000].map((euros) => bid(`${euros}`, euros, 0))
    expect(scoreLot(rules('absolute'), all).bids.map(({ price }) => points(price))).toEqual([60, 60, 45, 30, 0, 0])
  })
  test('logarithmic: twice the lowest price has nothing left with base 2, more is negative', () => {
    const { bids } = scoreLot(rules('logarithmic'), [bid('a', 1000, 0), bid('b', 2000, 0), bid('c', 4000, 0)])
    expect(bids.map(({ price }) => points(price))).toEqual([60, 0, -60])
  })
  test('value: the price less what quality is worth; lowest wins', () => {
    const scored = scoreLot(rules('value', 0), [bid('a', 1_000_000, 100, 10_000), bid('b', 800_000, 25, 10_000)])
    expect(scored.best).toBe('lowest')
    expect(scored.bids.map(({ total, rank }) => [total, rank])).toEqual([
      [70_000_000, 1],
      [72_500_000, 2],
    ])
  })
  test('price-quality ratio: points per million euros', () => {
    const scored = scoreLot(rules('qualityRatio', 0), [
      bid('a', 2_000_000, 80, 10_000),
      bid('b', 1_000_000, 60, 10_000),
    ])
    expect(scored.bids.map(({ total, rank }) => [total / unitsPerPoint, rank])).toEqual([
      [40, 2],
      [60, 1],
    ])
  })
  test('Superformule: what the requirements are worth counts too (PIANOo 9550)', () => {
    const scored = scoreLot(rules('superformula', 0), [
      bid('a', 2_000_000, 80, 10_000),
      bid('b', 1_000_000, 60, 10_000),
    ])
    expect(scored.bids.map(({ total }) => total / unitsPerPoint)).toEqual([65, 110])
  })
  test('equal bids share a place', () => {
    const scored = scoreLot(rules('absolute'), [bid('a', 900_000, 60), bid('b', 900_000, 60), bid('c', 1_000_000, 60)])
    expect(scored.bids.map(({ rank }) => rank)).toEqual([1, 1, 3])
  })
  test('no bids, no scores; a price of nothing counts as one cent', () => {
    expect(scoreLot(rules('relative'), []).bids).toEqual([])
    expect(points(scoreLot(rules('relative'), [bid('a', 0, 0)]).bids[0]?.price ?? null)).toBe(60)
  })
})

const priceCents = fc.integer({ min: 1, max: 50_000_000_000 })
const anyBids = fc
  .array(fc.record({ priceCents, score: fc.constantFrom(0, 25, 60, 100) }), { minLength: 2, maxLength: 8 })
  .map((bids) =>
    bids.map(({ priceCents: price, score }, index) => ({
      bidId: `b${index}`,
      priceCents: price,
      scores: [{ weightBp: 4000, score }],
    })),
  )

describe.each(scoringFormulas)('%s', (formula) => {
  const better = formula === 'value' ? (a: number, b: number) => a <= b : (a: number, b: number) => a >= b

  test('a lower price, all else equal, never scores worse', () => {
    fc.assert(
      fc.property(anyBids, priceCents, (bids, lower) => {
        const [first, ...others] = bids
        const cheaper = Math.min(lower, first!.priceCents)
        const before = scoreLot(rules(formula), bids).bids[0]!
        const after = scoreLot(rules(formula), [{ ...first!, priceCents: cheaper }, ...others]).bids[0]!
        expect(better(after.total, before.total)).toBe(true)
        expect(after.rank).toBeLessThanOrEqual(before.rank)
      }),
    )
  })
  test('better quality, all else equal, never scores worse', () => {
    fc.assert(
      fc.property(anyBids, (bids) => {
        const [first, ...others] = bids
        const raised = { ...first!, scores: [{ weightBp: 4000, score: 100 }] }
        const before = scoreLot(rules(formula), bids).bids[0]!.total
        expect(better(scoreLot(rules(formula), [raised, ...others]).bids[0]!.total, before)).toBe(true)
      }),
    )
  })
  test('points for the price are bounded by its weight, and no lower than nothing but for the logarithm', () => {
    fc.assert(
      fc.property(anyBids, (bids) => {
        for (const { price, quality } of scoreLot(rules(formula), bids).bids) {
          expect(quality).toBeGreaterThanOrEqual(0)
          expect(quality).toBeLessThanOrEqual(40 * unitsPerPoint)
          if (price === null) continue
          expect(price).toBeLessThanOrEqual(60 * unitsPerPoint)
          if (formula !== 'logarithmic') expect(price).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(anyBids, (bids) => {
        const forward = new Map(scoreLot(rules(formula), bids).bids.map((score) => [score.bidId, score]))
        for (const score of scoreLot(rules(formula), [...bids].reverse()).bids) {
          expect(score).toEqual(forward.get(score.bidId))
        }
      }),
    )
  })
  test('says when a constant is missing, and scores without surprise when none is', () => {
    expect(formulaProblem(formula, parameters[formula])).toBeNull()
    if (Object.keys(parameters[formula]).length > 0) expect(formulaProblem(formula, {})).toBe('parameterMissing')
  })
})

test('the constants of a formula', () => {
  expect(formulaProblem('absolute', { minCents: 5, maxCents: 5 })).toBe('limitsReversed')
  expect(formulaProblem('logarithmic', { baseBp: 25_000 })).toBe('baseUnknown')
  expect(toFormulaParameters({ minCents: 5, maxCents: '7', other: 1 })).toEqual({ minCents: 5 })
  expect(toFormulaParameters(null)).toEqual({})
})

test('the logarithm keeps its bound: against a float to its own precision, and against its own laws to 10⁻²⁵', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
      const exact = Number(lnScaled(BigInt(a), BigInt(b)) / 10n ** 12n) / 1e18
      expect(Math.abs(exact - Math.log(a / b))).toBeLessThan(1e-12)
      const product = lnScaled(BigInt(a) * BigInt(b), 1n) - lnScaled(BigInt(a), 1n) - lnScaled(BigInt(b), 1n)
      expect(product < 100_000n && product > -100_000n).toBe(true)
    }),
  )
  expect(() => lnScaled(0n, 1n)).toThrow(RangeError)
})
