import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, civilDate } from '~/kernel/civil-date'
import { isChosen, readMilestoneFilters, sortMilestones } from '~/modules/planning/domain/milestone-filters'
import { lateMilestones, waitingFor } from '~/modules/planning/domain/monday'
import {
  anchorBeside,
  placeOf,
  ticksOf,
  timelineZooms,
  toAnchor,
  toZoom,
  windowOf,
} from '~/modules/planning/domain/timeline'

const today = civilDate('2026-11-23')
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1990-01-01'), days))

describe('the window', () => {
  test.each([
    ['kwartaal', '2026-10-01', '2027-01-01'],
    ['jaar', '2026-10-01', '2027-10-01'],
  ] as const)('%s begins a month before', (zoom, from, until) => {
    expect(windowOf(zoom, today, [])).toEqual({ zoom, from, until })
  })

  test('everything runs from the first month to the last', () => {
    const days = [civilDate('2018-05-23'), civilDate('2027-05-03')]
    expect(windowOf('alles', today, days)).toEqual({ zoom: 'alles', from: '2018-05-01', until: '2027-06-01' })
    expect(windowOf('alles', today, [])).toMatchObject({ from: '2026-11-01' })
  })

  test('holds its anchor, and the windows beside it join up', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timelineZooms), anyDay, (zoom, anchor) => {
        const window = windowOf(zoom, anchor, [])
        const place = placeOf(window, anchor)
        expect(place >= 0 && place < 1).toBe(true)
        const next = anchorBeside(window, 1)
        if (next === null) return
        const beside = windowOf(zoom, next, [])
        expect(beside.from <= window.until && beside.from > window.from).toBe(true)
        expect(windowOf(zoom, anchorBeside(beside, -1)!, [])).toEqual(window)
      }),
    )
  })

  test('its lines lie in it, in order within a kind, and are few enough to read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timelineZooms),
        anyDay,
        fc.array(anyDay, { maxLength: 5 }),
        (zoom, anchor, days) => {
          const window = windowOf(zoom, anchor, days)
          const ticks = ticksOf(window)
          for (const { on } of ticks) expect(on >= window.from && on < window.until).toBe(true)
          expect(ticks.length).toBeLessThan(130)
        },
      ),
    )
  })

  test.each([
    ['2026-11-01', '2026-11-01'],
    ['nooit', today],
    ['1900-01-01', today],
    ['2199-12-31', today],
    [null, today],
  ])('around %s', (text, expected) => {
    expect(toAnchor(text, today)).toBe(expected)
  })

  test('days that no calendar shows are left out of everything', () => {
    expect(windowOf('alles', today, [civilDate('2199-12-31'), civilDate('1900-01-01')])).toMatchObject({
      from: '2026-11-01',
    })
  })

  test('a zoom that is none is a year', () => {
    expect(['', 'x', 'kwartaal', null].map(toZoom)).toEqual(['jaar', 'jaar', 'kwartaal', 'jaar'])
  })
})

const timing = { on: null, slackDays: 3, isCritical: false, lastSafeOn: null, isUnsafe: false }
const milestone = (id: string, forecastOn: CivilDate | null, more: object = {}) => ({
  id,
  title: `Titel ${id}`,
  owner: 'Hugo',
  phaseNumber: 5,
  status: 'scheduled' as const,
  baselineOn: null,
  forecastOn,
  actualOn: null,
  isPublic: false,
  timing,
  ...more,
})

describe('what is late, and what it holds up', () => {
  const all = [
    milestone('a', civilDate('2026-11-20')),
    milestone('b', civilDate('2026-12-01')),
    milestone('c', civilDate('2026-12-20')),
    milestone('d', civilDate('2026-11-01'), { status: 'met' }),
    milestone('e', civilDate('2026-11-02')),
  ]
  const edges = [
    { from: 'a', to: 'b', lagDays: 0 },
    { from: 'b', to: 'c', lagDays: 0 },
    { from: 'a', to: 'd', lagDays: 0 },
  ]
  test('the latest first, near and far, without what is closed', () => {
    expect(
      lateMilestones(all, edges, today).map(({ id, days, holdsUp }) => [id, days, holdsUp.map((h) => h.id)]),
    ).toEqual([
      ['e', 21, []],
      ['a', 3, ['b', 'c']],
    ])
    expect(waitingFor('c', all, edges)).toEqual([])
  })
})

describe('the list', () => {
  const filters = (search: string) => readMilestoneFilters(new URLSearchParams(search))
  test.each([
    ['', true],
    ['q=titel+A', true],
    ['q=niets', false],
    ['q=HUGO', true],
    ['fase=5', true],
    ['fase=4', false],
    ['fase=-1&stand=onzin', true],
    ['stand=te-laat', true],
    ['stand=afgerond', false],
    ['stand=onveilig', false],
    ['stand=kritiek', false],
    ['openbaar=ja', false],
  ])('?%s', (search, expected) => {
    expect(isChosen(milestone('a', civilDate('2026-11-20')), filters(search), today)).toBe(expected)
  })

  test('sorts by day and back, what has none last either way', () => {
    const rows = [
      milestone('a', null),
      milestone('b', civilDate('2027-01-01')),
      milestone('c', civilDate('2026-01-01')),
    ]
    const order = (descending: boolean) => sortMilestones(rows, [{ key: 'verwacht', descending }]).map(({ id }) => id)
    expect(order(false)).toEqual(['c', 'b', 'a'])
    expect(order(true)).toEqual(['b', 'c', 'a'])
  })
})
