/**
 * Who may do what: one matrix for the server and for the screen. A permission says that a role may do a thing at all;
 * on which objects follows from the actor's scope, which the database enforces.
 */
import type { Actor, Role } from '~/kernel/actor'

export const permissions = [
  'project:read',
  'planning:read',
  'planning:write',
  'decision:write',
  'risk:read',
  'organisation:read',
  'organisation:write',
  'document:read',
  'document:write',
  'document:register',
  'budget:read',
  'contract:read',
  'contract:write',
  'product:write',
  'history:read',
  'obligation:read',
  'obligation:plan',
  'delivery:read',
  'delivery:upload',
  'delivery:submit',
  'delivery:review',
  'comment:shared',
  'comment:internal',
  'template:read',
  'template:publish',
  'tender:read',
  'tender:write',
  'enquiry:ask',
  'enquiry:answer',
  'bid:write',
  'bid:submit',
  'vault:open',
  'export:make',
  'view:save',
  'meeting:write',
  'user:manage',
  'mail:read',
  'audit:read',
] as const
export type Permission = (typeof permissions)[number]

const regionReader = [
  'project:read',
  'planning:read',
  'organisation:read',
  'document:read',
  'budget:read',
  'template:read',
  'view:save',
] as const
const registerReader = [...regionReader, 'risk:read', 'contract:read', 'obligation:read', 'tender:read'] as const

/** Roles and their permissions; a role that is not named here can do nothing. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    ...registerReader,
    'organisation:write',
    'history:read',
    'delivery:read',
    'user:manage',
    'mail:read',
    'audit:read',
    'template:publish',
  ],
  projectLead: [
    ...registerReader,
    'vault:open',
    'planning:write',
    'decision:write',
    'document:write',
    'history:read',
    'delivery:read',
    'enquiry:answer',
    'document:register',
    'export:make',
    'meeting:write',
  ],
  contractManager: [
    ...registerReader,
    'vault:open',
    'contract:write',
    'product:write',
    'organisation:write',
    'document:write',
    'document:register',
    'history:read',
    'obligation:plan',
    'delivery:read',
    'delivery:review',
    'comment:shared',
    'comment:internal',
    'enquiry:answer',
    'export:make',
  ],
  procurementOfficer: [
    ...registerReader,
    'vault:open',
    'contract:write',
    'product:write',
    'organisation:write',
    'document:write',
    'document:register',
    'history:read',
    'tender:write',
    'enquiry:answer',
    'export:make',
  ],
  evaluator: [...regionReader, 'tender:read'],
  controller: [
    ...registerReader,
    'vault:open',
    'history:read',
    'delivery:read',
    'comment:internal',
    'export:make',
    'audit:read',
  ],
  policyAdviser: [
    ...registerReader,
    'vault:open',
    'decision:write',
    'delivery:read',
    'enquiry:answer',
    'export:make',
    'meeting:write',
  ],
  alderman: [...registerReader],
  councilMember: [...regionReader],
  externalAdviser: ['project:read', 'contract:read', 'obligation:read', 'document:read', 'template:read'],
  providerAdministrator: [
    'bid:write',
    'bid:submit',
    'project:read',
    'contract:read',
    'obligation:read',
    'delivery:read',
    'delivery:upload',
    'delivery:submit',
    'comment:shared',
    'document:read',
    'template:read',
    'tender:read',
    'enquiry:ask',
    'user:manage',
  ],
  bidder: ['bid:write', 'bid:submit', 'project:read', 'contract:read', 'document:read', 'tender:read', 'enquiry:ask'],
  reporter: [
    'project:read',
    'contract:read',
    'obligation:read',
    'delivery:read',
    'delivery:upload',
    'delivery:submit',
    'comment:shared',
    'document:read',
    'template:read',
  ],
}

/** What is everybody's in the region, so that staff of one municipality or dossier does not change it. */
const regionOnly: ReadonlySet<Permission> = new Set([
  'organisation:write',
  'product:write',
  'template:publish',
  'planning:write',
  'decision:write',
  'tender:write',
  'meeting:write',
  'document:register',
])

/** Whether the actor's role holds the permission. The software itself may do what its code does; nobody else may. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'anonymous') return false
  if (regionOnly.has(permission) && (actor.kind !== 'staff' || actor.scope.kind !== 'region')) return false
  return permissionsOfRole[actor.role].includes(permission)
}
