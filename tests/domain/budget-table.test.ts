import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents } from '~/kernel/money'
import { budgetTable } from '~/modules/budget/domain/budget-table'

const euros = (whole: number) => cents(whole * 100)
const codes = ['0546', '0547', '0579', '0638']
const printed = [
  [27_781_700, 27_454_420, 25_134_571, 24_934_505],
  [5_689_444, 4_542_238, 4_572_726, 4_572_724],
  [4_104_968, 4_102_163, 4_066_163, 4_066_163],
  [1_467_166, 1_365_436, 1_317_166, 1_317_166],
]
const amounts = codes.flatMap((municipalityCode, m) =>
  printed[m]!.map((amount, y) => ({ municipalityCode, year: 2019 + y, amountCents: euros(amount) })),
)

test('the budget of April 2019 adds up to the totals that the vision prints (5.2)', () => {
  const table = budgetTable(amounts)
  expect(table.totals).toEqual([39_043_278, 37_464_257, 35_090_626, 34_890_558].map(euros))
  expect(table.total).toBe(euros(146_488_719))
  expect(table.rows.map((row) => row.total)).toEqual([105_305_196, 19_377_132, 16_339_457, 5_466_934].map(euros))
  expect(table.rows.map((row) => row.shareBp)).toEqual([7116, 1457, 1051, 376])
  expect(table.changesBp).toEqual([null, -404, -634, -57])
})

test('rows and columns add up to the same total, whatever is missing', () => {
  const amount = fc.record({
    municipalityCode: fc.constantFrom(...codes),
    year: fc.integer({ min: 2019, max: 2024 }),
    amountCents: fc.integer({ min: -1e11, max: 1e11 }).map(cents),
  })
  fc.assert(
    fc.property(fc.uniqueArray(amount, { selector: (a) => `${a.municipalityCode}${a.year}` }), (list) => {
      const table = budgetTable(list)
      expect(table.rows.reduce((sum, row) => sum + row.total, 0)).toBe(table.total)
      expect(table.totals.reduce((sum: number, total) => sum + total, 0)).toBe(table.total)
    }),
  )
})
