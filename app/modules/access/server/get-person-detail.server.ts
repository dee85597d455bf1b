/** One person as an administrator sees them: account and the roles at organisations that the administrator manages. */
import type { PersonActor, Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { canManagePeopleOf, managesEverybody, rolesToGive } from '../domain/membership-rules'

export type PersonRole = {
  readonly membershipId: string
  readonly role: Role
  readonly organisationId: string
  readonly organisationName: string
  readonly contractNumber: string | null
  readonly since: Instant
  /** The roles that can be chosen instead. */
  readonly choices: readonly Role[]
}
export type PersonDetail = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly version: number
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
  readonly hasSecondStep: boolean
  readonly isSelf: boolean
  /** Whether the actor may close the account and not only end its roles. */
  readonly managesAccount: boolean
  readonly roles: readonly PersonRole[]
}

/** The person, or null when there is none, or none that the actor manages. */
export async function findPersonDetail(actor: PersonActor, userId: string): Promise<PersonDetail | null> {
  return withActor(actor, async (db) => {
    const user = await db.user.findUnique({
      where: { id: userId },
      include: {
        memberships: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, include: { organisation: true } },
      },
    })
    if (user === null) return null
    const managed = user.memberships.filter((membership) => canManagePeopleOf(actor, membership.organisationId))
    if (managed.length === 0 && !managesEverybody(actor)) return null
    const dossiers = managed.flatMap(({ dossierContractId }) => dossierContractId ?? [])
    const contracts = await db.contract.findMany({
      where: { id: { in: dossiers } },
      select: { id: true, number: true },
    })
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      version: user.version,
      createdAt: toInstant(user.createdAt),
      disabledAt: toInstantOrNull(user.disabledAt),
      hasSecondStep: user.totpConfirmedAt !== null,
      isSelf: user.id === actor.userId,
      managesAccount: managesEverybody(actor) && user.id !== actor.userId,
      roles: managed.map((membership) => ({
        membershipId: membership.id,
        role: membership.role as Role,
        organisationId: membership.organisationId,
        organisationName: membership.organisation.name,
        contractNumber: contracts.find(({ id }) => id === membership.dossierContractId)?.number ?? null,
        since: toInstant(membership.createdAt),
        choices: rolesToGive(actor, membership.organisation),
      })),
    }
  })
}
