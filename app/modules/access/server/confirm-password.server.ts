/** Asks the own password once more before something that a found-open browser must not do (ASVS 5.0 7.5.1). */
import type { Refused } from '~/kernel/result'
import { refuse } from '~/kernel/result'
import { verifyPassword } from './hash-password.server'
import type { Person } from './require-person.server'
import { clearAttempts, takeAttempt } from './take-attempt.server'
import { withAccess } from './with-access.server'

/** A refusal, or the hash that the right password belongs to, for the write to check again. */
export async function confirmPassword(
  { actor, now }: Person,
  password: string,
): Promise<Refused<'passwordWrong' | 'tooManyAttempts'> | { readonly ok: true; readonly value: string }> {
  const attempt = { kind: 'ownPassword', of: actor.userId } as const
  const { wait, user } = await withAccess(null, async (db) => ({
    wait: await takeAttempt(db, attempt, now),
    user: await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true } }),
  }))
  if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
  if (user.passwordHash === null || !(await verifyPassword(user.passwordHash, password))) return refuse('passwordWrong')
  await withAccess(null, (db) => clearAttempts(db, attempt))
  return { ok: true, value: user.passwordHash }
}
