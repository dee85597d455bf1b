/** Whether quality of every lot is settled, so that prices may be opened. */
import type { Db } from '~/platform/database/with-actor.server'

/** A lot is settled when every bid for it is judged: none is pending any more. */
export async function qualityIsSettled(db: Db, tenderId: string): Promise<boolean> {
  const pending = await db.bidLot.count({ where: { tenderId, status: 'pending' } })
  return pending === 0
}
