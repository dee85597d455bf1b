import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate } from '~/kernel/civil-date'
import { burdenOf } from '~/modules/reporting/domain/burden'
import { isUnfiltered, readObligationFilters } from '~/modules/reporting/domain/obligation-filters'
import { type AskedContract, isAsked, obligationsToMake } from '~/modules/reporting/domain/obligation-rules'
import { changeThreshold, compareRow, isLargeChange } from '~/modules/reporting/domain/period-comparison'
import { catchUpDays, escalates, remindedDueDays, reminderToSend } from '~/modules/reporting/domain/reminders'
import { t1Production } from '~/modules/reporting/domain/templates/t1-production'
import { t3WaitingTime } from '~/modules/reporting/domain/templates/t3-waiting-time'
import { worstState } from '~/modules/reporting/domain/worst-state'
import { checkTexts } from '~/modules/reporting/texts-templates'

const contract: AskedContract = {
  status: 'active',
  variant: 'effort',
  segmentCode: 'ambulant',
  startsOn: civilDate('2025-01-01'),
  endsOn: civilDate('2027-12-31'),
  terminatedOn: null,
  askedPeriods: {},
}
const today = civilDate('2026-11-23')
const labels = (given: Partial<AskedContract>, day = today) =>
  obligationsToMake({ ...contract, ...given }, [t1Production, t3WaitingTime], { today: day }).map(
    ({ template, period }) => `${template.id} ${period.label}`,
  )

describe('what is asked', () => {
  test.each<[string, string, string, boolean]>([
    ['T1', 'effort', 'ambulant', true],
    ['T1', 'task', 'toegang', true],
    ['T3', 'effort', 'ambulant', true],
    ['T3', 'output', 'opname', true],
    ['T3', 'task', 'crisis', false],
    ['T3', 'effort', 'toegang', false],
    ['T7', 'effort', 'ambulant', false],
  ])('%s under %s, %s: %s', (code, variant, segmentCode, asked) => {
    expect(isAsked(code, { ...contract, variant, segmentCode })).toBe(asked)
  })

  test('a template that was asked before stays asked', () => {
    expect(isAsked('T7', { ...contract, askedPeriods: { T7: ['2026'] } })).toBe(true)
  })

  test('periods that are still to be handed in, three months ahead, and none in hindsight', () => {
    // October's waiting times were due on 13 November: past. T1 2025 was due in March.
    expect(labels({})).toEqual(['T1 2026', 'T1 2027', 'T3 2026-11', 'T3 2026-12', 'T3 2027-01', 'T3 2027-02'])
  })

  test.each<[string, Partial<AskedContract>, string[]]>([
    ['not yet signed', { status: 'pending' }, []],
    ['never started', { status: 'cancelled' }, []],
    [
      'ended early: what ran until then',
      { status: 'terminated', terminatedOn: civilDate('2026-12-05') },
      ['T1 2026', 'T3 2026-11', 'T3 2026-12'],
    ],
    [
      'per quarter where that is what it is used to',
      { askedPeriods: { T3: ['2026-K2', '2026-K3'] }, variant: 'output' },
      ['T1 2026', 'T1 2027', 'T3 2026-K4', 'T3 2027-K1'],
    ],
    ['still to start', { startsOn: civilDate('2027-02-10') }, ['T1 2027', 'T3 2027-02']],
  ])('%s', (_, given, expected) => expect(labels(given)).toEqual(expected))
})

describe('reminders', () => {
  const dueOn = civilDate('2027-03-31')
  const offsets = [-14, -3, 1, 7]
  const on = (
    days: number,
    given: { sent?: number[]; status?: 'open' | 'submitted' | 'returned' | 'approved' | 'waived' } = {},
  ) =>
    reminderToSend({
      status: given.status ?? 'open',
      dueOn,
      offsets,
      sent: given.sent ?? [],
      today: addDays(dueOn, days),
    })

  test.each<[number, number | null]>([
    [-15, null],
    [-14, -14],
    [-11, -14],
    [-10, null],
    [-3, -3],
    [0, -3],
    [1, 1],
    [7, 7],
    [10, 7],
    [11, null],
    [300, null],
  ])('%i days from the due day: %s', (days, offset) => expect(on(days)).toBe(offset))

  test('each goes once', () => expect(on(1, { sent: [1] })).toBeNull())
  test.each(['submitted', 'approved', 'waived'] as const)('nothing for what is %s', (status) =>
    expect(on(1, { status })).toBeNull(),
  )
  test('what came back is to be done again', () => expect(on(1, { status: 'returned' })).toBe(1))

  test('whatever the day, what is sent is due within the days that the job looks at', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), (days) => {
        const day = addDays(dueOn, days)
        const { from, until } = remindedDueDays(offsets, day)
        const sends = reminderToSend({ status: 'open', dueOn, offsets, sent: [], today: day }) !== null
        return !sends || (from <= dueOn && dueOn <= until)
      }),
    )
    expect(catchUpDays).toBeGreaterThan(0)
  })

  test.each<[number, boolean]>([
    [-3, false],
    [1, false],
    [7, true],
    [14, true],
  ])('%i days: the contract managers hear of it: %s', (offset, told) =>
    expect(escalates(offset, [-14, -3, 1, 7, 14], today)).toBe(told),
  )
  test('the last one of a template always does', () => expect(escalates(5, [-7, -2, 1, 5], today)).toBe(true))
})

describe('beside the period before', () => {
  const threshold = changeThreshold(t1Production, today)
  test.each<[string, number, number, boolean]>([
    ['a quarter and € 5.000 exactly', 2_000_000, 2_500_000, true],
    ['a cent less', 2_000_000, 2_499_999, false],
    ['much, but less than a quarter', 10_000_000, 12_000_000, false],
    ['half, but little', 10_000, 20_000, false],
    ['from nothing', 0, 500_000, true],
    ['down', 2_500_000, 1_000_000, true],
    ['from credit to debit', -500_000, 500_000, true],
  ])('%s', (_, before, after, large) => expect(isLargeChange(before, after, threshold)).toBe(large))

  test('only what differs, and only amounts can be large', () => {
    const before = { gemeentecode: '0546', aantal_clienten: 1, totaal: 100, bedrag_goedgekeurd: 5 }
    const values = { gemeentecode: '0546', aantal_clienten: 400_000_000, totaal: 900_000, bedrag_goedgekeurd: 5 }
    expect(compareRow(t1Production, { values, before }, threshold)).toEqual({
      aantal_clienten: { before: 1, large: false },
      totaal: { before: 100, large: true },
    })
  })
})

test.each<[string, [string, string][], string | null]>([
  ['nothing', [], null],
  [
    'late overrules all',
    [
      ['approved', '2026-01-01'],
      ['open', '2026-01-01'],
      ['returned', '2027-01-01'],
    ],
    'late',
  ],
  [
    'returned before submitted',
    [
      ['submitted', '2026-01-01'],
      ['returned', '2027-01-01'],
    ],
    'returned',
  ],
  ['due today is not late', [['open', '2026-11-23']], 'open'],
  [
    'all done',
    [
      ['waived', '2026-01-01'],
      ['approved', '2026-01-01'],
    ],
    'approved',
  ],
])('several in one cell, %s', (_, given, state) => {
  const obligations = given.map(([status, dueOn]) => ({ status: status as 'open', dueOn: dueOn as CivilDate }))
  expect(worstState(obligations, today)).toBe(state)
})

test('filters: what is no value of a filter is left out', () => {
  const read = (search: string) => readObligationFilters(new URLSearchParams(search))
  expect(
    read('status=submitted&tijd=te-laat&periode=2026-10&sjabloon=T3&gemeente=0546&uiterlijk-tot=31-12-2026'),
  ).toMatchObject({
    status: 'submitted',
    timing: 'te-laat',
    period: '2026-10',
    templateCode: 'T3',
    municipality: '0546',
    dueUntil: '2026-12-31',
  })
  expect(
    isUnfiltered(
      read("status=x&tijd=y&periode=2026-13&sjabloon=';drop&gemeente=x&uiterlijk-tot=31-02-2026&aanbieder=1"),
    ),
  ).toBe(true)
})

test('burden: minutes × providers × times a year, counted by the most frequent period', () => {
  const template = { ...t3WaitingTime, columns: t3WaitingTime.columns.slice(0, 2).map((c) => ({ ...c, minutes: 15 })) }
  expect(burdenOf(template, 10)).toEqual({ minutes: 30, providers: 10, times: 12, hours: 60 })
})

test('every check of the shipped templates has its words', () => {
  for (const template of [t1Production, t3WaitingTime]) {
    for (const check of [...template.rowChecks, ...template.fileChecks]) {
      const text = checkTexts[check.name](check.columns)
      expect(text).toContain(check.columns[0])
      expect(text).not.toContain('undefined')
    }
  }
})
