/**
 * The first step of a login. Limits count before the password is checked; the answer and the time are the same for an
 * account that does not exist (ASVS 5.0 6.3.8).
 */
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import type { Db } from '~/platform/database/with-actor.server'
import { visitorOf } from '../domain/attempt-limits'
import { accountMark, visitorMark } from './account-mark.server'
import { verifyPassword } from './hash-password.server'
import { listLiveMemberships, toPersonActor } from './person-actor.server'
import { hashToken } from './session-cookie.server'
import { startSession } from './start-session.server'
import { type Attempt, clearAttempts, giveBackAttempt, takeAttempts } from './take-attempt.server'
import { actFor, withAccess } from './with-access.server'

export type Login = {
  /** In lower case. */
  readonly email: string
  readonly password: string
  readonly address: string
  /** The id of a browser that logged in to this account before, or null. */
  readonly knownBrowser: string | null
  readonly userAgent: string | null
  /** The session that the browser still had; it ends. */
  readonly oldToken: string | null
  readonly now: Instant
}
export type LoggedIn = { readonly token: string; readonly needsCode: boolean }
export type LoginProblemCode = 'loginFailed' | 'tooManyAttempts' | 'noAccess'

/** Checks e-mail and password and opens a session, or half a one when a code must follow. */
export async function logIn(login: Login): Promise<Result<LoggedIn, LoginProblemCode>> {
  const attempts = attemptsOf(login)
  const { wait, user } = await withAccess(null, async (db) => ({
    wait: await takeAttempts(db, attempts, login.now),
    user: await db.user.findUnique({ where: { email: login.email }, select: { id: true, passwordHash: true } }),
  }))
  if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
  const matches = await verifyPassword(user?.passwordHash ?? null, login.password)
  if (user === null || !matches) {
    await recordFailure(login)
    return refuse('loginFailed')
  }
  return withAccess(null, (db) => open(db, { login, attempts, userId: user.id, passwordHash: user.passwordHash }))
}

function attemptsOf({ email, address, knownBrowser }: Login): Attempt[] {
  if (knownBrowser !== null) return [{ kind: 'loginFromKnownBrowser', of: knownBrowser }]
  const visitor = visitorMark(visitorOf(address))
  return [
    { kind: 'loginFromAddress', of: `${accountMark(email)}:${visitor}` },
    { kind: 'loginAnyAccount', of: visitor },
  ]
}

async function recordFailure({ email, address }: Login): Promise<void> {
  await withAccess(null, (db) =>
    recordEvent(db, {
      type: 'access.loginFailed',
      objectType: 'login',
      objectId: accountMark(email),
      outcome: 'refused',
      data: { visitor: visitorMark(visitorOf(address)) },
    }),
  )
}

type Opening = {
  readonly login: Login
  readonly attempts: readonly Attempt[]
  readonly userId: string
  readonly passwordHash: string | null
}

async function open(db: Db, { login, attempts, userId, passwordHash }: Opening): Promise<Result<LoggedIn, 'noAccess'>> {
  await forgetAttempts(db, attempts)
  // Locked, so that a password change at this moment ends this session too or is seen here.
  await db.$queryRaw`select 1 from user_account where id = ${userId}::uuid for update`
  const user = await db.user.findUniqueOrThrow({ where: { id: userId } })
  const [membership] = await listLiveMemberships(db, userId)
  if (user.disabledAt !== null || user.passwordHash !== passwordHash || !membership) return refuse('noAccess')
  const needsCode = user.totpConfirmedAt !== null
  const token = await startSession(db, {
    userId,
    membershipId: membership.id,
    strength: needsCode ? 'half' : 'password',
    userAgent: login.userAgent,
    now: login.now,
  })
  if (login.oldToken !== null) await db.session.deleteMany({ where: { tokenHash: hashToken(login.oldToken) } })
  await actFor(db, toPersonActor(userId, membership))
  await recordEvent(db, {
    type: needsCode ? 'access.passwordAccepted' : 'access.loggedIn',
    objectType: 'user',
    objectId: userId,
    data: { visitor: visitorMark(visitorOf(login.address)) },
  })
  return ok({ token, needsCode })
}

async function forgetAttempts(db: Db, attempts: readonly Attempt[]): Promise<void> {
  for (const attempt of attempts) {
    if (attempt.kind === 'loginAnyAccount') await giveBackAttempt(db, attempt)
    else await clearAttempts(db, attempt)
  }
}
