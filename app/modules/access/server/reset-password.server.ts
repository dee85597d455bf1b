/** Sets a new password by a mailed link. It opens no session: the login, with its second step, comes after. */
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type PasswordProblemCode, passwordProblem } from '../domain/password-rules'
import { hashPassword } from './hash-password.server'
import { hashToken, isToken } from './session-cookie.server'
import { tellPasswordChanged } from './tell-password-changed.server'
import { withAccess } from './with-access.server'

/** The person whom this live link belongs to, or null: unknown, used or too old. */
export async function findPasswordReset(
  token: string,
  now: Instant,
): Promise<{ userId: string; name: string; email: string } | null> {
  if (!isToken(token)) return null
  return withAccess(null, async (db) => {
    const reset = await db.passwordReset.findFirst({
      where: {
        tokenHash: hashToken(token),
        usedAt: null,
        expiresAt: { gt: fromInstant(now) },
        user: { disabledAt: null },
      },
      include: { user: { select: { name: true, email: true } } },
    })
    return reset && { userId: reset.userId, name: reset.user.name, email: reset.user.email }
  })
}

/** Sets the password; all sessions end. Of two at once with one link, one wins. */
export async function resetPassword(
  wanted: { token: string; password: string },
  now: Instant,
): Promise<Result<null, PasswordProblemCode | 'linkUsed'>> {
  const person = await findPasswordReset(wanted.token, now)
  if (person === null) return refuse('linkUsed')
  const problem = passwordProblem(wanted.password, person)
  if (problem) return { ok: false, problem }
  const passwordHash = await hashPassword(wanted.password)
  return withAccess(null, async (db) => {
    const { userId } = person
    const used = await db.passwordReset.updateMany({
      where: { tokenHash: hashToken(wanted.token), usedAt: null, expiresAt: { gt: fromInstant(now) } },
      data: { usedAt: fromInstant(now) },
    })
    if (used.count === 0) return refuse('linkUsed')
    const { count } = await db.user.updateMany({
      where: { id: userId, disabledAt: null },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (count === 0) return refuse('linkUsed')
    const ended = await db.session.deleteMany({ where: { userId } })
    await tellPasswordChanged(db, userId, now)
    await recordEvent(db, {
      type: 'access.passwordReset',
      objectType: 'user',
      objectId: userId,
      data: { sessionsEnded: ended.count },
    })
    return ok(null)
  })
}
