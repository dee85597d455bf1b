import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, civilDate } from '~/kernel/civil-date'
import { contractAttention, dueAttention, optionAttention } from '~/modules/contract/domain/contract-attention'
import {
  duration,
  lastDayAfter,
  maxExtent,
  noticeDay,
  optionEnds,
  optionNotifyBy,
} from '~/modules/contract/domain/contract-term'
import { durationText } from '~/modules/contract/texts'
import { contracts } from '../../../prisma/seed/example/contracts'

const day = civilDate

describe('the last day to give notice', () => {
  test.each([
    ['2026-12-31', 6, '2026-06-30'],
    ['2026-12-31', 3, '2026-09-30'],
    ['2026-12-31', 12, '2025-12-31'],
    ['2026-06-30', 6, '2025-12-31'],
    ['2027-02-28', 6, '2026-08-31'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-12-31', 0, '2026-12-31'],
    // 30 June 2029 is a Saturday: a contract term does not move (no Algemene termijnenwet).
    ['2029-12-31', 6, '2029-06-30'],
    ['2026-11-15', 1, '2026-10-15'],
  ])('end %s, %i months: %s', (end, months, expected) => {
    expect(noticeDay(day(end), months)).toEqual({ on: expected, rule: 'monthsBeforeEnd', endsOn: end, months })
  })

  test('is the one that the example contracts were loaded with', () => {
    for (const contract of contracts) {
      expect(noticeDay(contract.endsOn, contract.noticeMonths).on, contract.number).toBe(contract.noticeOn)
    }
  })

  test('a longer notice is never a later day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 36 }), (offset, months) => {
        const end = addDays(day('2020-01-01'), offset)
        expect(noticeDay(end, months + 1).on < noticeDay(end, months).on).toBe(true)
      }),
    )
  })
})

describe('options', () => {
  const option = (position: number, months: number, status: 'open' | 'exercised' | 'lapsed' = 'open') => ({
    position,
    months,
    status,
  })

  test('each open option starts the day after the one before', () => {
    const ends = optionEnds(day('2027-12-31'), [option(2, 12), option(1, 24)])
    expect(ends.map(({ from, until }) => [from, until])).toEqual([
      ['2028-01-01', '2029-12-31'],
      ['2030-01-01', '2030-12-31'],
    ])
  })

  test.each([
    ['none', [], null],
    ['used ones are in the end already', [option(1, 24, 'exercised')], null],
    ['lapsed ones count no more', [option(1, 24, 'lapsed'), option(2, 12)], '2028-12-31'],
    ['all open', [option(1, 24), option(2, 24)], '2031-12-31'],
  ])('the last possible end: %s', (_, options, expected) => {
    expect(maxExtent(day('2027-12-31'), options)).toBe(expected)
  })

  test('is told six months before the end (contract standard art. 1.3.3)', () => {
    expect(optionNotifyBy(day('2027-12-31')).on).toBe('2027-06-30')
  })
})

describe('how long a term is', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '12 maanden (1 jaar)'],
    ['2025-01-01', '2027-12-31', '36 maanden (3 jaar)'],
    ['2026-01-01', '2026-01-31', '1 maand'],
    ['2026-01-15', '2026-02-14', '1 maand'],
    ['2026-01-01', '2026-02-10', '1 maand en 10 dagen'],
    ['2026-01-01', '2026-01-01', '1 dag'],
    ['2026-01-31', '2026-02-27', '1 maand'],
    ['2026-01-30', '2026-02-27', '1 maand'],
    ['2026-01-29', '2026-02-26', '29 dagen'],
  ])('%s to %s: %s', (from, until, expected) => {
    expect(durationText(duration(day(from), day(until)))).toBe(expected)
  })

  test('months and days lead back to the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 3000 }), (start, length) => {
        const from = addDays(day('2020-01-01'), start)
        const until = addDays(from, length)
        const { months, days } = duration(from, until)
        expect(addDays(addMonths(from, months), days - 1)).toBe(until)
      }),
    )
  })

  test('lastDayAfter goes there and back over month ends', () => {
    expect(lastDayAfter(day('2027-02-28'), 1)).toBe('2027-03-31')
    expect(lastDayAfter(lastDayAfter(day('2026-12-31'), 7), -7)).toBe('2026-12-31')
  })
})

describe('what asks attention, told the day', () => {
  const today = day('2026-11-23')
  const contract = (endsOn: string, noticeOn: string, status: 'active' | 'terminated' = 'active') => ({
    status,
    endsOn: day(endsOn),
    noticeOn: day(noticeOn),
  })
  test.each([
    ['past its end, still active', contract('2026-11-22', '2026-05-22'), 'pastEnd', -1],
    ['last day today', contract('2026-11-23', '2026-05-23'), 'endsSoon', 0],
    ['ended as it should', contract('2026-11-22', '2026-05-22', 'terminated'), null, null],
    ['notice day today', contract('2027-05-23', '2026-11-23'), 'noticeSoon', 0],
    ['notice day yesterday, end in half a year', contract('2027-05-22', '2026-11-22'), 'endsSoon', 180],
    ['notice within three months', contract('2027-08-23', '2027-02-23'), 'noticeSoon', 92],
    ['notice a day beyond three months', contract('2027-08-24', '2027-02-24'), null, null],
  ])('%s', (_, facts, code, days) => {
    const attention = contractAttention(facts, today)
    expect([attention?.code ?? null, attention?.days ?? null]).toEqual([code, days])
  })

  test.each([
    ['open', '2026-11-22', 'late'],
    ['returned', '2026-11-22', 'late'],
    ['open', '2026-11-23', 'dueSoon'],
    ['open', '2026-12-07', 'dueSoon'],
    ['open', '2026-12-08', undefined],
    ['submitted', '2026-11-01', undefined],
    ['approved', '2026-11-01', undefined],
    ['waived', '2026-11-01', undefined],
  ])('an obligation that is %s and due on %s', (status, dueOn, code) => {
    expect(dueAttention({ status, dueOn: day(dueOn) }, today)?.code).toBe(code)
  })

  test.each([
    ['open', '2026-11-22', 'optionLate'],
    ['open', '2026-11-30', 'optionSoon'],
    ['open', '2027-11-30', undefined],
    ['exercised', '2026-11-22', undefined],
  ])('an option that is %s, to be told by %s', (status, notifyByOn, code) => {
    expect(optionAttention({ status, notifyByOn: day(notifyByOn) }, today)?.code).toBe(code)
  })
})
