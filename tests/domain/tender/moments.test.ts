/** Where a tender stands, at each side of each of its moments. */
import { describe, expect, test } from 'vitest'
import { civilDate, type Instant, instant } from '~/kernel/civil-date'
import {
  acceptsBids,
  canMove,
  isLateQuestion,
  opensFrom,
  standstillOf,
  type TenderMoments,
  type TenderPhase,
  tenderPhase,
} from '~/modules/tender/domain/moments'

const at = (text: string): Instant => instant(Date.parse(text))
const tender = (changes: Partial<TenderMoments> = {}): TenderMoments => ({
  regime: 'sas',
  status: 'active',
  publishedAt: at('2026-09-01T08:00:00.000Z'),
  enquiriesCloseAt: at('2026-10-01T15:00:00.000Z'),
  bidsCloseAt: at('2026-11-02T11:00:00.000Z'),
  openingDelayMinutes: 60,
  openedAt: null,
  pricesOpenedAt: null,
  ...changes,
})
const opened = { openedAt: at('2026-11-02T13:00:00.000Z') }
const priced = { ...opened, pricesOpenedAt: at('2026-11-20T13:00:00.000Z') }

test.each<[string, Partial<TenderMoments>, string, TenderPhase]>([
  ['not published', { publishedAt: null }, '2026-09-02T08:00:00Z', 'planning'],
  ['a millisecond before publication', {}, '2026-09-01T07:59:59.999Z', 'planning'],
  ['at publication', {}, '2026-09-01T08:00:00.000Z', 'enquiries'],
  ['at the last moment for questions', {}, '2026-10-01T15:00:00.000Z', 'enquiries'],
  ['a millisecond later', {}, '2026-10-01T15:00:00.001Z', 'bidding'],
  ['at closing', {}, '2026-11-02T11:00:00.000Z', 'bidding'],
  ['a millisecond after closing', {}, '2026-11-02T11:00:00.001Z', 'closed'],
  ['opened', opened, '2026-11-02T13:00:00.000Z', 'quality'],
  ['prices opened', priced, '2026-11-20T13:00:00.000Z', 'prices'],
  [
    'last day of standstill',
    { ...priced, standstillUntil: civilDate('2026-12-14') },
    '2026-12-14T22:59:59Z',
    'standstill',
  ],
  ['the day after', { ...priced, standstillUntil: civilDate('2026-12-14') }, '2026-12-14T23:00:00Z', 'awarded'],
  ['complete', { status: 'complete' }, '2026-09-02T08:00:00Z', 'awarded'],
  ['cancelled', { status: 'cancelled' }, '2026-09-02T08:00:00Z', 'ended'],
  ['withdrawn before publication', { status: 'withdrawn', publishedAt: null }, '2026-09-02T08:00:00Z', 'ended'],
  [
    'opened without a ranking: nobody named a price',
    { ...priced, regime: 'sasUnranked' },
    '2026-11-20T13:00:00.000Z',
    'quality',
  ],
  ['open house goes on', { regime: 'openHouse', bidsCloseAt: null }, '2030-01-01T08:00:00Z', 'bidding'],
  ['open house that ended', { regime: 'openHouse' }, '2030-01-01T08:00:00Z', 'closed'],
])('%s', (_, changes, now, phase) => expect(tenderPhase(tender(changes), at(now))).toBe(phase))

describe('closing', () => {
  test('the very millisecond is in time, the next is late', () => {
    expect(acceptsBids(tender(), at('2026-11-02T11:00:00.000Z'))).toBe(true)
    expect(acceptsBids(tender(), at('2026-11-02T11:00:00.001Z'))).toBe(false)
  })
  test('nobody moves a moment once it passed', () => {
    expect(canMove(at('2026-11-02T11:00:00Z'), at('2026-11-02T10:59:59Z'))).toBe(true)
    expect(canMove(at('2026-11-02T11:00:00Z'), at('2026-11-02T11:00:00Z'))).toBe(false)
    expect(canMove(null, at('2026-11-02T11:00:00Z'))).toBe(true)
  })
  test('the vault may open after the delay', () => {
    expect(opensFrom(tender())).toBe(at('2026-11-02T12:00:00Z'))
    expect(opensFrom(tender({ bidsCloseAt: null }))).toBeNull()
  })
})

test('a tender stands still until the last day of its lots, once every lot that goes on has its letters', () => {
  const lot = (day: string | null, status = 'active') => ({
    status,
    standstillEndsOn: day === null ? null : civilDate(day),
  })
  expect(standstillOf([lot('2026-12-02'), lot('2026-12-14'), lot('2026-12-09')])).toBe('2026-12-14')
  expect(standstillOf([lot('2026-12-02'), lot(null, 'cancelled')])).toBe('2026-12-02')
  expect(standstillOf([lot('2026-12-02'), lot(null)])).toBeNull()
  expect(standstillOf([])).toBeNull()
})

test('a question after the last moment is late, at it is not', () => {
  expect(isLateQuestion(tender(), at('2026-10-01T15:00:00.000Z'))).toBe(false)
  expect(isLateQuestion(tender(), at('2026-10-01T15:00:00.001Z'))).toBe(true)
  expect(isLateQuestion(tender({ enquiriesCloseAt: null }), at('2030-01-01T00:00:00Z'))).toBe(false)
})
