import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate } from '~/kernel/civil-date'
import { expiryCatchUpDays, expiryDaysBefore, expiryWarning, warnedExpiryDays } from '~/modules/document/domain/expiry'

const expiresOn = civilDate('2026-12-31')

test.each([
  ['a day too early', -91, [], null],
  ['ninety days before', -90, [], 90],
  ['missed by some days, and still true', -80, [], 90],
  ['once is enough', -80, [90], null],
  ['thirty days before', -30, [90], 30],
  ['the later one makes the earlier one pointless', -29, [], 30],
  ['the day itself', 0, [90, 30], 0],
  ['a week later, for who was away', expiryCatchUpDays, [90, 30], 0],
  ['not longer after', expiryCatchUpDays + 1, [90, 30], null],
])('%s', (_, offset, sent, expected) => {
  expect(expiryWarning({ expiresOn, sent }, addDays(expiresOn, offset))).toBe(expected)
})

test('a job that runs every day sends each warning exactly once, wherever it starts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 20 }), (start) => {
      const sent: number[] = []
      for (let day = start; day <= 40; day += 1) {
        const warning = expiryWarning({ expiresOn, sent }, addDays(expiresOn, day))
        if (warning !== null) sent.push(warning)
      }
      expect(new Set(sent).size).toBe(sent.length)
      if (start <= -90) expect(sent).toEqual([...expiryDaysBefore])
    }),
  )
})

test('every day on which a warning goes out is within what the job looks at', () => {
  for (let day = -120; day <= 30; day += 1) {
    const today = addDays(expiresOn, day)
    const { from, until } = warnedExpiryDays(today)
    if (expiryWarning({ expiresOn, sent: [] }, today) !== null) {
      expect(expiresOn >= from && expiresOn <= until).toBe(true)
    }
  }
})
