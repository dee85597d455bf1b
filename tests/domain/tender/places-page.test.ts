import { expect, test } from 'vitest'
import { calculateLot } from '~/modules/tender/domain/lot-calculation'
import { pageOfPlaces } from '~/modules/tender/domain/places-page'
import { ranksOf } from '~/modules/tender/domain/score-lot'
import { comparedBid, lotCalculation } from '../../support/excel/lot-calculation'

const bids = Array.from({ length: 60 }, (_, index) => comparedBid(`${index}`, [60, 60], [9000 - index, 9000]))
const input = { ...lotCalculation({ formula: 'relative', parameters: {}, priceWeightBp: 3000 }), bids }
const calculation = { input, outcome: calculateLot(input) }

test('the best places come first, 25 to a page, each with its name', () => {
  const first = pageOfPlaces(calculation, 1)
  expect(first).toMatchObject({ page: 1, pageSize: 25, total: 60 })
  expect(first.rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1))
  expect(first.rows[0]?.name).toBe('Aanbieder 59')
})

test('past the last page comes the last, and a lot without bids has one page', () => {
  expect(pageOfPlaces(calculation, 99)).toMatchObject({ page: 3, rows: { length: 10 } })
  const none = { input: { bids: [] }, outcome: { ...calculation.outcome, bids: [] } }
  expect(pageOfPlaces(none, 2)).toMatchObject({ page: 1, rows: [], total: 0 })
})

test('equals share a place, and the next place counts them all', () => {
  const ranks = (numbers: readonly number[]) => ranksOf(numbers, (a, b) => b - a)
  expect(ranks([3, 5, 5, 1])).toEqual([3, 1, 1, 4])
  expect(ranks([2, 2, 2])).toEqual([1, 1, 1])
  expect(ranks([])).toEqual([])
})
