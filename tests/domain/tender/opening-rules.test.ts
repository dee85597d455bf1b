/** When the vault may open: before its moment never, with an unanswered question not, prices only after quality. */
import { expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { type OpeningFacts, openingRefusal } from '~/modules/tender/domain/opening-rules'

const closes = Date.UTC(2026, 10, 23, 11)
const facts: OpeningFacts = {
  part: 'quality',
  bidsCloseAt: instant(closes),
  delayMinutes: 60,
  isCancelled: false,
  openedAt: null,
  pricesOpenedAt: null,
  openQuestions: 0,
  qualityIsSettled: false,
  hasKeys: true,
}
const opened = { openedAt: instant(closes + 3_600_000) }

test.each<[string, Partial<OpeningFacts>, number, string | null]>([
  ['a millisecond too early', {}, 3_599_999, 'tooEarly'],
  ['at the moment', {}, 3_600_000, null],
  ['no closing moment', { bidsCloseAt: null }, 9_999_999, 'tooEarly'],
  ['stopped', { isCancelled: true }, 3_600_000, 'cancelled'],
  ['no keys', { hasKeys: false }, 3_600_000, 'noKeys'],
  ['a question without an answer', { openQuestions: 1 }, 3_600_000, 'questionsOpen'],
  ['too early comes first', { openQuestions: 1 }, 0, 'tooEarly'],
  ['open already', opened, 3_600_000, 'alreadyOpened'],
  ['prices before quality', { part: 'price', qualityIsSettled: true }, 3_600_000, 'qualityNotOpened'],
  ['prices before quality is settled', { part: 'price', ...opened }, 3_700_000, 'qualityNotSettled'],
  ['prices in their turn', { part: 'price', ...opened, qualityIsSettled: true }, 3_700_000, null],
  ['prices twice', { part: 'price', ...opened, pricesOpenedAt: opened.openedAt }, 3_700_000, 'alreadyOpened'],
])('%s', (_, change, after, refusal) => {
  expect(openingRefusal({ ...facts, ...change }, instant(closes + after))).toBe(refusal)
})
