/** What an action of a plan needs, how far it is, and when it is late. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate } from '~/kernel/civil-date'
import { stepPermission } from '~/kernel/status-steps'
import {
  checkAction,
  checkProgress,
  isLate,
  type PlanStatus,
  percentDone,
  planSteps,
} from '~/modules/action-plan/domain/action-plan'

const day = civilDate
const action = {
  resultCodes: ['D5'],
  plannedFrom: day('2026-02-01'),
  plannedUntil: day('2026-12-31'),
  progressKind: 'percent',
  unit: null,
} as const

test.each([
  ['whole', {}, null],
  ['without a purpose', { resultCodes: [] }, 'noResult'],
  ['ends before it begins', { plannedUntil: day('2026-01-31') }, 'periodReversed'],
  ['counts, but not what', { progressKind: 'units' }, 'unitMissing'],
] as const)('an action: %s', (_, change, problem) => {
  const result = checkAction({ ...action, ...change })
  expect(result.ok ? null : result.problem.code).toBe(problem)
})

test.each([
  ['going, in words and figures', {}, null],
  ['more than the whole', { done: 9 }, 'progressTooMuch'],
  ['done, but when?', { status: 'done' }, 'doneUnfinished'],
  ['done before it started', { status: 'done', finishedOn: day('2026-01-01') }, 'finishedBeforeStart'],
  ['a figure without words', { text: '' }, 'wordsMissing'],
  ['not begun needs no words', { status: 'planned', text: '' }, null],
] as const)('progress: %s', (_, change, problem) => {
  const progress = {
    status: 'active',
    done: 6,
    text: 'Zes scholen.',
    startedOn: day('2026-02-09'),
    finishedOn: null,
    ...change,
  } as const
  const result = checkProgress(progress, 8)
  expect(result.ok ? null : result.problem.code).toBe(problem)
})

test('a plan is adopted before it is public, and no step skips one', () => {
  const step = (from: PlanStatus, to: PlanStatus) => stepPermission<PlanStatus, string>(planSteps, from, to)
  expect(step('draft', 'adopted')).toBe('actionPlan:write')
  expect(step('draft', 'public')).toBeNull()
  expect(step('public', 'draft')).toBeNull()
})

test('never a hundred percent before all of it is done', () => {
  expect(percentDone(39, 40)).toBe(97)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (total, done) => {
      expect(percentDone(done, total) === 100).toBe(done >= total)
    }),
  )
})

test.each([
  ['going, past its end', 'active', '2027-01-01', true],
  ['going, on its last day', 'active', '2026-12-31', false],
  ['not begun, past its start', 'planned', '2026-02-02', true],
  ['done', 'done', '2027-06-01', false],
  ['stopped', 'stopped', '2027-06-01', false],
] as const)('late: %s', (_, status, today, expected) => {
  expect(isLate({ ...action, status }, day(today))).toBe(expected)
})
