/** Drawing lots: only a tie at the border is drawn, and the draw moves nobody else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { chooseWinners } from '~/modules/tender/domain/award-steps'
import { type DrawRecord, drawProblem, placedByDraw, tiedAtBorder } from '~/modules/tender/domain/draw'

const place = (bidId: string, rank: number) => ({ bidId, supplierId: bidId, rank })
const ids = (bids: readonly { bidId: string }[]) => bids.map(({ bidId }) => bidId)

describe('a tie at the border', () => {
  test.each<[string, [string, number][], number | null, string[]]>([
    [
      'first place, one award',
      [
        ['a', 1],
        ['b', 1],
        ['c', 3],
      ],
      1,
      ['a', 'b'],
    ],
    [
      'both win: nothing to draw',
      [
        ['a', 1],
        ['b', 1],
        ['c', 3],
      ],
      2,
      [],
    ],
    [
      'the last place within the number',
      [
        ['a', 1],
        ['b', 2],
        ['c', 2],
        ['d', 2],
      ],
      2,
      ['b', 'c', 'd'],
    ],
    [
      'below the border',
      [
        ['a', 1],
        ['b', 2],
        ['c', 2],
      ],
      1,
      [],
    ],
    [
      'everybody wins',
      [
        ['a', 1],
        ['b', 1],
      ],
      null,
      [],
    ],
    ['no bids', [], 1, []],
  ])('%s', (_, ranks, most, tied) => {
    expect(
      ids(
        tiedAtBorder(
          ranks.map(([bidId, rank]) => place(bidId, rank)),
          most,
        ),
      ),
    ).toEqual(tied)
  })

  /** Competition ranks of random totals, and a random order of the tied ones. */
  const ranking = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 })
    .map((totals) =>
      totals.map((total, index) => place(`b${index}`, 1 + totals.filter((other) => other > total).length)),
    )
  test('drawn order only changes order inside the tied group, and then somebody wins', () => {
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 9 }), fc.nat(), (ranked, most, seed) => {
        const tied = tiedAtBorder(ranked, most)
        const order = ids(tied).sort(
          (a, b) => ((a.charCodeAt(1) * 7 + seed) % 11) - ((b.charCodeAt(1) * 7 + seed) % 11),
        )
        const placed = placedByDraw(ranked, order)
        expect(ids(placed)).toEqual(ids(ranked))
        for (const [index, bid] of placed.entries()) {
          const before = ranked[index]!
          if (!order.includes(bid.bidId)) expect(bid).toEqual(before)
          for (const [at, other] of placed.entries()) {
            if (before.rank < ranked[at]!.rank) expect(bid.rank).toBeLessThan(other.rank)
          }
        }
        // The drawn ones take the places of the group, each its own, in the order of the draw.
        expect(order.map((id) => placed.find(({ bidId }) => bidId === id)?.rank)).toEqual(
          order.map((_, index) => tied[0]!.rank + index),
        )
        expect(chooseWinners(ranked, most).ok).toBe(tied.length === 0)
        const winners = chooseWinners(placed, most)
        expect(winners.ok && winners.value.length).toBe(Math.min(most, ranked.length))
      }),
    )
  })
})

describe('what a record of a draw must say', () => {
  const frozenAt = instant(Date.UTC(2026, 10, 23, 9, 30, 40))
  const now = instant(Date.UTC(2026, 10, 23, 12))
  const tied = [place('a', 1), place('b', 1)]
  const draw: DrawRecord = {
    drawnAt: instant(Date.UTC(2026, 10, 23, 10)),
    drawnBy: 'Notaris De Boer',
    witnesses: ['Anna Visser', 'Karim Aziz'],
    order: ['b', 'a'],
    report: 'Twee briefjes in een bus.',
  }
  const at = (ms: number): Partial<DrawRecord> => ({ drawnAt: (frozenAt + ms) as Instant })
  test.each<[string, Partial<DrawRecord>, string | null]>([
    ['is right', {}, null],
    ['one bid is missing', { order: ['a'] }, 'drawIncomplete'],
    ['a bid that was not tied', { order: ['a', 'b', 'c'] }, 'drawIncomplete'],
    ['a bid twice', { order: ['a', 'a'] }, 'drawIncomplete'],
    ['a witness who drew', { witnesses: ['notaris  de Boer', 'Karim Aziz'] }, 'drawSamePerson'],
    ['one witness twice', { witnesses: ['Anna Visser', 'anna visser '] }, 'drawSamePerson'],
    ['the same minute as the calculation', at(-40_000), null],
    ['before the calculation', at(-60_000), 'drawTooEarly'],
    ['still to come', { drawnAt: (now + 1) as Instant }, 'drawInFuture'],
  ])('%s', (_, change, problem) => {
    expect(drawProblem({ ...draw, ...change }, { tied, frozenAt, now })).toBe(problem)
  })
  test('without a tie there is nothing to draw', () => {
    expect(drawProblem(draw, { tied: [], frozenAt, now })).toBe('drawNoTie')
  })
})
