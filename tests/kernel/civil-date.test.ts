/** Our civil days against date-fns, which counts on another basis (UTC instants) and so errs elsewhere if it errs. */
import { addDays as addDaysFns, addMonths as addMonthsFns, differenceInCalendarDays, getISODay } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dayOf,
  daysBetween,
  daysInMonth,
  fromParts,
  instant,
  isCivilDate,
  weekday,
} from '~/kernel/civil-date'

const anyDay = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2150-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => civilDate(date.toISOString().slice(0, 10)))
/** Noon, so that no time zone of the machine moves the day. */
const noon = (day: CivilDate) => new Date(`${day}T12:00:00`)
const toDay = (date: Date) => fromParts(date.getFullYear(), date.getMonth() + 1, date.getDate())

describe('a civil day', () => {
  test.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s exists', (text) => expect(isCivilDate(text)).toBe(true))
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    '9999-01-01',
  ])('%s does not', (text) => expect(isCivilDate(text)).toBe(false))
  test('one that does not exist is a bug where a day is promised', () => {
    expect(() => civilDate('2026-02-30')).toThrow(RangeError)
  })
})

test('adding days, adding months and counting between agree with date-fns', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
      expect(addDays(day, count)).toBe(toDay(addDaysFns(noon(day), count)))
      expect(addMonths(day, count % 400)).toBe(toDay(addMonthsFns(noon(day), count % 400)))
      expect(daysBetween(day, addDays(day, count))).toBe(count)
      expect(daysBetween(day, civilDate('2026-11-23'))).toBe(
        differenceInCalendarDays(noon(civilDate('2026-11-23')), noon(day)),
      )
      expect(weekday(day)).toBe(getISODay(noon(day)))
    }),
  )
})

test('days are ordered as text is', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0)
    }),
  )
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %s months is %s', (from, months, to) => {
  expect(addMonths(civilDate(from), months)).toBe(to)
})

test.each([
  ['just before midnight in Amsterdam, summer', '2026-06-30T21:59:59.999Z', '2026-06-30'],
  ['midnight in Amsterdam, summer', '2026-06-30T22:00:00Z', '2026-07-01'],
  ['midnight in Amsterdam, winter', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['the hour that is skipped', '2026-03-29T01:30:00Z', '2026-03-29'],
])('%s', (_, at, day) => {
  expect(dayOf(instant(Date.parse(at)))).toBe(day)
})

test('the months of a leap year', () => {
  expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2024, i + 1))).toEqual([
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ])
})
