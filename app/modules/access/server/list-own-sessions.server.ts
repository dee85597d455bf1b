/** Where somebody is logged in now. */
import { createHash } from 'node:crypto'
import { type Instant, instant } from '~/kernel/civil-date'
import { fromInstant, toInstant } from '~/platform/database/columns.server'
import { sessionTerms } from '../domain/session-terms'
import type { Person } from './require-person.server'
import { withAccess } from './with-access.server'

export type OwnSession = {
  /** Names the session in a form; not the hash that the database looks it up by. */
  readonly mark: string
  readonly isThis: boolean
  readonly userAgent: string | null
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

/** A name for a session that opens nothing. */
export const sessionMark = (tokenHash: string): string =>
  createHash('sha256').update(`mark\0${tokenHash}`).digest('hex').slice(0, 24)

/** The person's live sessions, the latest used first. */
export async function listOwnSessions({ actor, session, now }: Person): Promise<OwnSession[]> {
  const idleSince = instant(now - sessionTerms.idleMinutes * 60_000)
  const rows = await withAccess(null, (db) =>
    db.session.findMany({
      where: {
        userId: actor.userId,
        expiresAt: { gt: fromInstant(now) },
        lastSeenAt: { gt: fromInstant(idleSince) },
        // Half a login is nobody's session yet.
        ...(session.hasTotp ? { strongAt: { not: null } } : {}),
      },
      orderBy: { lastSeenAt: 'desc' },
      take: 50,
    }),
  )
  return rows.map((row) => ({
    mark: sessionMark(row.tokenHash),
    isThis: row.tokenHash === session.tokenHash,
    userAgent: row.userAgent,
    createdAt: toInstant(row.createdAt),
    lastSeenAt: toInstant(row.lastSeenAt),
  }))
}
