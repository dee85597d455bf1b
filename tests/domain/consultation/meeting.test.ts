import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { mostAddresses, mustSend, readAddressees } from '~/modules/consultation/domain/invitation'
import {
  changesCalendar,
  hoursProblem,
  meetingStatuses,
  meetingStepProblem,
} from '~/modules/consultation/domain/meeting'
import { countThemes } from '~/modules/consultation/domain/theme-counts'

describe('addresses that a person pastes', () => {
  test.each([
    ['an address', 'A.Jansen@Cardea.example', [['a.jansen@cardea.example', 'a.jansen@cardea.example']]],
    ['a name and an address', 'Anna Jansen <anna@cardea.example>', [['Anna Jansen', 'anna@cardea.example']]],
    ['quotes and a comma', '"Jansen, A." <anna@cardea.example>,', [['Jansen, A.', 'anna@cardea.example']]],
    [
      'semicolons',
      'a@x.example; b@x.example',
      [
        ['a@x.example', 'a@x.example'],
        ['b@x.example', 'b@x.example'],
      ],
    ],
    ['the same twice', 'a@x.example\nA <A@x.example>', [['A', 'a@x.example']]],
  ])('%s', (_, typed, expected) => {
    const read = readAddressees(typed)
    expect(read.ok && read.value.map(({ name, email }) => [name, email])).toEqual(expected)
  })

  test.each([
    ['geen adres', 'addressNotRead'],
    ['a@b', 'addressNotRead'],
    ['a@x.example\nBcc: b@x.example', 'addressNotRead'],
    ['  \n ', 'addressMissing'],
  ])('refuses %s', (typed, code) => expect(readAddressees(typed)).toMatchObject({ ok: false, problem: { code } }))

  test('refuses too many, and never gives an address with a line break or a bracket', () => {
    const many = Array.from({ length: mostAddresses + 1 }, (_, i) => `p${i}@x.example`).join('\n')
    expect(readAddressees(many)).toMatchObject({ ok: false, problem: { code: 'tooManyAddresses' } })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readAddressees(typed)
        if (read.ok) for (const { email } of read.value) expect(email).toMatch(/^[^\s<>]+@[^\s<>]+$/)
      }),
    )
  })
})

describe('who must hear of a meeting', () => {
  test.each([
    ['new on the list', null, 0, 'planned', true],
    ['knows it', 0, 0, 'planned', false],
    ['knows an earlier one', 0, 1, 'planned', true],
    ['cancelled, never heard', null, 1, 'cancelled', false],
    ['cancelled, knows it', 0, 1, 'cancelled', true],
    ['cancelled and told', 1, 1, 'cancelled', false],
    ['held', null, 0, 'held', false],
  ] as const)('%s', (_, sentSequence, calendarSequence, status, expected) =>
    expect(mustSend({ sentSequence }, { status, calendarSequence })).toBe(expected),
  )
})

describe('a meeting', () => {
  const event = { name: 'A', subject: 'B', place: null, startsAt: instant(1_000), endsAt: instant(2_000) }
  test('tells who is invited when name, subject, place or hours change, and nothing else', () => {
    expect(changesCalendar(event, { ...event })).toBe(false)
    for (const change of [{ name: 'X' }, { subject: 'X' }, { place: 'X' }, { startsAt: null }, { endsAt: instant(9) }])
      expect(changesCalendar(event, { ...event, ...change })).toBe(true)
  })
  test('ends after it starts, or has no hours', () => {
    expect(hoursProblem(null, null)).toBeNull()
    expect(hoursProblem(instant(1), null)?.code).toBe('hoursIncomplete')
    expect(hoursProblem(instant(2), instant(2))?.code).toBe('endBeforeStart')
    expect(hoursProblem(instant(1), instant(2))).toBeNull()
  })
  test.each(meetingStatuses)('%s: only a planned meeting is held or cancelled', (from) => {
    const today = civilDate('2026-11-23')
    const step = { from, heldOn: today, today, reason: 'zaal dicht' }
    const allowed = from === 'planned'
    expect(meetingStepProblem({ ...step, to: 'held' }) === null).toBe(allowed)
    expect(meetingStepProblem({ ...step, to: 'cancelled' }) === null).toBe(allowed)
  })
  test('is not held before its day, nor cancelled without a reason', () => {
    const step = {
      from: 'planned',
      heldOn: civilDate('2026-11-24'),
      today: civilDate('2026-11-23'),
      reason: '',
    } as const
    expect(meetingStepProblem({ ...step, to: 'held' })?.code).toBe('meetingInFuture')
    expect(meetingStepProblem({ ...step, to: 'cancelled' })?.code).toBe('reasonMissing')
  })
})

describe('themes counted over notes', () => {
  test('by note, table and meeting', () => {
    const counts = countThemes([
      { meetingId: 'a', tableId: '1', themeIds: ['x', 'y'] },
      { meetingId: 'a', tableId: '1', themeIds: ['x', 'x'] },
      { meetingId: 'a', tableId: null, themeIds: ['x'] },
      { meetingId: 'b', tableId: '2', themeIds: ['x'] },
    ])
    expect(counts.get('x')).toEqual({ notes: 4, tables: 2, meetings: 2 })
    expect(counts.get('y')).toEqual({ notes: 1, tables: 1, meetings: 1 })
  })
  test('never more meetings or tables than notes, and all tags are counted', () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const note = fc.record({ meetingId: id, tableId: fc.option(id), themeIds: fc.uniqueArray(id) })
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const counts = [...countThemes(notes).values()]
        for (const count of counts) {
          expect(count.meetings).toBeLessThanOrEqual(count.notes)
          expect(count.tables).toBeLessThanOrEqual(count.notes)
        }
        expect(counts.reduce((sum, count) => sum + count.notes, 0)).toBe(
          notes.reduce((sum, each) => sum + each.themeIds.length, 0),
        )
      }),
    )
  })
})
