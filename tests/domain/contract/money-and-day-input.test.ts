import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '~/kernel/civil-date'
import { readDayInput } from '~/kernel/day-input'
import { cents } from '~/kernel/money'
import { readMoneyInput } from '~/kernel/money-input'
import { contractProblemText } from '~/modules/contract/texts'
import { formatAmount, formatDay, formatEuros } from '~/ui/format'

describe('an amount as a person types it', () => {
  test.each([
    ['1.234,50', 123_450],
    ['1234,5', 123_450],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['1 234,50', 123_450],
    ['€ 12,5', 1250],
    ['€12', 1200],
    ['12,-', 1200],
    ['€ 1.234.567,89', 123_456_789],
    ['0', 0],
    ['0,05', 5],
    ['EUR 10', 1000],
    ['10 euro', 1000],
    ['\u20ac\u00a061,20', 6120],
  ])('%s is read', (typed, expected) => {
    expect(readMoneyInput(typed)).toEqual({ ok: true, value: expected })
  })

  test.each([
    ['', 'moneyMissing'],
    ['€', 'moneyMissing'],
    ['12.50', 'moneyPointAsComma'],
    ['12.5', 'moneyPointAsComma'],
    ['1,234.50', 'moneyNotRead'],
    ['12,345', 'moneyTooPrecise'],
    ['1.23', 'moneyPointAsComma'],
    ['1.2345', 'moneyNotRead'],
    ['12.34.567', 'moneyNotRead'],
    ['-5', 'moneyNegative'],
    ['5-', 'moneyNegative'],
    ['twaalf', 'moneyNotRead'],
    ['1e3', 'moneyNotRead'],
    ['12,5,0', 'moneyNotRead'],
    [',50', 'moneyNotRead'],
    ['1234567890123', 'moneyTooLarge'],
  ])('%s is refused, never guessed', (typed, code) => {
    const read = readMoneyInput(typed)
    expect(read.ok ? read.value : read.problem.code).toBe(code)
  })

  test('the refusal of a point asks what was meant', () => {
    const read = readMoneyInput('12.50')
    expect(read.ok || contractProblemText(read.problem)).toContain('Bedoelt u 12,50?')
  })

  test('what we show, we read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (amount) => {
        expect(readMoneyInput(formatAmount(cents(amount)))).toEqual({ ok: true, value: amount })
        expect(readMoneyInput(formatEuros(cents(amount)))).toEqual({ ok: true, value: amount })
      }),
    )
  })

  test('any text gives cents or a problem', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readMoneyInput(typed)
        if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true)
        else expect(contractProblemText(read.problem)).not.toBe('')
      }),
    )
  })
})

describe('a day as a person types it', () => {
  test.each([
    ['31-12-2026', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['1-2-2026', '2026-02-01'],
    ['2026-12-31', '2026-12-31'],
    [' 31 december 2026 ', '2026-12-31'],
    ['1 mrt 2026', '2026-03-01'],
    ['1 maart 2026', '2026-03-01'],
    ['29-02-2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(readDayInput(typed)).toEqual({ ok: true, value: day })
  })

  test.each([
    ['', 'dayMissing'],
    ['31-02-2026', 'dayDoesNotExist'],
    ['29-02-2026', 'dayDoesNotExist'],
    ['12/31/2026', 'dayDoesNotExist'],
    ['31-12/2026', 'dayNotRead'],
    ['morgen', 'dayNotRead'],
    ['31122026', 'dayNotRead'],
    ['1 foo 2026', 'dayNotRead'],
  ])('%s is refused', (typed, code) => {
    const read = readDayInput(typed)
    expect(read.ok ? read.value : read.problem.code).toBe(code)
  })

  test('what we show, we read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (offset) => {
        const day = addDays(civilDate('1950-01-01'), offset)
        expect(readDayInput(formatDay(day))).toEqual({ ok: true, value: day })
      }),
    )
  })
})
