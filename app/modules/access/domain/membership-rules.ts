/**
 * Who may give whom which role. The region's administrator for every organisation, an administrator of a municipality
 * or a provider for the own one. A role fits a kind of organisation: staff outside a municipality sees the whole
 * region, so only the contracting organisation may have it.
 */
import { type Actor, providerRoles, type Role, staffRoles } from '~/kernel/actor'
import type { Problem } from '~/kernel/result'
import type { OrganisationKind } from './organisation'
import { can } from './permissions'

const readers: readonly Role[] = ['externalAdviser']

const rolesByKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  municipality: staffRoles,
  contractingOrganisation: staffRoles,
  provider: providerRoles,
  certifiedInstitution: providerRoles,
  access: providerRoles,
  welfare: providerRoles,
  adviser: readers,
  knowledgeInstitute: readers,
  education: [],
  advisoryCouncil: [],
  council: [],
  publicHealth: [],
  safety: [],
  network: [],
  government: [],
}

/** The roles that people of this kind of organisation may have; none for a kind we don't know. */
export const rolesOfOrganisation = (kind: string): readonly Role[] => rolesByKind[kind as OrganisationKind] ?? []

/** Whether the actor manages the people of this organisation. */
export function canManagePeopleOf(actor: Actor, organisationId: string): boolean {
  if (actor.kind !== 'staff' && actor.kind !== 'provider') return false
  if (!can(actor, 'user:manage')) return false
  return managesEverybody(actor) || actor.organisationId === organisationId
}

/** Whether the actor manages the people of all organisations: the region's administrator. */
export const managesEverybody = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.scope.kind === 'region' && can(actor, 'user:manage')

/** The roles that the actor may give at this organisation. */
export const rolesToGive = (
  actor: Actor,
  organisation: { readonly id: string; readonly kind: string },
): readonly Role[] => (canManagePeopleOf(actor, organisation.id) ? rolesOfOrganisation(organisation.kind) : [])

const managing: readonly Role[] = ['administrator', 'providerAdministrator']

/** Whether this role manages people. */
export const isManaging = (role: Role): boolean => managing.includes(role)

export type RoleChange = {
  readonly actorUserId: string
  readonly userId: string
  readonly from: Role
  /** Null ends the membership. */
  readonly to: Role | null
  /** Managing roles that the person keeps besides this one. */
  readonly otherManagingRoles: number
  /** Other people who manage the organisation and can log in. */
  readonly otherManagers: number
  /** Whether the organisation must always have somebody who manages it: the region, whose administrator lets in all others. */
  readonly needsManager: boolean
}

/** Nobody takes away the own last administrator role, and the region keeps an administrator. */
export function roleChangeProblem(change: RoleChange): Problem<'ownLastAdministrator' | 'lastAdministrator'> | null {
  if (!isManaging(change.from) || (change.to !== null && isManaging(change.to))) return null
  if (change.userId === change.actorUserId && change.otherManagingRoles === 0) return { code: 'ownLastAdministrator' }
  if (change.needsManager && change.otherManagers === 0) return { code: 'lastAdministrator' }
  return null
}
