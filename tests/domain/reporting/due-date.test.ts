import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate, daysBetween } from '~/kernel/civil-date'
import { isWorkingDay, workingDaysBetween } from '~/kernel/working-days'
import { type DueRule, dueDate, reminderDays, workingDaysLeft } from '~/modules/reporting/domain/due-date'
import { planObligations } from '~/modules/reporting/domain/obligation-calendar'
import { findPeriod, getPeriod, previousPeriod } from '~/modules/reporting/domain/periods'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { dueReasonText } from '~/modules/reporting/texts'

const days = (count: number, shift: 'atw' | 'none'): DueRule => ({ kind: 'calendarDays', days: count, shift })

describe('due dates', () => {
  test.each<[string, DueRule, string, string, string]>([
    ['20 days by the Atw (Sunday 1 November)', days(20, 'atw'), '2020-10-12', '2020-11-02', 'movedToWorkingDay'],
    ['20 days by a contract', days(20, 'none'), '2020-10-12', '2020-11-01', 'staysOnRestDay'],
    [
      'three days over a weekend hold two working days',
      days(3, 'atw'),
      '2026-10-30',
      '2026-11-03',
      'atLeastTwoWorkingDays',
    ],
    ['two days may be all weekend', days(2, 'atw'), '2026-10-30', '2026-11-02', 'movedToWorkingDay'],
    ['91 days are too long for the Atw', days(91, 'atw'), '2026-08-02', '2026-11-01', 'tooLongForAtw'],
    ['Good Friday is no working day', days(14, 'atw'), '2026-03-20', '2026-04-07', 'movedToWorkingDay'],
    ['T1: 31 March after the year', t1Production.calendar.due, '2026-12-31', '2027-03-31', 'fixedDate'],
    ['T1 when 31 March is a Sunday', t1Production.calendar.due, '2023-12-31', '2024-03-31', 'staysOnRestDay'],
    [
      'T3: tenth working day after the month',
      t3WaitingTime.calendar.due,
      '2026-10-31',
      '2026-11-13',
      'plusWorkingDays',
    ],
    ['T3 over Christmas and New Year', t3WaitingTime.calendar.due, '2026-12-31', '2027-01-15', 'plusWorkingDays'],
    ['one month', { kind: 'months', months: 1, shift: 'atw' }, '2026-01-31', '2026-03-02', 'movedToWorkingDay'],
  ])('%s', (_, rule, start, expected, lastStep) => {
    const due = dueDate(rule, civilDate(start))
    expect(due.day).toBe(expected)
    expect(due.steps.at(-1)?.code).toBe(lastStep)
    expect(due.steps.at(-1)?.day).toBe(expected)
  })

  test('the reason is said in words', () => {
    expect(dueReasonText(dueDate(days(20, 'atw'), civilDate('2020-10-12')))).toBe(
      'De termijn begint na 12-10-2020. 20 dagen later is 01-11-2020. 01-11-2020 is een zaterdag of zondag; de eerste werkdag daarna is 02-11-2020 (Algemene termijnenwet, artikel 1).',
    )
  })

  test('a rest day by royal decree moves the day on', () => {
    const decreed = new Set(['2026-05-15'])
    expect(dueDate(days(5, 'atw'), civilDate('2026-05-10'), decreed).day).toBe('2026-05-18')
    expect(dueDate(days(5, 'atw'), civilDate('2026-05-10')).day).toBe('2026-05-15')
  })

  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n): CivilDate => addDays(civilDate('2015-01-01'), n))

  test('a term under the Atw ends on a working day, is never shortened, and holds two working days from three days on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (start, count) => {
        const due = dueDate(days(count, 'atw'), start)
        expect(isWorkingDay(due.day)).toBe(true)
        expect(daysBetween(start, due.day)).toBeGreaterThanOrEqual(count)
        if (count >= 3) expect(workingDaysBetween(start, due.day)).toBeGreaterThanOrEqual(2)
        expect(due.day).toBe(due.steps.at(-1)?.day)
      }),
    )
  })

  test('n working days after the start are n working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (start, count) => {
        const due = dueDate({ kind: 'workingDays', days: count }, start)
        expect(workingDaysBetween(start, due.day)).toBe(count)
        expect(isWorkingDay(due.day)).toBe(true)
      }),
    )
  })

  test('reminders stand before and after the day, each once', () => {
    expect(reminderDays(civilDate('2027-03-31'), [1, -14, -3, -14])).toEqual([
      { offsetDays: -14, on: '2027-03-17' },
      { offsetDays: -3, on: '2027-03-28' },
      { offsetDays: 1, on: '2027-04-01' },
    ])
    expect(workingDaysLeft(civilDate('2027-03-25'), civilDate('2027-03-31'))).toBe(2)
    expect(workingDaysLeft(civilDate('2027-04-02'), civilDate('2027-03-31'))).toBe(-2)
  })
})

describe('periods', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31', '2025'],
    ['2026-H2', '2026-07-01', '2026-12-31', '2026-H1'],
    ['2026-K1', '2026-01-01', '2026-03-31', '2025-K4'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028-01'],
  ])('%s', (label, start, end, previous) => {
    const period = getPeriod(label)
    expect(period).toMatchObject({ label, start, end })
    expect(previousPeriod(period).label).toBe(previous)
  })
  test.each(['2026-K5', '2026-H3', '2026-13', '26', '2026-00', ''])('%j is no period', (label) => {
    expect(findPeriod(label)).toBeNull()
  })
})

test('the obligations of a contract that begins and ends within a year', () => {
  const contract = { startsOn: civilDate('2026-04-10'), endsOn: civilDate('2026-06-20') }
  const range = { from: civilDate('2026-01-01'), until: civilDate('2027-12-31') }
  const { due, reminderDays: reminders } = t3WaitingTime.calendar
  const monthly = planObligations({ contract, kind: 'month', due, reminderDays: reminders, ...range })
  expect(monthly.map(({ period, due: { day } }) => [period.label, day])).toEqual([
    ['2026-04', '2026-05-18'],
    ['2026-05', '2026-06-12'],
    ['2026-06', '2026-07-14'],
  ])
  const yearly = planObligations({ contract, kind: 'year', ...t1Production.calendar, ...range })
  expect(yearly).toMatchObject([
    { period: { label: '2026' }, due: { day: '2027-03-31' }, draftDue: { day: '2027-03-01' } },
  ])
})
