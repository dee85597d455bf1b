/** Ends the session of this browser, in the database: a copied cookie opens nothing afterwards. */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { Session } from './find-session.server'
import { withAccess } from './with-access.server'

/** Ends it; a second time does nothing. */
export async function logOut(session: Session): Promise<void> {
  await withAccess(session.actor, async (db) => {
    const { count } = await db.session.deleteMany({ where: { tokenHash: session.tokenHash } })
    if (count === 0) return
    await recordEvent(db, { type: 'access.loggedOut', objectType: 'user', objectId: session.actor.userId })
  })
}
