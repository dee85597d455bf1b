/** Shows once more that it is the person, right before something heavy: the password, and a code where there is a second step. */
import type { Refused } from '~/kernel/result'
import { ok, type Result, refuse } from '~/kernel/result'
import { readCode } from '../domain/second-step'
import { confirmPassword } from './confirm-password.server'
import type { Person } from './require-person.server'
import { spendCode } from './show-code.server'
import { clearAttempts, takeAttempt } from './take-attempt.server'
import { withAccess } from './with-access.server'

export type ReauthenticateProblem = 'passwordWrong' | 'codeWrong' | 'tooManyAttempts'

/** Counts tries as at login; `code` is read only when the account has a second step. */
export async function reauthenticate(
  person: Person,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Result<void, ReauthenticateProblem>> {
  const confirmed: Refused<ReauthenticateProblem> | { readonly ok: true } = await confirmPassword(person, password)
  if (!confirmed.ok) return confirmed
  if (!person.session.hasTotp) return ok(undefined)
  const { userId } = person.actor
  const { now } = person
  const attempt = { kind: 'code', of: userId } as const
  const wait = await withAccess(null, (db) => takeAttempt(db, attempt, now))
  if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
  const entered = readCode(code)
  return withAccess(null, async (db) => {
    if (entered === null || !(await spendCode(db, { userId, entered, now }))) return refuse('codeWrong')
    await clearAttempts(db, attempt)
    return ok(undefined)
  })
}
