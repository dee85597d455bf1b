/**
 * Bidders come all at once, in the last minutes before a tender closes. They wait for each other, in the order in which
 * they came, before they ask for a connection: so none of them is refused one, and everybody else has some left.
 */
import type { ProviderActor } from '~/kernel/actor'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { takeTurn } from '~/platform/process/take-turns.server'

const atOnce = 4

/** withActor for what bidders do with their own bid. Never within itself: it would wait for its own place. */
export const asBidder = <T>(actor: ProviderActor, work: (db: Db) => Promise<T>): Promise<T> =>
  takeTurn('bidders', atOnce, () => withActor(actor, work))
