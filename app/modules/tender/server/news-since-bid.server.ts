/** What was published after a provider handed in: its bid counts as it is, but it must know what it did not see. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import { asBidder } from './as-bidder.server'

export type NewsSinceBid = {
  readonly kind: 'addendum' | 'answers'
  readonly number: number
  readonly publishedAt: Instant
}

/** Addenda and rounds of answers published after this moment, the oldest first. */
export const listNewsSince = (
  actor: ProviderActor,
  { tenderId, since }: { tenderId: string; since: Instant },
): Promise<NewsSinceBid[]> =>
  asBidder(actor, async (db) => {
    const later = {
      where: { tenderId, publishedAt: { gt: fromInstant(since) } },
      select: { number: true, publishedAt: true },
    }
    const [addenda, rounds] = [await db.tenderAddendum.findMany(later), await db.answerRound.findMany(later)]
    const told =
      (kind: NewsSinceBid['kind']) =>
      ({ number, publishedAt }: { number: number; publishedAt: Date }): NewsSinceBid => ({
        kind,
        number,
        publishedAt: toInstant(publishedAt),
      })
    return [...addenda.map(told('addendum')), ...rounds.map(told('answers'))].sort(
      (a, b) => a.publishedAt - b.publishedAt,
    )
  })
