/**
 * Every term that starts on any day of 2025 to 2030, counted once more by hand: a list of days of rest as they stand in
 * the calendar, and a loop that looks at one day after the other. Nothing of the program's own counting is used.
 */
import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { countTerm } from '~/modules/tender/domain/counted-day'
import { planForwards, usualChoices } from '~/modules/tender/domain/planning'
import { shortestTerm } from '~/modules/tender/domain/regime'
import { standstill } from '~/modules/tender/domain/standstill'

/** Good Friday, Easter Monday, King's Day, Ascension Day, Whit Monday; New Year, 5 May and Christmas come every year. */
const movable: Readonly<Record<string, readonly string[]>> = {
  2025: ['04-18', '04-21', '04-26', '05-29', '06-09'],
  2026: ['04-03', '04-06', '04-27', '05-14', '05-25'],
  2027: ['03-26', '03-29', '04-27', '05-06', '05-17'],
  2028: ['04-14', '04-17', '04-27', '05-25', '06-05'],
  2029: ['03-30', '04-02', '04-27', '05-10', '05-21'],
  2030: ['04-19', '04-22', '04-27', '05-30', '06-10'],
  2031: ['04-11', '04-14', '04-26', '05-22', '06-02'],
}
const rest = new Set(
  Object.entries(movable).flatMap(([year, days]) =>
    ['01-01', '05-05', '12-25', '12-26', ...days].map((day) => `${year}-${day}`),
  ),
)
const textOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const isRest = (at: number) => [0, 6].includes(new Date(at).getUTCDay()) || rest.has(textOf(at))
const dayMs = 86_400_000

/** Algemene termijnenwet, read as it stands: art. 1 (not on a day of rest), art. 2 (two working days in three or more). */
function legalByHand(trigger: number, count: number): string {
  let end = trigger
  for (let left = count; left > 0; left -= 1) end += dayMs
  const workingDays = () => {
    let found = 0
    for (let day = trigger + dayMs; day <= end; day += dayMs) if (!isRest(day)) found += 1
    return found
  }
  while (isRest(end) || (count >= 3 && workingDays() < 2)) end += dayMs
  return textOf(end)
}
function workingByHand(trigger: number, count: number): string {
  let end = trigger
  for (let left = count; left > 0; ) {
    end += dayMs
    if (!isRest(end)) left -= 1
  }
  return textOf(end)
}

const starts: number[] = []
for (let at = Date.UTC(2025, 0, 1); at <= Date.UTC(2030, 11, 31); at += dayMs) starts.push(at)

describe('every day of 2025 to 2030', () => {
  test.each([1, 2, 3, 4, 5, 10, 14, 20, 40, 45])('a legal term of %i days', (count) => {
    const differ = starts.filter(
      (at) =>
        countTerm(civilDate(textOf(at)), { count, unit: 'days', nature: 'legal' }).lastOn !== legalByHand(at, count),
    )
    expect(differ.map(textOf)).toEqual([])
  })
  test.each([1, 2, 5, 10])('%i working days', (count) => {
    const term = { count, unit: 'workingDays', nature: 'contract' } as const
    const differ = starts.filter((at) => countTerm(civilDate(textOf(at)), term).lastOn !== workingByHand(at, count))
    expect(differ.map(textOf)).toEqual([])
  })
  test('the standstill of letters that go out late in the evening, Amsterdam time', () => {
    // 21.30 UTC is 22.30 or 23.30 in Amsterdam: still that day.
    const differ = starts.filter((at) => standstill(instant(at + 21.5 * 3_600_000), 20).endsOn !== legalByHand(at, 20))
    expect(differ.map(textOf)).toEqual([])
  })
  test('an open procedure that is published on it closes after its minimum, on a working day', () => {
    const least = shortestTerm('open', { electronic: true, freeAccess: true }) ?? 0
    for (const at of starts.slice(0, -120)) {
      const lines = planForwards(civilDate(textOf(at)), { ...usualChoices('open'), questionDays: 1, answerDays: 1 })
      const [first, closing] = ['publication', 'closing'].map(
        (kind) => lines.find((line) => line.kind === kind)?.on ?? '',
      )
      const days = (Date.parse(closing ?? '') - Date.parse(first ?? '')) / dayMs
      if (days < least || isRest(Date.parse(closing ?? ''))) expect([first, closing, days]).toEqual('long enough')
    }
  })
})
