/** The rules of exports: statuses, what is kept of a question, names of files, weeks. */
import { getISOWeek, getISOWeekYear } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, instant } from '~/kernel/civil-date'
import { filtersOf, toExportParameters } from '~/modules/export/domain/export-request'
import { exportStatuses, isFinished, statusesBefore } from '~/modules/export/domain/export-status'
import { exportFileName } from '~/modules/export/domain/file-name'
import { isoWeek } from '~/modules/export/domain/iso-week'

describe('statuses', () => {
  test.each([
    ['queued', [], false],
    ['running', ['queued', 'running'], false],
    ['done', ['running'], true],
    ['failed', ['queued', 'running'], true],
  ] as const)('%s comes after %j; finished: %s', (status, before, finished) => {
    expect(statusesBefore(status)).toEqual(before)
    expect(isFinished(status)).toBe(finished)
  })

  test('each is in the table above', () => {
    expect(exportStatuses).toHaveLength(4)
  })
})

describe('filters that are kept', () => {
  test.each([
    ['', ''],
    ['status=active', 'status=active'],
    ['zoek=%C3%A9cole&status=active', 'status=active&zoek=%C3%A9cole'],
    ['status=active&pagina=3&sorteer=-einddatum&melding=opgeslagen&per-pagina=100', 'status=active'],
    ['soort=contractbeheer&gemeente=0546', 'gemeente=0546'],
    ['einde-vanaf=01-01-2027&einde-tot=&opzegdatum-tot=31-12-2027', 'einde-vanaf=01-01-2027&opzegdatum-tot=31-12-2027'],
    ['zoek=%00a%20', 'zoek=a'],
    ['__proto__=x&constructor=y', ''],
  ])('%s becomes %s', (query, kept) => {
    expect(filtersOf(query)).toBe(kept)
  })

  test('the order of the question makes no difference, and asking again changes nothing', () => {
    const words = fc.constantFrom('status', 'zoek', 'gemeente', 'segment', 'pagina', 'x')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(words, fc.string({ maxLength: 20 })), { selector: ([name]) => name }),
        (pairs) => {
          const query = new URLSearchParams(pairs).toString()
          const reversed = new URLSearchParams([...pairs].reverse()).toString()
          expect(filtersOf(reversed)).toBe(filtersOf(query))
          expect(filtersOf(filtersOf(query))).toBe(filtersOf(query))
        },
      ),
    )
  })
})

test.each([null, {}, { filters: 1, on: '2026-11-23' }, { filters: '', on: '2026-02-30' }, { filters: '' }])(
  '%j is not what we kept',
  (kept) => {
    expect(() => toExportParameters(kept)).toThrow(RangeError)
  },
)

test.each([
  [Date.UTC(2026, 10, 23, 13, 30), 'contractbeheer_2026-11-23_1430.xlsx'],
  [Date.UTC(2026, 6, 1, 22, 5), 'contractbeheer_2026-07-02_0005.xlsx'],
])('the name of a file tells when, in Amsterdam', (at, name) => {
  expect(exportFileName(instant(at))).toBe(name)
})

describe('weeks', () => {
  test.each([
    ['2026-11-23', '2026-W48'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeek(civilDate(day))).toBe(week)
  })

  test('are those of date-fns, for every day of twelve years', () => {
    for (let i = 0; i < 4_383; i += 1) {
      const day = addDays(civilDate('2020-01-01'), i)
      const [year, month, date] = day.split('-').map(Number) as [number, number, number]
      const local = new Date(year, month - 1, date)
      expect(isoWeek(day)).toBe(`${getISOWeekYear(local)}-W${String(getISOWeek(local)).padStart(2, '0')}`)
    }
  })
})
