import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import {
  formatAmount,
  formatBytes,
  formatCount,
  formatDay,
  formatDayInWords,
  formatEuros,
  formatExactInstant,
  formatInstant,
  formatLongDay,
  formatLongInstant,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatTariff,
  formatWholeEuros,
  formatYesNo,
  machineInstant,
} from '~/ui/format'

/** The space that does not break, written as a plain one in the tables below. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  [0, '€ 0,00'],
  [5, '€ 0,05'],
  [-5, '€ -0,05'],
  [-100, '€ -1,00'],
  [99_999, '€ 999,99'],
  [100_000, '€ 1.000,00'],
  [123_456, '€ 1.234,56'],
  [-123_456_789, '€ -1.234.567,89'],
  [Number.MAX_SAFE_INTEGER, '€ 90.071.992.547.409,91'],
])('%d cents reads %s', (amount, expected) => {
  expect(plain(formatEuros(cents(amount)))).toBe(expected)
})

test('the space after the euro sign does not break', () => {
  expect(formatEuros(cents(100))).toBe('€\u00a01,00')
})

test.each([
  [49, '€ 0'],
  [50, '€ 1'],
  [-50, '€ -1'],
  [149_950, '€ 1.500'],
  [2_140_000_000, '€ 21.400.000'],
])('%d cents in whole euros reads %s', (amount, expected) => {
  expect(plain(formatWholeEuros(cents(amount)))).toBe(expected)
})

test('an amount in a field can be read back to the same cents', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      const typed = formatAmount(cents(amount))
      expect(BigInt(typed.replaceAll('.', '').replace(',', ''))).toBe(BigInt(amount))
    }),
  )
})

test.each([
  [612_000, '€ 61,20'],
  [12_345, '€ 1,2345'],
  [1, '€ 0,0001'],
  [0, '€ 0,00'],
  [-12_345, '€ -1,2345'],
])('a tariff of %d ten-thousandths reads %s', (value, expected) => {
  expect(plain(formatTariff(value))).toBe(expected)
})

test.each([
  [1234, 2, '12,34 %'],
  [0, 2, '0,00 %'],
  [-50, 2, '-0,50 %'],
  [10_000, 0, '100 %'],
  [12_345_600, 1, '123.456,0 %'],
  [1250, 0, '13 %'],
  [1249, 0, '12 %'],
  [-1250, 0, '-13 %'],
  [1235, 1, '12,4 %'],
] as const)('%d basis points with %d decimals reads %s', (bp, decimals, expected) => {
  expect(plain(formatPercent(bp, decimals))).toBe(expected)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [-1000, '-1.000'],
  [-100, '-100'],
  [9_007_199_254_740_993n, '9.007.199.254.740.993'],
])('%d reads %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected)
})

test('a number that is not whole is a mistake of the caller', () => {
  expect(() => formatNumber(1.5)).toThrow(RangeError)
})

describe('days', () => {
  test.each([
    ['2026-11-23', '23-11-2026', '23 november 2026', 'maandag 23 november 2026'],
    ['2026-01-01', '01-01-2026', '1 januari 2026', 'donderdag 1 januari 2026'],
    ['2028-02-29', '29-02-2028', '29 februari 2028', 'dinsdag 29 februari 2028'],
    ['1900-12-30', '30-12-1900', '30 december 1900', 'zondag 30 december 1900'],
  ])('%s', (day, short, inWords, long) => {
    expect(formatDay(civilDate(day))).toBe(short)
    expect(formatDayInWords(civilDate(day))).toBe(inWords)
    expect(formatLongDay(civilDate(day))).toBe(long)
  })

  test('a period includes its last day', () => {
    expect(formatPeriod(civilDate('2026-01-01'), civilDate('2026-12-31'))).toBe(
      '1 januari 2026 tot en met 31 december 2026',
    )
  })
})

test.each([
  ['winter time', '2026-11-23T13:02:00Z', '23-11-2026 14.02'],
  ['summer time', '2026-07-01T12:00:00Z', '01-07-2026 14.00'],
  ['just after midnight in Amsterdam', '2025-12-31T23:05:00Z', '01-01-2026 00.05'],
  ['the first of the two hours 02 in autumn', '2026-10-25T00:30:00Z', '25-10-2026 02.30'],
  ['the second of them', '2026-10-25T01:30:00Z', '25-10-2026 02.30'],
])('%s: %s reads %s', (_, at, expected) => {
  expect(formatInstant(instant(Date.parse(at)))).toBe(expected)
})

test('a moment that decides is told to the millisecond, with its day', () => {
  expect(formatExactInstant(instant(Date.parse('2026-11-23T13:02:07.042Z')))).toBe('23-11-2026 14.02.07,042')
})

test('a moment in words, and for machines', () => {
  const at = instant(Date.parse('2026-11-23T13:02:00Z'))
  expect(formatLongInstant(at)).toBe('maandag 23 november 2026 om 14.02 uur')
  expect(machineInstant(at)).toBe('2026-11-23T13:02:00.000Z')
})

test.each([
  [0, '0 verplichtingen'],
  [1, '1 verplichting'],
  [1234, '1.234 verplichtingen'],
])('counts %d', (count, expected) => {
  expect(formatCount(count, 'verplichting', 'verplichtingen')).toBe(expected)
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1,0 kB'],
  [1_250_000, '1,2 MB'],
  [999_999, '999,9 kB'],
  [10_485_760, '10,4 MB'],
  [5_000_000_000_000, '5.000,0 GB'],
])('%d bytes reads %s', (bytes, expected) => {
  expect(plain(formatBytes(bytes))).toBe(expected)
})

test('yes and no', () => {
  expect([formatYesNo(true), formatYesNo(false)]).toEqual(['ja', 'nee'])
})
