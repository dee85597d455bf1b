/** Accepts an invitation: with a new account, or as one more role of the account that is logged in. Works once. */
import type { Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import type { Db } from '~/platform/database/with-actor.server'
import { type PasswordProblemCode, passwordProblem } from '../domain/password-rules'
import { hashPassword } from './hash-password.server'
import { toPersonActor } from './person-actor.server'
import type { Person } from './require-person.server'
import { hashToken, isToken } from './session-cookie.server'
import { startSession } from './start-session.server'
import { actFor, withAccess } from './with-access.server'

export type OpenInvitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationName: string
  /** The address has an account already: the role is added to it after logging in. */
  readonly hasAccount: boolean
}

/** The invitation that this link still opens, or null: unknown, used, withdrawn or too old. */
export async function findInvitation(token: string, now: Instant): Promise<OpenInvitation | null> {
  if (!isToken(token)) return null
  return withAccess(null, async (db) => {
    const invitation = await findOpen(db, token, now)
    if (invitation === null) return null
    const { id, name, email, role, organisation } = invitation
    const hasAccount = (await db.user.count({ where: { email } })) > 0
    return { id, name, email, role: role as Role, organisationName: organisation.name, hasAccount }
  })
}

export type NewAccount = {
  readonly token: string
  readonly name: string
  readonly password: string
  readonly userAgent: string | null
}

/** Makes the account with its role and logs it in; gives the token of the session. */
export async function acceptAsNewAccount(
  account: NewAccount,
  now: Instant,
): Promise<Result<{ token: string; email: string }, PasswordProblemCode | 'linkUsed' | 'accountExists'>> {
  const invitation = await findInvitation(account.token, now)
  if (invitation === null) return refuse('linkUsed')
  if (invitation.hasAccount) return refuse('accountExists')
  const { email } = invitation
  const problem = passwordProblem(account.password, { name: account.name, email })
  if (problem) return { ok: false, problem }
  const passwordHash = await hashPassword(account.password)
  try {
    return await withAccess(null, async (db) => {
      const open = await takeInvitation(db, account.token, now)
      if (open === null) return refuse('linkUsed')
      const user = await db.user.create({
        data: { email, name: account.name, passwordHash, isExample: await invitedInExample(db, open.invitedById) },
      })
      const membershipId = await addMembership(db, { userId: user.id, open })
      const { userAgent } = account
      const token = await startSession(db, { userId: user.id, membershipId, strength: 'password', userAgent, now })
      return ok({ token, email })
    })
  } catch (error) {
    // Two invitations of one address, accepted at once: one account is made, the other is told to log in.
    if (violatedConstraint(error)?.includes('email')) return refuse('accountExists')
    throw error
  }
}

/** Adds the role to the account that is logged in, when the invitation is for its address. */
export async function acceptAsPerson(
  { actor, session, now }: Person,
  token: string,
): Promise<Result<{ membershipId: string }, 'linkUsed' | 'otherAccount'>> {
  if (!isToken(token)) return refuse('linkUsed')
  return withAccess(null, async (db) => {
    const found = await findOpen(db, token, now)
    if (found === null) return refuse('linkUsed')
    if (found.email !== session.email) return refuse('otherAccount')
    const open = await takeInvitation(db, token, now)
    if (open === null) return refuse('linkUsed')
    return ok({ membershipId: await addMembership(db, { userId: actor.userId, open }) })
  })
}

const findOpen = (db: Db, token: string, now: Instant) =>
  db.invitation.findFirst({
    where: { tokenHash: hashToken(token), acceptedAt: null, withdrawnAt: null, expiresAt: { gt: fromInstant(now) } },
    include: { organisation: { select: { name: true, cbsCode: true } } },
  })
type Invitation = NonNullable<Awaited<ReturnType<typeof findOpen>>>

/** Marks it accepted; null when another request was first. */
async function takeInvitation(db: Db, token: string, now: Instant): Promise<Invitation | null> {
  const open = await findOpen(db, token, now)
  if (open === null) return null
  const { count } = await db.invitation.updateMany({
    where: { id: open.id, tokenHash: open.tokenHash, acceptedAt: null, withdrawnAt: null },
    data: { acceptedAt: fromInstant(now) },
  })
  return count === 1 ? open : null
}

async function addMembership(db: Db, { userId, open }: { userId: string; open: Invitation }): Promise<string> {
  const { organisationId, dossierContractId } = open
  const role = open.role as Role
  const membership =
    (await db.membership.findFirst({ where: { userId, organisationId, role, dossierContractId, endedAt: null } })) ??
    (await db.membership.create({ data: { userId, organisationId, role, dossierContractId } }))
  await actFor(
    db,
    toPersonActor(userId, { organisationId, role, dossierContractId, cbsCode: open.organisation.cbsCode }),
  )
  await recordEvent(db, {
    type: 'user.invitationAccepted',
    objectType: 'invitation',
    objectId: open.id,
    data: { userId, membershipId: membership.id, organisationId, role },
  })
  return membership.id
}

/** Who is invited in the example region belongs to it: no second step is required there. */
async function invitedInExample(db: Db, invitedById: string | null): Promise<boolean> {
  if (invitedById === null) return false
  return (await db.user.count({ where: { id: invitedById, isExample: true } })) > 0
}
