/** Invites somebody to a role at an organisation, by a mailed link that works once. */
import type { PersonActor, Role } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { linkTerms } from '../domain/link-terms'
import { canManagePeopleOf, rolesToGive } from '../domain/membership-rules'
import { mailTexts } from '../texts'
import { findDossier } from './find-dossier.server'
import { managePeople } from './manage-people.server'
import { hashToken, newToken } from './session-cookie.server'
import { takeAttempt } from './take-attempt.server'

export type InvitationWish = {
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly organisationId: string
  readonly role: Role
  readonly contractNumber: string | null
}
export type InvitationProblemCode =
  | 'noLongerManager'
  | 'organisationUnknown'
  | 'roleNotAllowed'
  | 'dossierUnknown'
  | 'alreadyHasRole'
  | 'alreadyInvited'
  | 'tooManyAttempts'
  | 'invitationGone'

/** Writes the invitation, its mail and its event. The same wish twice is one invitation. */
export async function invitePerson(
  actor: PersonActor,
  wish: InvitationWish,
  now: Instant,
): Promise<Result<{ invitationId: string }, InvitationProblemCode>> {
  const dossierContractId = wish.role === 'externalAdviser' ? await findDossier(actor, wish.contractNumber) : null
  if (wish.role === 'externalAdviser' && dossierContractId === null) return refuse('dossierUnknown')
  const invited = await managePeople(
    actor,
    async (db): Promise<Result<{ invitationId: string }, InvitationProblemCode>> => {
      const organisation = await db.organisation.findUnique({ where: { id: wish.organisationId } })
      if (organisation === null || !canManagePeopleOf(actor, organisation.id)) return refuse('organisationUnknown')
      if (!rolesToGive(actor, organisation).includes(wish.role)) return refuse('roleNotAllowed')
      const there = await alreadyThere(db, wish, now)
      if (there) return refuse(there)
      const wait = await takeAttempt(db, { kind: 'invitation', of: actor.userId }, now)
      if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
      const { name, email, organisationId, role } = wish
      const token = newToken()
      const { id } = await db.invitation.create({
        data: { name, email, organisationId, role, dossierContractId, invitedById: actor.userId, ...terms(token, now) },
      })
      await mailInvitation(db, { token, name, email, organisation: organisation.name, role }, now)
      await recordEvent(db, {
        type: 'user.invited',
        objectType: 'invitation',
        objectId: id,
        data: { organisationId, role },
      })
      return ok({ invitationId: id })
    },
  )
  return invited ?? refuse('noLongerManager')
}

/** Mails a new link, valid from now; the earlier one stops working. `expiresAt` is the one on screen: twice is once. */
export async function resendInvitation(
  actor: PersonActor,
  again: { readonly invitationId: string; readonly expiresAt: Instant; readonly now: Instant },
): Promise<Result<null, InvitationProblemCode>> {
  const { now } = again
  const sent = await managePeople(actor, async (db): Promise<Result<null, InvitationProblemCode>> => {
    const invitation = await findOpen(db, actor, again.invitationId)
    if (invitation === null) return refuse('invitationGone')
    if (invitation.expiresAt.getTime() !== again.expiresAt) return ok(null)
    const wait = await takeAttempt(db, { kind: 'invitation', of: actor.userId }, now)
    if (wait > 0) return refuse('tooManyAttempts', { minutes: Math.ceil(wait / 60) })
    const token = newToken()
    const { tokenHash, expiresAt } = terms(token, now)
    await db.invitation.update({ where: { id: invitation.id }, data: { tokenHash, expiresAt } })
    const { name, email, role } = invitation
    await mailInvitation(
      db,
      { token, name, email, organisation: invitation.organisation.name, role: role as Role },
      now,
    )
    await recordEvent(db, { type: 'user.invitationResent', objectType: 'invitation', objectId: invitation.id })
    return ok(null)
  })
  return sent ?? refuse('noLongerManager')
}

/** Takes an invitation back that was not accepted yet. */
export async function withdrawInvitation(
  actor: PersonActor,
  { invitationId, now }: { readonly invitationId: string; readonly now: Instant },
): Promise<Result<null, InvitationProblemCode>> {
  const withdrawn = await managePeople(actor, async (db): Promise<Result<null, InvitationProblemCode>> => {
    const invitation = await findOpen(db, actor, invitationId)
    if (invitation === null) return refuse('invitationGone')
    const { count } = await db.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: fromInstant(now) },
    })
    if (count === 0) return refuse('invitationGone')
    await recordEvent(db, { type: 'user.invitationWithdrawn', objectType: 'invitation', objectId: invitationId })
    return ok(null)
  })
  return withdrawn ?? refuse('noLongerManager')
}

async function alreadyThere(
  db: Db,
  { email, organisationId, role }: InvitationWish,
  now: Instant,
): Promise<'alreadyHasRole' | 'alreadyInvited' | null> {
  if ((await db.membership.count({ where: { organisationId, role, endedAt: null, user: { email } } })) > 0) {
    return 'alreadyHasRole'
  }
  const open = { email, organisationId, role, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: fromInstant(now) } }
  return (await db.invitation.count({ where: open })) > 0 ? 'alreadyInvited' : null
}

async function findOpen(db: Db, actor: PersonActor, invitationId: string) {
  const invitation = await db.invitation.findFirst({
    where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
    include: { organisation: { select: { name: true } } },
  })
  return invitation !== null && canManagePeopleOf(actor, invitation.organisationId) ? invitation : null
}

const terms = (token: string, now: Instant) => ({
  tokenHash: hashToken(token),
  createdAt: fromInstant(now),
  expiresAt: fromInstant(instant(now + linkTerms.invitationDays * 86_400_000)),
})

type InvitationMail = { token: string; name: string; email: string; organisation: string; role: Role }

async function mailInvitation(db: Db, { token, email, ...mail }: InvitationMail, now: Instant): Promise<void> {
  const link = `${platform().env.appUrl}/uitnodiging/${token}`
  const texts = mailTexts.invitation({ ...mail, link, days: linkTerms.invitationDays })
  await queueMail(db, { key: `invitation:${hashToken(token)}`, kind: 'invitation', to: email, ...texts }, now)
}
