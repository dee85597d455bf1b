/**
 * Holds a tender until the commit. What is decided about its lots and what stands in the way of it (an objection, a bid
 * that is set aside, the tender that is stopped) each look at rows that the other writes: without this two at once would
 * both go on, and two lots that end at once would each leave the tender open.
 */
import { isUuid } from '~/kernel/uuid'
import type { Db } from '~/platform/database/with-actor.server'

/** Before anything of it is read. Rows that only point at the tender (scores, questions) don't wait for it. */
export async function holdTender(db: Db, tenderId: string): Promise<void> {
  if (isUuid(tenderId)) await db.$queryRaw`select 1 from tender where id = ${tenderId}::uuid for no key update`
}
