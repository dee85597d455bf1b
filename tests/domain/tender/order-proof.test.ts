/** The proof before publication: what it calls safe never turns round, and its counterexample is one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OrderProof, proveOrder } from '~/modules/tender/domain/order-proof'
import { type LotBid, type LotRules, scoreLot } from '~/modules/tender/domain/score-lot'
import type { ScoringFormula } from '~/modules/tender/domain/scoring-formula'
import { scoredCriteria, weightProblems } from '~/modules/tender/domain/weights'

const parameters = {
  minCents: 80_000_000,
  maxCents: 120_000_000,
  baseBp: 15_000,
  maxValueCents: 30_000_000,
  requirementsBp: 5000,
}
const rules = (formula: ScoringFormula): LotRules => ({ formula, parameters, priceWeightBp: 4000 })
const grid = {
  lowestCents: 80_000_000,
  highestCents: 140_000_000,
  criteria: [
    { weightBp: 3500, scores: [0, 25, 60, 100] },
    { weightBp: 2500, scores: [0, 25, 60, 100] },
  ],
}
const safe = ['absolute', 'logarithmic', 'value', 'qualityRatio', 'superformula'] as const

const anyBids = fc
  .array(
    fc.record({ priceCents: fc.integer({ min: 1, max: 10_000_000_000 }), score: fc.constantFrom(0, 25, 60, 100) }),
    { minLength: 3, maxLength: 6 },
  )
  .map((bids) =>
    bids.map(({ priceCents, score }, index) => ({
      bidId: String(index),
      priceCents,
      scores: [{ weightBp: 6000, score }],
    })),
  )

/** −1, 0 or 1 for each pair of the others, with and without the last bid. */
function order(of: LotRules, bids: readonly LotBid[], among: number): number[] {
  const { bids: scored } = scoreLot(of, bids)
  const first = scored.slice(0, among)
  return first.flatMap((a) => first.map((b) => Math.sign(a.total - b.total)))
}

describe.each(safe)('%s', (formula) => {
  test('is called safe, and no bidder that drops out turns the order of the others round', () => {
    expect(proveOrder(rules(formula), grid).kind).toBe('safe')
    fc.assert(
      fc.property(anyBids, (bids) => {
        const left = bids.slice(0, -1)
        expect(order(rules(formula), left, left.length)).toEqual(order(rules(formula), bids, left.length))
      }),
    )
  })
})

describe('relative', () => {
  const proof = proveOrder(rules('relative'), grid)

  test('turns the order round: a counterexample with numbers, in which the winner changes', () => {
    expect(proof).toMatchObject({ kind: 'reverses', winnerChanges: true })
    const { withAll, withoutC } = proof as Extract<OrderProof, { kind: 'reverses' }>
    expect(withAll.B).toBeGreaterThan(withAll.A)
    expect(withoutC.A).toBeGreaterThan(withoutC.B)
  })
  test('finds none where quality can’t differ', () => {
    expect(proveOrder(rules('relative'), { ...grid, criteria: [{ weightBp: 6000, scores: [60] }] }).kind).toBe(
      'notFound',
    )
  })
  test('has nothing to look through when all prices are the same', () => {
    expect(proveOrder(rules('relative'), { ...grid, highestCents: grid.lowestCents })).toEqual({
      kind: 'notFound',
      tried: 0,
    })
  })
})

describe('weights', () => {
  const criterion = (id: string, weightBp: number | null, parentId: string | null = null) => ({
    id,
    code: id,
    weightBp,
    parentId,
  })
  test.each([
    ['adds up', 4000, [criterion('G1', 4000), criterion('G2', 2000)], []],
    ['is short', 4000, [criterion('G1', 4000)], [{ code: 'sumDiffers', sum: 8000 }]],
    ['has no weight yet', 4000, [criterion('G1', null)], [{ code: 'weightMissing', criterion: 'G1' }]],
    [
      'parts differ from the whole',
      4000,
      [criterion('G1', 6000), criterion('G1.1', 2000, 'G1'), criterion('G1.2', 3000, 'G1')],
      [{ code: 'partsDiffer', criterion: 'G1', parts: 5000, whole: 6000 }],
    ],
    ['parts are the whole', 4000, [criterion('G1', 6000), criterion('G1.1', 6000, 'G1')], []],
    ['nothing at all', null, [], [{ code: 'sumDiffers', sum: 0 }]],
  ])('%s', (_, priceWeightBp, criteria, problems) => {
    expect(weightProblems(priceWeightBp, criteria)).toEqual(problems)
  })
  test('scores are given on criteria without parts', () => {
    const all = [criterion('G1', 6000), criterion('G1.1', 6000, 'G1'), criterion('G2', 1000)]
    expect(scoredCriteria(all).map(({ id }) => id)).toEqual(['G1.1', 'G2'])
  })
})
