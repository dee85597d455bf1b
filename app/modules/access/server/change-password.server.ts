/** Changes the own password: every session ends, and this browser gets a new one. */
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type PasswordProblemCode, passwordProblem } from '../domain/password-rules'
import { confirmPassword } from './confirm-password.server'
import { hashPassword } from './hash-password.server'
import type { Person } from './require-person.server'
import { startSession } from './start-session.server'
import { tellPasswordChanged } from './tell-password-changed.server'
import { withAccess } from './with-access.server'

export type PasswordChange = { readonly current: string; readonly wanted: string; readonly userAgent: string | null }

/** Gives the token of this browser's new session. */
export async function changePassword(
  person: Person,
  change: PasswordChange,
): Promise<Result<{ token: string }, PasswordProblemCode | 'passwordWrong' | 'tooManyAttempts' | 'accountChanged'>> {
  const { actor, session, now } = person
  const confirmed = await confirmPassword(person, change.current)
  if (!confirmed.ok) return confirmed
  const problem = passwordProblem(change.wanted, { name: session.userName, email: session.email })
  if (problem) return { ok: false, problem }
  const passwordHash = await hashPassword(change.wanted)
  return withAccess(actor, async (db) => {
    const { userId } = actor
    // The old hash is a condition: of two changes at once, one wins.
    const { count } = await db.user.updateMany({
      where: { id: userId, passwordHash: confirmed.value, disabledAt: null },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (count === 0) return refuse('accountChanged')
    const ended = await db.session.deleteMany({ where: { userId } })
    await db.passwordReset.deleteMany({ where: { userId } })
    const strength = session.strongAt === null ? 'password' : 'strong'
    const token = await startSession(db, {
      userId,
      membershipId: session.membershipId,
      strength,
      userAgent: change.userAgent,
      now,
    })
    await tellPasswordChanged(db, userId, now)
    await recordEvent(db, {
      type: 'access.passwordChanged',
      objectType: 'user',
      objectId: userId,
      data: { sessionsEnded: ended.count },
    })
    return ok({ token })
  })
}
