import { describe, expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import {
  type BodyDecision,
  blockersOf,
  decidedByAllOn,
  decisionOutcomes,
  hasConsultation,
  isInFavour,
} from '~/modules/planning/domain/decision'
import { daysLate, daysMoved, milestoneStatuses } from '~/modules/planning/domain/milestone'

const decision = (more: Partial<BodyDecision>): BodyDecision => ({
  body: 'council',
  capacity: 'decides',
  outcome: 'adopted',
  decidedOn: civilDate('2018-12-13'),
  ...more,
})

describe('when a body is done', () => {
  test.each(decisionOutcomes.map((outcome) => [outcome]))('%s', (outcome) => {
    const asked = ['adopted', 'agreed'].includes(outcome)
    expect(isInFavour({ outcome, capacity: 'decides' })).toBe(asked)
    expect(isInFavour({ outcome, capacity: 'notes' })).toBe(asked || outcome === 'noted')
  })
})

describe('the Koersdocument: three councils adopted, Zoeterwoude took note (S0)', () => {
  const three = [1, 2, 3].map(() => decision({}))
  const zoeterwoude = decision({ outcome: 'noted', capacity: 'notes', decidedOn: civilDate('2018-12-20') })

  test('is decided on the last of the four days', () => {
    expect(decidedByAllOn([...three, zoeterwoude], 'council')).toBe('2018-12-20')
  })
  test('is not while one that must decide only noted', () => {
    const noted = { ...zoeterwoude, capacity: 'decides' as const }
    expect(decidedByAllOn([...three, noted], 'all')).toBeNull()
    expect(blockersOf([...three, noted], 'all')).toEqual([noted])
  })
  test('has no day while a day is not known', () => {
    expect(decidedByAllOn([...three, { ...zoeterwoude, decidedOn: null }], 'all')).toBeNull()
  })
  test('a college that waits does not block a milestone of the councils', () => {
    const college = decision({ body: 'college', outcome: 'planned', decidedOn: null })
    expect(decidedByAllOn([...three, zoeterwoude, college], 'council')).toBe('2018-12-20')
    expect(decidedByAllOn([...three, zoeterwoude, college], 'all')).toBeNull()
  })
  test('nobody asked is nobody decided', () => {
    expect(decidedByAllOn([], 'all')).toBeNull()
    expect(decidedByAllOn(three, 'college')).toBeNull()
  })
})

test.each([
  ['a meeting', { consultationMeetingId: 'x', consultationReference: '' }, true],
  ['a reference', { consultationMeetingId: null, consultationReference: 'Advies van 3 maart' }, true],
  ['blanks', { consultationMeetingId: null, consultationReference: '  ' }, false],
])('consultation: %s', (_, link, expected) => {
  expect(hasConsultation(link)).toBe(expected)
})

describe('late and moved', () => {
  const today = civilDate('2026-11-23')
  const on = (day: string | null) => (day === null ? null : civilDate(day))
  test.each([
    ['the day itself', 'scheduled', '2026-11-23', 0],
    ['a day after', 'scheduled', '2026-11-22', 1],
    ['still to come', 'scheduled', '2026-11-24', 0],
    ['without a day', 'scheduled', null, 0],
    ...milestoneStatuses.slice(1).map((status) => [status, status, '2026-11-01', 0] as const),
  ] as const)('%s', (_, status, forecast, expected) => {
    expect(daysLate({ status, forecastOn: on(forecast), baselineOn: null, actualOn: null }, today)).toBe(expected)
  })
  test.each([
    ['2026-01-01', '2026-01-11', null, 10],
    ['2026-01-11', '2026-02-01', '2026-01-01', -10],
    [null, '2026-02-01', null, null],
    ['2026-01-01', null, null, null],
  ])('baseline %s, forecast %s, actual %s', (baseline, forecast, actual, expected) => {
    const dates = { baselineOn: on(baseline), forecastOn: on(forecast), actualOn: on(actual) }
    expect(daysMoved({ status: 'scheduled', ...dates })).toBe(expected)
  })
})
