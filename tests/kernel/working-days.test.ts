import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate, weekday } from '~/kernel/civil-date'
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  nextWorkingDay,
  publicHolidays,
  restDayReason,
  workingDaysBetween,
} from '~/kernel/working-days'

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter of %s is %s', (year, day) => {
  expect(easterSunday(year)).toBe(day)
})

// design/domain.md B22; Algemene termijnenwet art. 3.
test.each([
  [
    2025,
    [
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-04-26',
      '2025-05-05',
      '2025-05-29',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ],
  ],
  [
    2026,
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ],
  ],
  [
    2027,
    [
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-04-27',
      '2027-05-05',
      '2027-05-06',
      '2027-05-17',
      '2027-12-25',
      '2027-12-26',
    ],
  ],
])('the holidays of %s', (year, days) => {
  expect(publicHolidays(year).map((holiday) => holiday.on)).toEqual(days)
})

test.each([
  ['2025-04-26', 'kingsDay'],
  ['2026-11-22', 'weekend'],
  ['2026-11-23', null],
  ['2026-05-15', null],
])('%s rests because of %s', (day, reason) => {
  expect(restDayReason(civilDate(day))).toBe(reason)
})
test('a day that a royal decree adds rests too', () => {
  expect(restDayReason(civilDate('2026-05-15'), new Set(['2026-05-15']))).toBe('decree')
})

test.each([
  ['2026-04-03', '2026-04-07'],
  ['2026-12-25', '2026-12-28'],
  ['2026-11-23', '2026-11-23'],
])('the first working day from %s is %s', (from, to) => {
  expect(nextWorkingDay(civilDate(from))).toBe(to)
})

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(civilDate('2000-01-01'), n))

test('the n-th working day is a working day, and n of them lie between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const later = addWorkingDays(day, count)
      expect(isWorkingDay(later)).toBe(true)
      expect(workingDaysBetween(day, later)).toBe(count)
      expect(weekday(later)).toBeLessThan(6)
    }),
    { numRuns: 60 },
  )
})
