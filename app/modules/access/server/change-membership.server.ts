/** Gives a person another role at the same organisation, or ends the role. Both work at the next request. */
import type { PersonActor, Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { roleChangeProblem, rolesToGive } from '../domain/membership-rules'
import { findDossier } from './find-dossier.server'
import {
  countOtherRegionManagers,
  findManagedMembership,
  type ManagedMembership,
  managePeople,
  moveVersion,
} from './manage-people.server'

export type PeopleProblemCode =
  | 'noLongerManager'
  | 'personGone'
  | 'personChanged'
  | 'roleNotAllowed'
  | 'alreadyHasRole'
  | 'dossierUnknown'
  | 'ownLastAdministrator'
  | 'lastAdministrator'

export type RoleWish = {
  readonly membershipId: string
  /** The account's version that the person on screen had. */
  readonly version: number
  readonly role: Role
  readonly contractNumber: string | null
}

/** Changes the role; an external adviser gets the contract with it. */
export async function changeRole(actor: PersonActor, wish: RoleWish): Promise<Result<null, PeopleProblemCode>> {
  const dossierContractId = wish.role === 'externalAdviser' ? await findDossier(actor, wish.contractNumber) : null
  if (wish.role === 'externalAdviser' && dossierContractId === null) return refuse('dossierUnknown')
  const changed = await managePeople(actor, async (db): Promise<Result<null, PeopleProblemCode>> => {
    const membership = await findManagedMembership(db, actor, wish.membershipId)
    if (membership === null) return refuse('personGone')
    if (!rolesToGive(actor, membership.organisation).includes(wish.role)) return refuse('roleNotAllowed')
    const from = membership.role as Role
    if (from === wish.role && membership.dossierContractId === dossierContractId) return ok(null)
    const problem = await problemOf(db, { actor, membership, to: wish.role })
    if (problem) return problem
    if (from !== wish.role && (await hasRole(db, membership, wish.role))) return refuse('alreadyHasRole')
    if (!(await moveVersion(db, membership.userId, wish.version))) return refuse('personChanged')
    await db.membership.update({ where: { id: membership.id }, data: { role: wish.role, dossierContractId } })
    await recordEvent(db, {
      type: 'user.roleChanged',
      objectType: 'user',
      objectId: membership.userId,
      data: { membershipId: membership.id, organisationId: membership.organisationId, from, to: wish.role },
    })
    return ok(null)
  })
  return changed ?? refuse('noLongerManager')
}

/** Ends the role and its sessions. */
export async function endMembership(
  actor: PersonActor,
  ending: { readonly membershipId: string; readonly version: number; readonly now: Instant },
): Promise<Result<null, PeopleProblemCode>> {
  const ended = await managePeople(actor, async (db): Promise<Result<null, PeopleProblemCode>> => {
    const membership = await findManagedMembership(db, actor, ending.membershipId)
    if (membership === null) return refuse('personGone')
    const problem = await problemOf(db, { actor, membership, to: null })
    if (problem) return problem
    if (!(await moveVersion(db, membership.userId, ending.version))) return refuse('personChanged')
    await db.membership.update({ where: { id: membership.id }, data: { endedAt: fromInstant(ending.now) } })
    const { count } = await db.session.deleteMany({ where: { membershipId: membership.id } })
    await recordEvent(db, {
      type: 'user.roleEnded',
      objectType: 'user',
      objectId: membership.userId,
      data: {
        membershipId: membership.id,
        organisationId: membership.organisationId,
        role: membership.role,
        sessionsEnded: count,
      },
    })
    return ok(null)
  })
  return ended ?? refuse('noLongerManager')
}

async function problemOf(
  db: Db,
  change: { actor: PersonActor; membership: ManagedMembership; to: Role | null },
): Promise<{ ok: false; problem: { code: PeopleProblemCode } } | null> {
  const { actor, membership, to } = change
  const otherManagingRoles = await db.membership.count({
    where: {
      userId: membership.userId,
      endedAt: null,
      id: { not: membership.id },
      role: { in: ['administrator', 'providerAdministrator'] },
    },
  })
  const problem = roleChangeProblem({
    actorUserId: actor.userId,
    userId: membership.userId,
    from: membership.role as Role,
    to,
    otherManagingRoles,
    otherManagers: await countOtherRegionManagers(db, membership.userId),
    needsManager: membership.role === 'administrator' && membership.organisation.cbsCode === null,
  })
  return problem && { ok: false, problem: { code: problem.code } }
}

const hasRole = async (db: Db, { userId, organisationId }: ManagedMembership, role: Role): Promise<boolean> =>
  (await db.membership.count({ where: { userId, organisationId, role, endedAt: null } })) > 0
