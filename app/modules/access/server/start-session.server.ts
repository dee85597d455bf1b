/** Opens a session: always with a new token, so that one planted in a browser before the login opens nothing. */
import type { Instant } from '~/kernel/civil-date'
import { instant } from '~/kernel/civil-date'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { linkTerms } from '../domain/link-terms'
import { sessionTerms } from '../domain/session-terms'
import { hashToken, newToken } from './session-cookie.server'

export type SessionToStart = {
  readonly userId: string
  readonly membershipId: string
  /** 'half': the password was right and the code is still to come; it opens the page for the code only, shortly. */
  readonly strength: 'half' | 'password' | 'strong'
  readonly userAgent: string | null
  readonly now: Instant
}

/** Writes the session and gives its token, which is known to nobody else. Ended sessions of the person are cleared. */
export async function startSession(db: Db, session: SessionToStart): Promise<string> {
  const { now, userId } = session
  const token = newToken()
  const minutes = session.strength === 'half' ? linkTerms.codeMinutes : sessionTerms.absoluteMinutes
  await db.session.deleteMany({ where: { userId, expiresAt: { lte: fromInstant(now) } } })
  await db.session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      membershipId: session.membershipId,
      createdAt: fromInstant(now),
      lastSeenAt: fromInstant(now),
      expiresAt: fromInstant(instant(now + minutes * 60_000)),
      strongAt: session.strength === 'strong' ? fromInstant(now) : null,
      userAgent: session.userAgent?.slice(0, 300) ?? null,
    },
  })
  return token
}
