import { expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { planDifferences } from '~/modules/tender/domain/plan-differences'

const at = (text: string) => instant(Date.parse(text))
const moments = {
  enquiriesCloseAt: at('2027-01-07T11:00:00Z'),
  answersDueAt: null,
  bidsCloseAt: at('2026-12-16T11:00:00Z'),
}

test('a day of the ledger that is not the day of its moment is told, and so is a moment that was not chosen', () => {
  const ledger = (
    [
      ['publication', '2026-12-10'],
      ['questionsClose', '2027-01-07'],
      ['answersDue', '2027-01-21'],
      ['closing', '2027-02-04'],
    ] as const
  ).map(([kind, day]) => ({ kind, plannedOn: civilDate(day) }))
  expect(planDifferences(ledger, moments)).toEqual([
    { moment: 'answersDueAt', plannedOn: '2027-01-21', momentOn: null },
    { moment: 'bidsCloseAt', plannedOn: '2027-02-04', momentOn: '2026-12-16' },
  ])
  expect(planDifferences([], moments)).toEqual([])
})

test('a moment just before midnight in Amsterdam belongs to that day', () => {
  const late = { ...moments, enquiriesCloseAt: at('2027-01-07T22:59:00Z') }
  expect(planDifferences([{ kind: 'questionsClose', plannedOn: civilDate('2027-01-07') }], late)).toEqual([])
})
