/**
 * Drawing lots, where bids are equal by every published rule at the border of the award (decision 0017). Lots are drawn
 * by people, with witnesses; the program keeps what came out and never chooses. The drawn order changes places inside
 * the tied group only.
 */
import type { Instant } from '../../../kernel/civil-date'

export type Placed = { readonly bidId: string; readonly rank: number }

/** The bids that share the place on which the lot has no room for all of them; none when the border cuts no tie. */
export function tiedAtBorder<Bid extends Placed>(ranked: readonly Bid[], maxAwards: number | null): readonly Bid[] {
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank)
  const room = maxAwards ?? sorted.length
  const [last, next] = [sorted[room - 1], sorted[room]]
  return last && next && last.rank === next.rank ? sorted.filter((bid) => bid.rank === last.rank) : []
}

/** The places after the draw: the drawn bids follow each other from the place that they shared; nobody else moves. */
export const placedByDraw = <Bid extends Placed>(ranked: readonly Bid[], order: readonly string[]): Bid[] =>
  ranked.map((bid) => {
    const at = order.indexOf(bid.bidId)
    return at === -1 ? bid : { ...bid, rank: bid.rank + at }
  })

/** What the officer writes down of a draw. */
export type DrawRecord = {
  readonly drawnAt: Instant
  readonly drawnBy: string
  readonly witnesses: readonly [string, string]
  /** The tied bids, the one that was drawn first in front. */
  readonly order: readonly string[]
  /** How lots were drawn, and what was seen. */
  readonly report: string
}
export type DrawProblem = 'drawNoTie' | 'drawIncomplete' | 'drawSamePerson' | 'drawTooEarly' | 'drawInFuture'

const minuteMs = 60_000

/**
 * Why this can't be the draw of a calculation, or null: there is a tie, every tied bid has one place, three different
 * people were there, and lots were drawn after the calculation was frozen (to the minute) and not in the future.
 */
export function drawProblem(
  { drawnAt, drawnBy, witnesses, order }: DrawRecord,
  { tied, frozenAt, now }: { readonly tied: readonly Placed[]; readonly frozenAt: Instant; readonly now: Instant },
): DrawProblem | null {
  if (tied.length === 0) return 'drawNoTie'
  const isWhole = order.length === tied.length && tied.every(({ bidId }) => order.includes(bidId))
  if (!isWhole) return 'drawIncomplete'
  const people = new Set([drawnBy, ...witnesses].map((name) => name.replace(/\s+/g, ' ').trim().toLowerCase()))
  if (people.size !== 3 || people.has('')) return 'drawSamePerson'
  if (drawnAt > now) return 'drawInFuture'
  return drawnAt < frozenAt - (frozenAt % minuteMs) ? 'drawTooEarly' : null
}
