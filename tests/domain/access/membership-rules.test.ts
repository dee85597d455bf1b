import { describe, expect, test } from 'vitest'
import { type Actor, isProviderRole, providerRoles, staffRoles } from '~/kernel/actor'
import {
  canManagePeopleOf,
  managesEverybody,
  type RoleChange,
  roleChangeProblem,
  rolesOfOrganisation,
  rolesToGive,
} from '~/modules/access/domain/membership-rules'
import { organisationKinds } from '~/modules/access/domain/organisation'

const region: Actor = {
  kind: 'staff',
  userId: 'u',
  organisationId: 'region',
  role: 'administrator',
  scope: { kind: 'region' },
}
const municipal: Actor = { ...region, organisationId: 'leiden', scope: { kind: 'municipality', code: '0546' } }
const provider: Actor = { kind: 'provider', userId: 'u', organisationId: 'zorg', role: 'providerAdministrator' }
const lead: Actor = { ...region, role: 'projectLead' }
const reporter: Actor = { kind: 'provider', userId: 'u', organisationId: 'zorg', role: 'reporter' }

describe('who manages whom', () => {
  test.each([
    ['the region’s administrator, any organisation', region, 'zorg', true],
    ['a municipality’s administrator, the own organisation', municipal, 'leiden', true],
    ['a municipality’s administrator, another municipality', municipal, 'region', false],
    ['a municipality’s administrator, a provider', municipal, 'zorg', false],
    ['a provider’s administrator, the own organisation', provider, 'zorg', true],
    ['a provider’s administrator, another provider', provider, 'andere', false],
    ['a project lead', lead, 'region', false],
    ['a reporter', reporter, 'zorg', false],
    ['a visitor', { kind: 'anonymous' } as Actor, 'zorg', false],
  ])('%s', (_, actor, organisationId, expected) => expect(canManagePeopleOf(actor, organisationId)).toBe(expected))

  test('only the region’s administrator manages everybody', () => {
    expect([region, municipal, provider, lead, reporter].map(managesEverybody)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('roles fit organisations', () => {
  test.each(organisationKinds)(
    '%s: staff that sees the region works at a municipality or the contracting organisation only',
    (kind) => {
      const roles = rolesOfOrganisation(kind)
      const wide = roles.filter((role) => !isProviderRole(role) && role !== 'externalAdviser')
      expect(wide.length > 0).toBe(kind === 'municipality' || kind === 'contractingOrganisation')
      expect(roles.some(isProviderRole)).toBe(['provider', 'certifiedInstitution', 'access', 'welfare'].includes(kind))
    },
  )

  test.each([
    ['a provider’s administrator gives provider roles', provider, { id: 'zorg', kind: 'provider' }, providerRoles],
    ['and none elsewhere', provider, { id: 'andere', kind: 'provider' }, []],
    ['a municipality’s administrator gives staff roles', municipal, { id: 'leiden', kind: 'municipality' }, staffRoles],
    ['an organisation of an unknown kind has no roles', region, { id: 'x', kind: 'nieuw' }, []],
  ])('%s', (_, actor, organisation, expected) => expect(rolesToGive(actor, organisation)).toEqual(expected))
})

describe('taking a role away', () => {
  const change: RoleChange = {
    actorUserId: 'a',
    userId: 'b',
    from: 'administrator',
    to: null,
    otherManagingRoles: 0,
    otherManagers: 1,
    needsManager: true,
  }
  test.each([
    ['of somebody else, another administrator stays', {}, null],
    ['the last of the region', { otherManagers: 0 }, 'lastAdministrator'],
    ['the last of a provider', { otherManagers: 0, needsManager: false, from: 'providerAdministrator' }, null],
    ['the own last one', { userId: 'a' }, 'ownLastAdministrator'],
    ['the own last one, for another role', { userId: 'a', to: 'controller' }, 'ownLastAdministrator'],
    ['the own, with another managing role left', { userId: 'a', otherManagingRoles: 1 }, null],
    ['the own, for the other managing role', { userId: 'a', to: 'providerAdministrator' }, null],
    ['the own role that manages nothing', { userId: 'a', from: 'controller' }, null],
  ] as const)('%s', (_, more, expected) =>
    expect(roleChangeProblem({ ...change, ...more })?.code ?? null).toBe(expected),
  )
})
