/** A lot with two criteria, two price lines and three bids, for what is made of its calculation. */
import { cents } from '~/kernel/money'
import type { RankedInput } from '~/modules/tender/domain/lot-calculation'

export const comparedBid = (bidId: string, scores: readonly [number, number], prices: readonly [number, number]) => ({
  bidId,
  supplierId: bidId,
  name: `Aanbieder ${bidId}`,
  scores: scores.map((score, index) => ({ criterionId: `c${index}`, score })),
  prices: prices.map((amount, index) => ({ lineId: `l${index}`, amountCents: cents(amount) })),
})
export const lotCalculation = (rules: RankedInput['rules']): RankedInput => ({
  lot: { number: 1, title: 'Ambulant' },
  rules,
  criteria: [
    { id: 'c0', code: 'G1', title: 'Plan', weightBp: 4500 },
    { id: 'c1', code: 'G2', title: 'Team', weightBp: 2500 },
  ],
  lines: [
    { id: 'l0', description: 'Uur begeleiding', quantity: 1300 },
    { id: 'l1', description: 'Uur behandeling', quantity: 700 },
  ],
  bids: [
    comparedBid('A', [100, 60], [6789, 9911]),
    comparedBid('B', [60, 100], [6123, 9450]),
    comparedBid('C', [60, 25], [5999, 8801]),
  ],
})
