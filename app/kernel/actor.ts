/**
 * Who acts. Every query and every permission check is told an actor; there is no ambient "current user".
 * The database sees the same facts (see platform/database/with-actor.server.ts), so that row-level security holds
 * even where code forgets to ask.
 */
export const staffRoles = [
  'administrator',
  'projectLead',
  'contractManager',
  'procurementOfficer',
  'evaluator',
  'controller',
  'policyAdviser',
  'alderman',
  'councilMember',
  'externalAdviser',
] as const
export type StaffRole = (typeof staffRoles)[number]

export const providerRoles = ['providerAdministrator', 'bidder', 'reporter'] as const
export type ProviderRole = (typeof providerRoles)[number]

export type Role = StaffRole | ProviderRole

/** What part of the register a member of staff sees: the whole region, one municipality, or one dossier (contract). */
export type StaffScope =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'dossier'; readonly contractId: string }

export type StaffActor = {
  readonly kind: 'staff'
  readonly userId: string
  readonly organisationId: string
  readonly role: StaffRole
  readonly scope: StaffScope
}
export type ProviderActor = {
  readonly kind: 'provider'
  readonly userId: string
  readonly organisationId: string
  readonly role: ProviderRole
}
/** The software itself, always by name: 'access' (login, invitations), 'job', 'seed', 'command' (npm run …). */
export type SystemActor = { readonly kind: 'system'; readonly name: 'access' | 'job' | 'seed' | 'command' }
/** A partner that came by a mailed link, without an account: it sees its own actions in a plan and nothing else. */
export type PartnerActor = { readonly kind: 'partner'; readonly organisationId: string }
export type AnonymousActor = { readonly kind: 'anonymous' }

/** Who reads the public site: always nobody, also when that person is logged in. */
export const visitor: AnonymousActor = { kind: 'anonymous' }

/** A person who is logged in. */
export type PersonActor = StaffActor | ProviderActor
export type Actor = PersonActor | SystemActor | PartnerActor | AnonymousActor

export const isProviderRole = (role: Role): role is ProviderRole => (providerRoles as readonly string[]).includes(role)
