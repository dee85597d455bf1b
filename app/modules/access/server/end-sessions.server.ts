/** Ends sessions of the person who asks: one, or all but this browser's. */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { sessionMark } from './list-own-sessions.server'
import type { Person } from './require-person.server'
import { withAccess } from './with-access.server'

/** Ends the own session with this mark; gives whether there was one. */
export function endOwnSession(person: Person, mark: string): Promise<boolean> {
  const { userId } = person.actor
  return withAccess(person.actor, async (db) => {
    const sessions = await db.session.findMany({ where: { userId }, select: { tokenHash: true } })
    const chosen = sessions.find(({ tokenHash }) => sessionMark(tokenHash) === mark)
    if (!chosen) return false
    const { count } = await db.session.deleteMany({ where: { tokenHash: chosen.tokenHash, userId } })
    if (count === 0) return false
    await recordEvent(db, {
      type: 'access.sessionEnded',
      objectType: 'user',
      objectId: userId,
      data: { sessions: count },
    })
    return true
  })
}

/** Logs the person out everywhere, in this browser too; gives how many sessions ended. */
export function endAllOwnSessions(person: Person): Promise<number> {
  const { userId } = person.actor
  return withAccess(person.actor, async (db) => {
    const { count } = await db.session.deleteMany({ where: { userId } })
    if (count > 0) {
      await recordEvent(db, {
        type: 'access.allSessionsEnded',
        objectType: 'user',
        objectId: userId,
        data: { sessions: count },
      })
    }
    return count
  })
}
