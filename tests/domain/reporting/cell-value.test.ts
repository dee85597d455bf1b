import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadValue } from '~/kernel/read-sheet'
import { readCell, readPlainCell } from '~/modules/reporting/domain/cell-value'
import { codeFinder, codeLists } from '~/modules/reporting/domain/code-lists'
import type { ColumnType } from '~/modules/reporting/domain/report-template'
import { hundredthsText } from '~/modules/reporting/domain/value-text'
import { aDay } from './read-rows'

const text = (value: string): ReadValue => ({ kind: 'text', text: value })
const number = (value: string, percent = false): ReadValue => ({ kind: 'number', text: value, percent })
const euros: ColumnType = { kind: 'euros' }
const finderOf = (type: ColumnType) => (type.kind === 'list' ? codeFinder(codeLists[type.list].codes) : null)
const read = (value: ReadValue, type: ColumnType) => readCell(value, type, finderOf(type))

describe('amounts', () => {
  test.each([
    ['1250,50', 125_050, null],
    ['1250', 125_000, null],
    ['1250.5', 125_050, '1250,50'],
    ['1.250,50', 125_050, '1250,50'],
    ['€ 1.234,50', 123_450, '1234,50'],
    ['€ 1.234,50', 123_450, '1234,50'],
    ['EUR 12', 1_200, '12,00'],
    ['12 euro', 1_200, '12,00'],
    ['€ 1.250,-', 125_000, '1250,00'],
    ['1.250.000', 125_000_000, '1250000,00'],
    ['1,250.75', 125_075, '1250,75'],
    ['1 250,75', 125_075, '1250,75'],
    ['(1.250,50)', -125_050, '-1250,50'],
    ['1250,50-', -125_050, '-1250,50'],
    ['-12,5', -1_250, null],
    ['−12,50', -1_250, null],
    ['  12,50 ​', 1_250, null],
    ['1,5E3', 150_000, '1500,00'],
    ['0,05', 5, null],
    ['0', 0, null],
  ])('text %j is %j cents, read as %j', (found, cents, readAs) => {
    expect(read(text(found), euros)).toEqual({ value: cents, issue: null, readAs })
  })

  test.each([
    ['1.250', ['1250', '1.250']],
    ['1,250', ['1250', '1.250']],
    ['-1.250', ['-1250', '-1.250']],
    ['€ 12.500', ['12500', '12.500']],
  ])('text %j is asked, never guessed', (found, [first, second]) => {
    const { value, issue } = read(text(found), euros)
    expect(value).toBeNull()
    expect(issue).toMatchObject({ code: 'numberAmbiguous', severity: 'question', params: { first, second } })
  })

  test.each([
    ['n.v.t.', 'notANumber'],
    ['1.25.000', 'notANumber'],
    ['12,5,5', 'notANumber'],
    ['-', 'notANumber'],
    ['€', 'notANumber'],
    ['12,345', 'numberAmbiguous'],
    ['0,125', 'tooManyDecimals'],
    ['1234,567', 'tooManyDecimals'],
    ['12%', 'percentUnexpected'],
    ['99999999999999999', 'numberTooLarge'],
  ])('text %j gives %s', (found, code) => {
    expect(read(text(found), euros).issue?.code).toBe(code)
  })

  test.each([
    ['0.30000000000000004', 30, null],
    ['1234.5600000000004', 123_456, null],
    ['1.1E3', 110_000, null],
    ['1E+2', 10_000, null],
    ['5E-2', 5, null],
    ['0.10000000000002274', 10, '0,10'],
    ['4503599627370.49', 450_359_962_737_049, null],
  ])('number %s is %d cents', (found, cents, readAs) => {
    expect(read(number(found), euros)).toEqual({ value: cents, issue: null, readAs })
  })

  test('a third decimal is an error, not rounded away', () => {
    expect(read(number('12.345'), euros).issue?.code).toBe('tooManyDecimals')
    expect(read(number('33.333333333333336'), euros).issue?.code).toBe('tooManyDecimals')
  })

  test('empty is not zero', () => {
    expect(read(text('   ​'), euros)).toEqual({ value: null, issue: null, readAs: null })
    expect(read(number('0'), euros).value).toBe(0)
  })

  test('what is no number at all', () => {
    expect(read(aDay('2026-03-01'), euros).issue?.code).toBe('dayInsteadOfNumber')
    expect(read({ kind: 'boolean', value: true }, euros).issue?.code).toBe('notANumber')
    expect(read({ kind: 'error', text: '#N/A' }, euros).issue).toMatchObject({ code: 'excelError' })
    expect(read({ kind: 'formulaWithoutValue' }, euros).issue?.code).toBe('formulaWithoutValue')
    expect(read(number('0.12', true), euros).issue?.code).toBe('percentUnexpected')
  })

  test('every amount that is written the Dutch way is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const plain = hundredthsText(cents)
        const [whole = '', fraction = ''] = plain.split(',')
        const grouped = `€ ${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`
        expect(read(text(plain), euros).value).toBe(cents === 0 ? 0 : cents)
        expect(read(text(grouped), euros).value).toBe(cents === 0 ? 0 : cents)
        expect(read(number(String(cents / 100)), euros).value).toBe(cents === 0 ? 0 : cents)
      }),
    )
  })

  test('no text is ever read as another number than one of its own readings: junk is refused or asked', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,]{1,12}$/), (found) => {
        const { value, issue } = read(text(found), euros)
        if (value === null) expect(issue).not.toBeNull()
        else expect(String(Math.abs(Number(value))).replace(/0+$/, '')).toBe(digitsOf(found))
      }),
    )
  })
})

/** The digits of a number without leading zeros and zeros at the end: what any reading has to keep. */
const digitsOf = (found: string): string => found.replace(/[.,]/g, '').replace(/^0+/, '').replace(/0+$/, '') || ''

describe('whole numbers', () => {
  const integer: ColumnType = { kind: 'integer' }
  test.each([
    [number('12'), 12],
    [number('12.0'), 12],
    [number('1.2E1'), 12],
    [text('12'), 12],
    [text('12,00'), 12],
  ])('%j is 12', (found, value) => expect(read(found, integer)).toMatchObject({ value, issue: null }))
  test.each([
    [number('12.5'), 'notWhole'],
    [text('12,5'), 'notWhole'],
    [text('twaalf'), 'notANumber'],
    [text('1.000'), 'numberAmbiguous'],
  ])('%j gives %s', (found, code) => expect(read(found, integer).issue?.code).toBe(code))
})

describe('percentages, in basis points', () => {
  const percent: ColumnType = { kind: 'percent' }
  test.each([
    [text('12%'), 1_200],
    [text('12,5 %'), 1_250],
    [text('0,12'), 1_200],
    [number('0.12', true), 1_200],
    [number('0.12'), 1_200],
    [number('12'), 1_200],
    [number('1', true), 10_000],
    [text('1%'), 100],
    [text('0'), 0],
  ])('%j', (found, points) => expect(read(found, percent).value).toBe(points))
  test('a bare 1 can be 1% or 100%', () => {
    expect(read(text('1'), percent).issue).toMatchObject({ code: 'numberAmbiguous', severity: 'question' })
  })
})

describe('days', () => {
  const day: ColumnType = { kind: 'day' }
  test.each([
    [aDay('2026-12-31'), '2026-12-31', null],
    [text('31-12-2026'), '2026-12-31', null],
    [text('2026-12-31'), '2026-12-31', null],
    [text('31/12/26'), '2026-12-31', '31-12-2026'],
    [text('31.12.2026'), '2026-12-31', '31-12-2026'],
    [text('31 december 2026'), '2026-12-31', '31-12-2026'],
    [text('3 maart 2026'), '2026-03-03', '03-03-2026'],
    [text('12/31/2026'), '2026-12-31', '31-12-2026'],
    [text('3-3-2026'), '2026-03-03', null],
    [text('20261231'), '2026-12-31', '31-12-2026'],
    [number('46387'), '2026-12-31', '31-12-2026'],
    [text('46387'), '2026-12-31', '31-12-2026'],
  ])('%j', (found, value, readAs) => expect(read(found, day)).toEqual({ value, issue: null, readAs }))
  test('3-4 can be 3 April or 4 March: asked', () => {
    expect(read(text('3-4-2026'), day).issue).toEqual({
      code: 'dayAmbiguous',
      severity: 'question',
      params: { first: '2026-04-03', second: '2026-03-04' },
    })
  })
  test.each([
    [text('31-2-2026'), 'notADay'],
    [text('morgen'), 'notADay'],
    [number('12'), 'numberInsteadOfDay'],
    [number('46387.5'), 'numberInsteadOfDay'],
    [{ kind: 'boolean', value: true } as const, 'notADay'],
  ])('%j gives %s', (found, code) => expect(read(found, day).issue?.code).toBe(code))
})

describe('codes', () => {
  const municipality: ColumnType = { kind: 'list', list: 'municipality' }
  const unit: ColumnType = { kind: 'list', list: 'unit' }
  test.each([
    [text('0546'), municipality, '0546', null],
    [number('546'), municipality, '0546', '0546'],
    [text('546'), municipality, '0546', '0546'],
    [text('GM0546'), municipality, '0546', '0546'],
    [text('leiden '), municipality, '0546', '0546'],
    [text('0546 Leiden'), municipality, '0546', '0546'],
    [number('4'), unit, '04', '04'],
    [text('Uur'), unit, '04', '04'],
    [text('Inspanningsgericht'), { kind: 'list', list: 'variant' } as const, 'inspanningsgericht', null],
    [text('45a04'), { kind: 'code', maxLength: 5 } as const, '45A04', '45A04'],
    [number('54001'), { kind: 'code', maxLength: 5 } as const, '54001', null],
    [text('1234 5678'), { kind: 'digits', length: 8 } as const, '12345678', '12345678'],
  ])('%j', (found, type, value, readAs) => expect(read(found, type)).toEqual({ value, issue: null, readAs }))

  test('a municipality outside the region, and a code that is too long', () => {
    expect(read(text('0363'), municipality).issue?.code).toBe('notInList')
    expect(read(number('45000000'), { kind: 'code', maxLength: 5 }).issue?.code).toBe('codeTooLong')
  })

  test('seven digits of a KvK number are asked about, never padded', () => {
    const reading = read(number('1234567'), { kind: 'digits', length: 8 })
    expect(reading.value).toBeNull()
    expect(reading.issue).toMatchObject({ severity: 'question', params: { first: '01234567' } })
  })
})

describe('yes and no', () => {
  test.each([
    ['ja', true],
    ['J', true],
    ['x', true],
    ['Nee', false],
    ['n', false],
  ])('%s', (found, value) => expect(read(text(found), { kind: 'yesNo' }).value).toBe(value))
  test('anything else is asked for', () => {
    expect(read(text('misschien'), { kind: 'yesNo' }).issue?.code).toBe('notYesNo')
  })
})

describe('texts and periods', () => {
  test('texts are NFC, without invisible characters and blanks at the ends', () => {
    expect(read(text('  cliënten​ ﻿ok '), { kind: 'text', maxLength: 500 }).value).toBe('cliënten ok')
  })
  test('a text of 501 characters is too long', () => {
    const type: ColumnType = { kind: 'text', maxLength: 500 }
    expect(read(text('a'.repeat(500)), type).issue).toBeNull()
    expect(read(text('a'.repeat(501)), type).issue?.code).toBe('textTooLong')
  })
  test.each([
    [text('2026-K1'), '2026-K1'],
    [text('2026-q1'), '2026-K1'],
    [number('2026'), '2026'],
    [aDay('2026-03-01'), '2026-03'],
  ])('%j', (found, label) => expect(read(found, { kind: 'period' }).value).toBe(label))
})

test('the quick way never answers otherwise than the careful way', () => {
  const types: ColumnType[] = [euros, { kind: 'decimal2' }, { kind: 'integer' }, { kind: 'list', list: 'municipality' }]
  const anyText = fc.oneof(
    fc.stringMatching(/^-?[0-9]{0,14}(\.[0-9]{0,3})?(E-?[0-9])?$/),
    fc.constantFrom('0546', '546', 'Leiden', ''),
  )
  fc.assert(
    fc.property(anyText, fc.boolean(), fc.constantFrom(...types), (found, isNumber, type) => {
      const value = isNumber ? number(found) : text(found)
      const quick = readPlainCell(value, type, finderOf(type))
      if (quick !== undefined) expect(read(value, type)).toEqual({ value: quick, issue: null, readAs: null })
    }),
    { numRuns: 2_000 },
  )
})
