/** The second step of a login: a code of the app, or a recovery code. Either works once, also for two at once. */
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { visitorOf } from '../domain/attempt-limits'
import { type EnteredCode, readCode } from '../domain/second-step'
import { visitorMark } from './account-mark.server'
import type { Session } from './find-session.server'
import { hashRecoveryCode } from './recovery-codes.server'
import { startSession } from './start-session.server'
import { type Attempt, clearAttempts, takeAttempts } from './take-attempt.server'
import { openTotpSecret, stepOfCode } from './totp.server'
import { withAccess } from './with-access.server'

export type CodeShown = {
  readonly session: Session
  readonly code: string
  readonly address: string
  readonly knownBrowser: string | null
  readonly userAgent: string | null
  readonly now: Instant
}
export type CodeProblemCode = 'codeWrong' | 'tooManyAttempts'

/** Replaces the half session by a whole one with a new token. `recoveryCodesLeft` is null after a code of the app. */
export async function showCode(
  shown: CodeShown,
): Promise<Result<{ token: string; recoveryCodesLeft: number | null }, CodeProblemCode>> {
  const { session, now } = shown
  const { userId } = session.actor
  const attempts = attemptsOf(shown)
  const wait = await withAccess(null, (db) => takeAttempts(db, attempts, now))
  if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
  const entered = readCode(shown.code)
  return withAccess(session.actor, async (db) => {
    if (entered === null || !(await spendCode(db, { userId, entered, now }))) {
      await recordEvent(db, { type: 'access.codeFailed', objectType: 'user', objectId: userId, outcome: 'refused' })
      return refuse('codeWrong')
    }
    for (const attempt of attempts) await clearAttempts(db, attempt)
    await db.session.deleteMany({ where: { tokenHash: session.tokenHash } })
    const { membershipId } = session
    const token = await startSession(db, { userId, membershipId, strength: 'strong', userAgent: shown.userAgent, now })
    const isRecovery = entered.kind === 'recovery'
    const left = isRecovery ? await db.recoveryCode.count({ where: { userId, usedAt: null } }) : null
    await recordEvent(db, {
      type: isRecovery ? 'access.loggedInWithRecoveryCode' : 'access.loggedIn',
      objectType: 'user',
      objectId: userId,
      data: isRecovery ? { recoveryCodesLeft: left } : {},
    })
    return ok({ token, recoveryCodesLeft: left })
  })
}

function attemptsOf({ session, knownBrowser, address }: CodeShown): Attempt[] {
  const { userId } = session.actor
  if (knownBrowser !== null) return [{ kind: 'code', of: `${userId}:${knownBrowser}` }]
  return [
    { kind: 'code', of: `${userId}:${visitorMark(visitorOf(address))}` },
    { kind: 'codeAnyAddress', of: userId },
  ]
}

/** Uses the code up; false when it is wrong or was used. The conditional write decides, not the reading before it. */
export async function spendCode(
  db: Db,
  { userId, entered, now }: { userId: string; entered: EnteredCode; now: Instant },
): Promise<boolean> {
  if (entered.kind === 'recovery') {
    const { count } = await db.recoveryCode.updateMany({
      where: { userId, codeHash: hashRecoveryCode(userId, entered.code), usedAt: null },
      data: { usedAt: fromInstant(now) },
    })
    return count > 0
  }
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  })
  if (user.totpSecret === null || user.totpConfirmedAt === null) return false
  const after = user.totpLastStep
  const step = stepOfCode(openTotpSecret(user.totpSecret), { code: entered.code, now, after })
  if (step === null) return false
  const { count } = await db.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}
