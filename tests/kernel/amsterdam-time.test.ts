import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTimeOf, instantInAmsterdam, readTimeInput, timeText } from '~/kernel/amsterdam-time'
import { civilDate, dayOf, fromParts } from '~/kernel/civil-date'

describe('a time in Amsterdam', () => {
  test.each([
    ['winter', '2019-02-21', 15 * 60, '2019-02-21T14:00:00.000Z'],
    ['summer', '2026-07-01', 9 * 60 + 30, '2026-07-01T07:30:00.000Z'],
    ['just after midnight', '2026-07-01', 30, '2026-06-30T22:30:00.000Z'],
    ['the hour that comes twice: the first', '2026-10-25', 2 * 60 + 30, '2026-10-25T00:30:00.000Z'],
    ['the night before the clocks go back', '2026-10-25', 60, '2026-10-24T23:00:00.000Z'],
  ])('%s', (_, day, time, expected) => {
    const at = instantInAmsterdam(civilDate(day), time)
    expect(at === null ? null : new Date(at).toISOString()).toBe(expected)
  })

  test('the hour that the clocks skip does not exist', () => {
    expect(instantInAmsterdam(civilDate('2026-03-29'), 2 * 60 + 30)).toBeNull()
    expect(instantInAmsterdam(civilDate('2026-03-29'), 3 * 60)).not.toBeNull()
  })

  test('gives back the day and the time of every instant that exists', () => {
    const day = fc
      .tuple(fc.integer({ min: 2015, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => fromParts(y, m, d))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (on, time) => {
        const at = instantInAmsterdam(on, time)
        if (at === null) return
        expect([dayOf(at), clockTimeOf(at)]).toEqual([on, time])
      }),
    )
  })

  test.each([
    ['15.00', 900],
    ['15:00', 900],
    ['1500', 900],
    ['15u30', 930],
    ['15 uur', 900],
    ['9', 540],
    [' 09.05 ', 545],
  ])('reads %s', (typed, minutes) => expect(readTimeInput(typed)).toEqual({ ok: true, value: minutes }))

  test.each(['24.00', '12.60', 'middag', '15.0', '-1'])('does not read %s', (typed) =>
    expect(readTimeInput(typed)).toMatchObject({ ok: false, problem: { code: 'timeNotRead' } }),
  )
  test('an empty time is missing, and a time reads as people write it', () => {
    expect(readTimeInput(' ')).toMatchObject({ ok: false, problem: { code: 'timeMissing' } })
    expect(timeText(545)).toBe('09.05')
  })
})
