import { expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { answerTerm } from '~/modules/tender/domain/open-questions'
import { questionTexts } from '~/modules/tender/texts-questions'

const at = (text: string) => instant(Date.parse(text))
// Friday 11 December, noon in Amsterdam: ten days before it is 1 December, four days 7 December.
const bidsCloseAt = at('2026-12-11T11:00:00Z')
const of = (now: string, change: { regime?: 'sas' | 'openHouse'; urgencyReason?: string; decreed?: string[] } = {}) =>
  answerTerm(
    { regime: change.regime ?? 'sas', urgencyReason: change.urgencyReason ?? null, bidsCloseAt },
    at(now),
    new Set(change.decreed),
  )

test.each([
  ['2026-11-20T09:00:00Z', {}, { isClosed: false, answerBy: '2026-12-01', moveTo: null }],
  ['2026-12-01T22:59:59Z', {}, { isClosed: false, answerBy: '2026-12-01', moveTo: null }],
  // A day later: ten days on is Saturday the 12th, so Monday.
  ['2026-12-01T23:00:00Z', {}, { isClosed: false, answerBy: '2026-12-01', moveTo: '2026-12-14' }],
  [
    '2026-12-01T23:00:00Z',
    { decreed: ['2026-12-14'] },
    { isClosed: false, answerBy: '2026-12-01', moveTo: '2026-12-15' },
  ],
  ['2026-12-02T09:00:00Z', { urgencyReason: 'Brand' }, { isClosed: false, answerBy: '2026-12-07', moveTo: null }],
  ['2026-12-09T09:00:00Z', { regime: 'openHouse' as const }, { isClosed: false, answerBy: '2026-12-11', moveTo: null }],
  ['2026-12-11T11:00:00Z', {}, { isClosed: false, answerBy: '2026-12-01', moveTo: '2026-12-21' }],
  ['2026-12-11T11:00:00.001Z', {}, { isClosed: true, answerBy: '2026-12-01', moveTo: null }],
])('on %s with %j', (now, change, term) => {
  expect(of(now, change)).toEqual(term)
})

test('it says what to do: answer in time, move the closing, or close with a reason', () => {
  expect(questionTexts.blocks(1, of('2026-11-20T09:00:00Z'))).toBe(
    'Er is 1 vraag zonder gepubliceerd antwoord. Publiceer het antwoord uiterlijk op 01-12-2026: dan komt het op tijd voor de sluiting.',
  )
  expect(questionTexts.blocks(2, of('2026-12-02T09:00:00Z'))).toContain(
    'verplaats de sluiting dan naar 14-12-2026 of later.',
  )
  expect(questionTexts.blocks(2, of('2026-12-12T09:00:00Z'))).toContain('Sluit deze vragen met een reden')
  expect(answerTerm({ regime: 'openHouse', urgencyReason: null, bidsCloseAt: null }, bidsCloseAt)).toBeNull()
})
