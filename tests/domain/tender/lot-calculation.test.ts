/** The calculation of a lot: repeatable, whatever the order of the bids; ties by the published rule; weights exact. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents } from '~/kernel/money'
import { chooseWinners } from '~/modules/tender/domain/award-steps'
import { placedByDraw, tiedAtBorder } from '~/modules/tender/domain/draw'
import { type CalculationInput, calculateLot, missingPrices } from '~/modules/tender/domain/lot-calculation'

const scale = [0, 25, 60, 100]
const bids = fc.uniqueArray(
  fc.record({
    bidId: fc.string({ minLength: 1, maxLength: 6 }),
    scores: fc.tuple(fc.constantFrom(...scale), fc.constantFrom(...scale)),
    amount: fc.integer({ min: 1, max: 20_000 }),
  }),
  { minLength: 1, maxLength: 8, selector: (bid) => bid.bidId },
)
type Bid = { bidId: string; scores: [number, number]; amount: number }
const input = (all: readonly Bid[]): CalculationInput => ({
  lot: { number: 1, title: 'P' },
  rules: { formula: 'absolute', parameters: { minCents: 10_000, maxCents: 150_000 }, priceWeightBp: 3000 },
  criteria: [
    { id: 'a', code: 'G1', title: 'A', weightBp: 4000 },
    { id: 'b', code: 'G2', title: 'B', weightBp: 3000 },
  ],
  lines: [{ id: 'l', description: 'Uur', quantity: 10 }],
  bids: all.map(({ bidId, scores, amount }) => ({
    bidId,
    supplierId: bidId,
    name: bidId,
    scores: [
      { criterionId: 'a', score: scores[0] },
      { criterionId: 'b', score: scores[1] },
    ],
    prices: [{ lineId: 'l', amountCents: cents(amount) }],
  })),
})

test('places do not depend on the order in which the bids are given', () => {
  fc.assert(
    fc.property(bids, (all) => {
      const places = (list: readonly Bid[]) =>
        new Map(calculateLot(input(list)).bids.map((bid) => [bid.bidId, bid.rank]))
      expect(places([...all].reverse())).toEqual(places(all))
    }),
  )
})

test('totals are the sum of their parts, within 0 and 100 points, and the best has place 1', () => {
  fc.assert(
    fc.property(bids, (all) => {
      const outcome = calculateLot(input(all)).bids
      for (const bid of outcome) {
        expect(bid.total).toBe(bid.quality + (bid.price ?? 0))
        expect(bid.total >= 0 && bid.total <= 10_000_000).toBe(true)
      }
      expect(Math.min(...outcome.map((bid) => bid.rank))).toBe(1)
    }),
  )
})

test('equal totals: the higher quality goes first, and what is equal in that too shares the place', () => {
  const bid = (bidId: string, scores: [number, number], amount: number): Bid => ({ bidId, scores, amount })
  const equal = calculateLot(input([bid('x', [60, 60], 5_000), bid('y', [60, 60], 5_000)])).bids
  expect(equal.map((each) => each.rank)).toEqual([1, 1])
  const capped = calculateLot(input([bid('x', [100, 100], 15_000), bid('y', [60, 60], 1_000)])).bids
  expect(capped.map((each) => each.rank)).toEqual([2, 1])
})

test('nothing is calculated while a price is missing', () => {
  const all = input([{ bidId: 'x', scores: [0, 0], amount: 1 }])
  expect(missingPrices(all)).toEqual([])
  expect(missingPrices({ ...all, bids: all.bids.map((bid) => ({ ...bid, prices: [] })) })).toEqual(['x'])
})

test('without rules all bids share the first place, so that only a maximum cuts them, and only lots can choose', () => {
  fc.assert(
    fc.property(bids, fc.integer({ min: 1, max: 8 }), (all, room) => {
      const unranked = { ...input(all), rules: null, criteria: [], lines: [] }
      const outcome = calculateLot(unranked)
      expect(outcome.bids.map(({ rank, total, price }) => ({ rank, total, price }))).toEqual(
        all.map(() => ({ rank: 1, total: 0, price: null })),
      )
      expect(missingPrices(unranked)).toEqual([])
      const tied = tiedAtBorder(outcome.bids, room)
      expect(tied).toHaveLength(all.length > room ? all.length : 0)
      const candidates = placedByDraw(outcome.bids, tied.map(({ bidId }) => bidId).reverse())
      const winners = chooseWinners(
        candidates.map((bid) => ({ ...bid, supplierId: bid.bidId })),
        room,
      )
      expect(winners.ok && winners.value).toHaveLength(Math.min(room, all.length))
    }),
  )
})
