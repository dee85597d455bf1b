/** How areas, periods and values are read from what people and StatLine write. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArea } from '~/modules/vision/domain/area'
import { checkStatus, openDemands, type Unit } from '~/modules/vision/domain/indicator'
import { checkInterpretation } from '~/modules/vision/domain/interpretation'
import { plainValue, readValue } from '~/modules/vision/domain/measured-value'
import { isBetter, reaches, targetFor } from '~/modules/vision/domain/measurement'
import { comparePeriods, readPeriod } from '~/modules/vision/domain/period'

const names = new Map([
  ['leiden', '0546'],
  ['leidse regio', 'region'],
  ['nederland', 'national'],
])

test.each([
  ['GM0546', '0546'],
  ['GM0546  ', '0546'],
  ['546', '0546'],
  ['1884', '1884'],
  ['NL01  ', 'national'],
  ['NL00', 'national'],
  ['Nederland', 'national'],
  ['Gemeente Leiden', '0546'],
  ['Leidse regio', 'region'],
  ['PV28', null],
  ['WK054600', null],
  ['Atlantis', null],
  ['', null],
])('area %j', (typed, expected) => {
  expect(readArea(typed, names)).toBe(expected)
})

test.each([
  ['2017JJ00', '2017'],
  ['2017*', '2017'],
  ['2017', '2017'],
  ['2023HJ02', '2023-H2'],
  ['2023KW03', '2023-K3'],
  ['2023MM11', '2023-11'],
  ['2023 1e halfjaar', '2023-H1'],
  ['2023 4e kwartaal', '2023-K4'],
  ['2023 maart', '2023-03'],
  ['2023-K2', '2023-K2'],
  ['2023 3e halfjaar', null],
  ['2017XX00', null],
  ['1817', null],
  ['vorig jaar', null],
])('period %j', (typed, expected) => {
  expect(readPeriod(typed)).toBe(expected)
})

test('periods stand in the order in which they end', () => {
  const periods = ['2024', '2023-H2', '2023', '2023-H1', '2023-K3', '2023-02']
  expect([...periods].sort(comparePeriods)).toEqual(['2023-02', '2023-H1', '2023-K3', '2023-H2', '2023', '2024'])
})

describe('values', () => {
  const read = (typed: string, unit: Unit = 'percent') => {
    const result = readValue(typed, unit)
    return result.ok ? result.value : result.problem.code
  }
  test.each([
    ['14,1', 'percent', 1410],
    ['14.1 %', 'percent', 1410],
    ['24', 'percent', 2400],
    ['1.250', 'count', 125_000],
    ['12.345,00', 'count', 1_234_500],
    ['7,65', 'grade', 765],
    ['', 'percent', 'valueMissing'],
    ['n.v.t.', 'percent', 'valueNotRead'],
    ['101', 'percent', 'valueOutOfBounds'],
    ['-3', 'count', 'valueNotRead'],
    ['3,5', 'count', 'valueNotRead'],
    ['7,655', 'grade', 'valueTooPrecise'],
  ] as const)('%j as %s', (typed, unit, expected) => {
    expect(read(typed, unit)).toBe(expected)
  })

  test('what is shown is read as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        expect(read(plainValue(hundredths), 'per100')).toBe(hundredths)
      }),
    )
  })
})

test('the three demands of the vision: only then agreed', () => {
  const quality = { isMeasurable: true, callsForAction: true, clientsInvolved: false }
  expect(openDemands(quality)).toEqual(['clientsInvolved'])
  expect(checkStatus('proposal', quality).ok).toBe(true)
  expect(checkStatus('agreed', quality)).toMatchObject({ ok: false, problem: { code: 'demandsOpen' } })
  expect(checkStatus('agreed', { ...quality, clientsInvolved: true }).ok).toBe(true)
})

test.each([
  ['held, with reasons', {}, null],
  ['nobody there', { attendees: 0 }, 'nobodyAttended'],
  ['tomorrow', { heldOn: '2026-11-24' }, 'heldInFuture'],
  ['a minus without a reason', { cause: 'Druk.' }, 'causeTooShort'],
  ['no change needs less', { cause: 'Druk.', score: 'same' }, null],
] as const)('duiding: %s', (_, change, problem) => {
  const talk = { score: 'worse', cause: 'x'.repeat(80), attendees: 2, heldOn: '2026-11-23', ...change } as const
  const result = checkInterpretation(talk, '2026-11-23')
  expect(result.ok ? null : result.problem.code).toBe(problem)
})

test('better, reached, and the target that counts', () => {
  expect(isBetter('down', 12, 10)).toBe(true)
  expect(isBetter('up', 12, 10)).toBe(false)
  expect(isBetter('context', 12, 10)).toBeNull()
  expect(reaches('up', 10, 10)).toBe(true)
  expect(reaches('down', 11, 10)).toBe(false)
  const targets = [
    { area: 'region', year: 2028, hundredths: 1 },
    { area: 'region', year: 2026, hundredths: 2 },
    { area: '0546', year: 2025, hundredths: 3 },
  ]
  expect(targetFor(targets, 'region', 2025)?.hundredths).toBe(2)
  expect(targetFor(targets, 'region', 2027)?.hundredths).toBe(1)
  expect(targetFor(targets, 'region', 2029)).toBeNull()
})
