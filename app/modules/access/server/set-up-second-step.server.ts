/**
 * Sets up the second step, or replaces it. The new secret travels sealed in the form until a code confirms it, so that
 * looking at the page changes nothing and the old step works until the new one does.
 */
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { linkTerms } from '../domain/link-terms'
import { mayRemoveSecondStep, readCode } from '../domain/second-step'
import { confirmPassword } from './confirm-password.server'
import { replaceRecoveryCodes } from './recovery-codes.server'
import type { Person } from './require-person.server'
import { seal, unseal } from './seal.server'
import { takeAttempt } from './take-attempt.server'
import { newTotpSecret, sealTotpSecret, stepOfCode, totpAddress } from './totp.server'
import { withAccess } from './with-access.server'

const purpose = 'second-step-set-up'

export type SecondStepOffer = { readonly secret: string; readonly address: string; readonly sealed: string }

/** A secret to scan: the one of `earlier` while that is live and this person's, else a new one. */
export function offerSecondStep({ actor, session, now }: Person, earlier: string | null): SecondStepOffer {
  const known = earlier === null ? null : openOffer(earlier, actor.userId, now)
  const secret = known ?? newTotpSecret()
  const sealed = known !== null && earlier !== null ? earlier : seal(purpose, `${actor.userId} ${now} ${secret}`)
  return { secret, address: totpAddress(secret, session.email), sealed }
}

function openOffer(sealed: string, userId: string, now: Instant): string | null {
  const [owner, at, secret] = (unseal(purpose, sealed) ?? '').split(' ')
  const isLive = now - Number(at) < linkTerms.secondStepSetUpMinutes * 60_000
  return owner === userId && secret && isLive ? secret : null
}

/** Whether the password is asked once more: always to replace a step, and otherwise when the login is not fresh. */
export const asksPassword = ({ session, now }: Person): boolean =>
  session.hasTotp || now - session.createdAt > linkTerms.freshLoginMinutes * 60_000

export type SecondStepSetUp = { readonly sealed: string; readonly code: string; readonly password: string }
export type SecondStepProblemCode = 'setUpExpired' | 'codeWrong' | 'passwordWrong' | 'tooManyAttempts'

/** Confirms the secret by a code of it. Gives the recovery codes, which are shown this once. Other sessions end. */
export async function setUpSecondStep(
  person: Person,
  { sealed, code, password }: SecondStepSetUp,
): Promise<Result<{ recoveryCodes: readonly string[] }, SecondStepProblemCode>> {
  const { actor, session, now } = person
  const { userId } = actor
  if (asksPassword(person)) {
    const confirmed = await confirmPassword(person, password)
    if (!confirmed.ok) return confirmed
  }
  const wait = await withAccess(null, (db) => takeAttempt(db, { kind: 'ownPassword', of: `${userId}:set-up` }, now))
  if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
  const secret = openOffer(sealed, userId, now)
  if (secret === null) return refuse('setUpExpired')
  const step = stepOfCode(secret, { code: readCode(code)?.code ?? '', now, after: null })
  if (step === null) return refuse('codeWrong')
  return withAccess(actor, async (db) => {
    await db.user.update({
      where: { id: userId },
      data: {
        totpSecret: sealTotpSecret(secret),
        totpConfirmedAt: fromInstant(now),
        totpLastStep: step,
        version: { increment: 1 },
      },
    })
    const recoveryCodes = await replaceRecoveryCodes(db, userId)
    await db.session.deleteMany({ where: { userId, tokenHash: { not: session.tokenHash } } })
    await db.session.updateMany({ where: { tokenHash: session.tokenHash }, data: { strongAt: fromInstant(now) } })
    const type = session.hasTotp ? 'access.secondStepReplaced' : 'access.secondStepSetUp'
    await recordEvent(db, { type, objectType: 'user', objectId: userId })
    return ok({ recoveryCodes })
  })
}

/** Ten new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  person: Person,
  password: string,
): Promise<Result<{ recoveryCodes: readonly string[] }, 'passwordWrong' | 'tooManyAttempts' | 'noSecondStep'>> {
  const { userId } = person.actor
  if (!person.session.hasTotp) return refuse('noSecondStep')
  const confirmed = await confirmPassword(person, password)
  if (!confirmed.ok) return confirmed
  return withAccess(person.actor, async (db) => {
    const recoveryCodes = await replaceRecoveryCodes(db, userId)
    await recordEvent(db, { type: 'access.recoveryCodesRenewed', objectType: 'user', objectId: userId })
    return ok({ recoveryCodes })
  })
}

/** Takes the second step off, where it is not required. */
export async function removeSecondStep(
  person: Person,
  password: string,
): Promise<Result<null, 'passwordWrong' | 'tooManyAttempts' | 'secondStepRequired'>> {
  const { userId } = person.actor
  if (!mayRemoveSecondStep(person.session)) return refuse('secondStepRequired')
  const confirmed = await confirmPassword(person, password)
  if (!confirmed.ok) return confirmed
  return withAccess(person.actor, async (db) => {
    const { count } = await db.user.updateMany({
      where: { id: userId, totpConfirmedAt: { not: null } },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    })
    if (count === 0) return ok(null)
    await db.recoveryCode.deleteMany({ where: { userId } })
    await recordEvent(db, { type: 'access.secondStepRemoved', objectType: 'user', objectId: userId })
    return ok(null)
  })
}

/** How many recovery codes the person has left. */
export const countRecoveryCodes = ({ actor }: Person): Promise<number> =>
  withAccess(null, (db) => db.recoveryCode.count({ where: { userId: actor.userId, usedAt: null } }))
