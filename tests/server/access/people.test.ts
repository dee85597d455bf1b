import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '~/kernel/actor'
import { type Instant, instant } from '~/kernel/civil-date'
import { acceptAsNewAccount, acceptAsPerson, findInvitation } from '~/modules/access/server/accept-invitation.server'
import { changeRole, endMembership } from '~/modules/access/server/change-membership.server'
import { clearSecondStep, disableAccount, enableAccount } from '~/modules/access/server/disable-account.server'
import { findSession } from '~/modules/access/server/find-session.server'
import { findPersonDetail } from '~/modules/access/server/get-person-detail.server'
import { hashPassword } from '~/modules/access/server/hash-password.server'
import { invitePerson, resendInvitation, withdrawInvitation } from '~/modules/access/server/invite-person.server'
import { listInvitations, listManagedOrganisations, listPeople } from '~/modules/access/server/list-people.server'
import { testNow, useTestApp } from '../../support/app-context'
import { addMembership, openSession, type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp()
const password = 'paars tafel regen viool'
let region: SignedIn
let municipal: SignedIn
let provider: SignedIn
let otherProvider: SignedIn
beforeAll(async () => {
  region = await signInAs(app.database, { role: 'administrator' })
  // A second administrator, so that the first may be changed.
  await signInAs(app.database, { role: 'administrator', organisationId: region.organisationId })
  municipal = await signInAs(app.database, { role: 'administrator', scope: { kind: 'municipality', code: '0546' } })
  provider = await signInAs(app.database, { role: 'providerAdministrator' })
  otherProvider = await signInAs(app.database, { role: 'providerAdministrator' })
})

const later = (days: number): Instant => instant(testNow + days * 86_400_000)
const tokenOf = (cookie: string) => cookie.split('=')[1] ?? ''
const anAddress = () => `nieuw-${randomUUID()}@example.org`
const wishFor = (at: { organisationId: string }, role: Role, email = anAddress()) => ({
  name: 'Nieuwe Collega',
  email,
  organisationId: at.organisationId,
  role,
  contractNumber: null,
})
async function linkTo(email: string): Promise<string> {
  const { rows } = await app.owner.query(
    `select text from mail where to_address = $1 and kind = 'invitation' order by created_at desc, id`,
    [email],
  )
  return /uitnodiging\/([\w-]+)/.exec(rows.at(0)?.text ?? '')?.[1] ?? ''
}
async function invited(role: Role = 'reporter', email = anAddress(), by = provider) {
  const result = await invitePerson(by.actor, wishFor(by, role, email), testNow)
  if (!result.ok) throw new Error(result.problem.code)
  return { email, id: result.value.invitationId, token: await linkTo(email) }
}
const accept = (token: string, at = testNow) =>
  acceptAsNewAccount({ token, name: 'Nieuwe Collega', password, userAgent: null }, at)
const versionOf = async (userId: string): Promise<number> =>
  (await app.owner.query('select version from user_account where id = $1', [userId])).rows[0].version
const eventsOf = async (objectId: string): Promise<string[]> =>
  (await app.owner.query('select type from audit_event where object_id = $1 order by seq', [objectId])).rows.map(
    ({ type }) => type,
  )

describe('who may invite whom', () => {
  test.each([
    ['the region, at a provider', () => region, () => provider, 'reporter', null],
    ['the region, at a municipality', () => region, () => municipal, 'alderman', null],
    ['the region, a staff role at a provider', () => region, () => provider, 'controller', 'roleNotAllowed'],
    ['a municipality, in its own organisation', () => municipal, () => municipal, 'policyAdviser', null],
    ['a municipality, at the region', () => municipal, () => region, 'administrator', 'organisationUnknown'],
    ['a provider, in its own organisation', () => provider, () => provider, 'bidder', null],
    ['a provider, a staff role', () => provider, () => provider, 'administrator', 'roleNotAllowed'],
    ['a provider, at another provider', () => provider, () => otherProvider, 'reporter', 'organisationUnknown'],
    [
      'an external adviser without a contract that is known',
      () => region,
      () => region,
      'externalAdviser',
      'dossierUnknown',
    ],
  ] as const)('%s', async (_, who, where, role, problem) => {
    const before = (await app.owner.query('select count(*)::int as n from invitation')).rows[0].n
    const result = await invitePerson(who().actor, wishFor(where(), role), testNow)
    expect(result.ok ? null : result.problem.code).toBe(problem)
    const after = (await app.owner.query('select count(*)::int as n from invitation')).rows[0].n
    expect(after - before).toBe(problem === null ? 1 : 0)
  })

  test('somebody whose role just ended invites nobody', async () => {
    const former = await signInAs(app.database, { role: 'providerAdministrator' })
    await app.owner.query('update membership set ended_at = now() where id = $1', [former.membershipId])
    const result = await invitePerson(former.actor, wishFor(former, 'reporter'), testNow)
    expect(result).toMatchObject({ problem: { code: 'noLongerManager' } })
  })

  test('the same invitation twice at once is one, with one mail and one event', async () => {
    const wish = wishFor(provider, 'reporter')
    const results = await Promise.all([1, 2, 3].map(() => invitePerson(provider.actor, wish, testNow)))
    const made = results.filter((result) => result.ok)
    expect(made).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.problem.code === 'alreadyInvited')).toHaveLength(2)
    expect((await app.owner.query('select 1 from mail where to_address = $1', [wish.email])).rowCount).toBe(1)
    const id = made[0]?.ok ? made[0].value.invitationId : ''
    expect(await eventsOf(id)).toEqual(['user.invited'])
  })
})

describe('an invitation', () => {
  test('makes the account and logs it in, once, also for two at once', async () => {
    const { email, token, id } = await invited()
    expect(await findInvitation(token, testNow)).toMatchObject({ email, role: 'reporter', hasAccount: false })
    const results = await Promise.all([accept(token), accept(token)])
    const made = results.find((result) => result.ok)
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const session = await findSession(made?.ok ? made.value.token : '', testNow)
    expect(session?.actor).toMatchObject({
      kind: 'provider',
      role: 'reporter',
      organisationId: provider.organisationId,
    })
    expect(await eventsOf(id)).toEqual(['user.invited', 'user.invitationAccepted'])
    expect(await findInvitation(token, testNow)).toBeNull()
  })

  test('for an address with an account adds the role after logging in as that person', async () => {
    const person = await signInAs(app.database, { role: 'reporter' })
    const { token } = await invited('bidder', person.email)
    expect(await accept(token)).toMatchObject({ problem: { code: 'accountExists' } })
    const session = await findSession(tokenOf(person.cookie), testNow)
    const other = await findSession(tokenOf(otherProvider.cookie), testNow)
    const as = (who: typeof session) => acceptAsPerson({ actor: who!.actor, session: who!, now: testNow }, token)
    expect(await as(other)).toMatchObject({ problem: { code: 'otherAccount' } })
    expect(await as(session)).toMatchObject({ ok: true })
    expect(await as(session)).toMatchObject({ problem: { code: 'linkUsed' } })
    const { rows } = await app.owner.query('select role from membership where user_id = $1', [person.userId])
    expect(rows.map(({ role }) => role).sort()).toEqual(['bidder', 'reporter'])
  })

  test('for an address with an account is added once, also for many at once', async () => {
    const person = await signInAs(app.database, { role: 'reporter' })
    const { token, id } = await invited('bidder', person.email)
    const session = (await findSession(tokenOf(person.cookie), testNow))!
    const accepting = { actor: session.actor, session, now: testNow }
    const results = await Promise.all(Array.from({ length: 8 }, () => acceptAsPerson(accepting, token)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const held = await app.owner.query('select 1 from membership where user_id = $1', [person.userId])
    expect(held.rowCount).toBe(2)
    expect(await eventsOf(id)).toEqual(['user.invited', 'user.invitationAccepted'])
  })

  test('works for fourteen days; sent again, for fourteen more by a new link', async () => {
    const { token, id, email } = await invited()
    expect(await findInvitation(token, later(13))).not.toBeNull()
    expect(await findInvitation(token, later(14))).toBeNull()
    const again = { invitationId: id, expiresAt: later(14), now: later(15) }
    expect(await resendInvitation(provider.actor, again)).toEqual({ ok: true, value: null })
    // The same press once more: the end on screen is not the end any more.
    expect(await resendInvitation(provider.actor, again)).toEqual({ ok: true, value: null })
    expect((await app.owner.query('select 1 from mail where to_address = $1', [email])).rowCount).toBe(2)
    expect(await eventsOf(id)).toEqual(['user.invited', 'user.invitationResent'])
    expect(await findInvitation(token, later(15))).toBeNull()
    expect(await findInvitation(await linkTo(email), later(15))).not.toBeNull()
  })

  test('withdrawn opens nothing, and only who manages the organisation withdraws it', async () => {
    const { token, id } = await invited()
    const withdraw = (who: SignedIn) => withdrawInvitation(who.actor, { invitationId: id, now: testNow })
    expect(await withdraw(otherProvider)).toMatchObject({ problem: { code: 'invitationGone' } })
    expect(await withdraw(municipal)).toMatchObject({ problem: { code: 'invitationGone' } })
    expect(await findInvitation(token, testNow)).not.toBeNull()
    expect(await withdraw(provider)).toEqual({ ok: true, value: null })
    expect(await withdraw(provider)).toMatchObject({ problem: { code: 'invitationGone' } })
    expect(await accept(token)).toMatchObject({ problem: { code: 'linkUsed' } })
  })

  test('a refused password leaves it open', async () => {
    const { token } = await invited()
    const result = await acceptAsNewAccount({ token, name: 'X', password: 'kort', userAgent: null }, testNow)
    expect(result).toMatchObject({ problem: { code: 'passwordTooShort' } })
    expect(await findInvitation(token, testNow)).not.toBeNull()
  })
})

describe('changing somebody’s role', () => {
  const member = (role: Role = 'reporter') => signInAs(app.database, { role, organisationId: provider.organisationId })

  test('works at the next request', async () => {
    const person = await member()
    const wish = { membershipId: person.membershipId, version: 1, role: 'bidder' as const, contractNumber: null }
    expect(await changeRole(provider.actor, wish)).toEqual({ ok: true, value: null })
    expect((await findSession(tokenOf(person.cookie), testNow))?.actor.role).toBe('bidder')
    expect(await eventsOf(person.userId)).toEqual(['user.roleChanged'])
  })

  test('of two changes at once, one wins', async () => {
    const person = await member()
    const roles = ['bidder', 'providerAdministrator'] as const
    const results = await Promise.all(
      roles.map((role) =>
        changeRole(provider.actor, { membershipId: person.membershipId, version: 1, role, contractNumber: null }),
      ),
    )
    expect(results.map((result) => (result.ok ? 'ok' : result.problem.code)).sort()).toEqual(['ok', 'personChanged'])
    expect(await eventsOf(person.userId)).toHaveLength(1)
  })

  test('ended, its sessions stop at once', async () => {
    const person = await member()
    const end = { membershipId: person.membershipId, version: 1, now: testNow }
    expect(await endMembership(otherProvider.actor, end)).toMatchObject({ problem: { code: 'personGone' } })
    expect(await findSession(tokenOf(person.cookie), testNow)).not.toBeNull()
    expect(await endMembership(provider.actor, end)).toEqual({ ok: true, value: null })
    expect(await findSession(tokenOf(person.cookie), testNow)).toBeNull()
    expect(await endMembership(provider.actor, end)).toMatchObject({ problem: { code: 'personGone' } })
  })

  test('nobody ends the own last administrator role', async () => {
    const version = await versionOf(provider.userId)
    const end = { membershipId: provider.membershipId, version, now: testNow }
    expect(await endMembership(provider.actor, end)).toMatchObject({ problem: { code: 'ownLastAdministrator' } })
    const wish = { ...end, role: 'reporter' as const, contractNumber: null }
    expect(await changeRole(provider.actor, wish)).toMatchObject({ problem: { code: 'ownLastAdministrator' } })
  })

  test('two administrators who end each other leave one', async () => {
    const one = await signInAs(app.database, { role: 'providerAdministrator' })
    const two = await signInAs(app.database, { role: 'providerAdministrator', organisationId: one.organisationId })
    const results = await Promise.all([
      endMembership(one.actor, { membershipId: two.membershipId, version: 1, now: testNow }),
      endMembership(two.actor, { membershipId: one.membershipId, version: 1, now: testNow }),
    ])
    expect(results.map((result) => (result.ok ? 'ok' : result.problem.code)).sort()).toEqual(['noLongerManager', 'ok'])
  })

  test('one of several roles ends alone', async () => {
    const person = await member()
    const second = await addMembership(app.database, { ...person, membershipId: randomUUID(), role: 'bidder' })
    const other = await openSession(app.database, { userId: person.userId, membershipId: second })
    await endMembership(provider.actor, { membershipId: second, version: 1, now: testNow })
    expect(await findSession(tokenOf(other), testNow)).toBeNull()
    expect(await findSession(tokenOf(person.cookie), testNow)).not.toBeNull()
  })
})

describe('an account', () => {
  const step = async (userId: string) => ({ userId, version: await versionOf(userId), now: testNow })

  test('closed ends every session; opened again it has its roles', async () => {
    const person = await signInAs(app.database, { role: 'reporter', organisationId: provider.organisationId })
    expect(await disableAccount(provider.actor, await step(person.userId))).toMatchObject({ ok: false })
    expect(await disableAccount(municipal.actor, await step(person.userId))).toMatchObject({ ok: false })
    expect(await disableAccount(region.actor, await step(person.userId))).toEqual({ ok: true, value: null })
    expect(await findSession(tokenOf(person.cookie), testNow)).toBeNull()
    expect((await app.owner.query('select 1 from session where user_id = $1', [person.userId])).rowCount).toBe(0)
    expect(await enableAccount(region.actor, await step(person.userId))).toEqual({ ok: true, value: null })
    expect(await eventsOf(person.userId)).toEqual(['user.disabled', 'user.enabled'])
    expect((await findPersonDetail(region.actor, person.userId))?.roles).toHaveLength(1)
  })

  test('of oneself can’t be closed, nor changed on an old version', async () => {
    expect(await disableAccount(region.actor, await step(region.userId))).toMatchObject({
      problem: { code: 'ownAccount' },
    })
    const stale = { ...(await step(provider.userId)), version: 99 }
    expect(await disableAccount(region.actor, stale)).toMatchObject({ problem: { code: 'personChanged' } })
  })

  test('a lost second step is wiped, sessions end and the person is told', async () => {
    const person = await signInAs(app.database, { role: 'reporter' })
    await app.owner.query(`update user_account set totp_secret = 'v1.x', totp_confirmed_at = now() where id = $1`, [
      person.userId,
    ])
    expect(await clearSecondStep(region.actor, await step(person.userId))).toEqual({ ok: true, value: null })
    expect(await findSession(tokenOf(person.cookie), testNow)).toBeNull()
    const mails = await app.owner.query('select kind from mail where to_address = $1', [person.email])
    expect(mails.rows).toEqual([{ kind: 'secondStepCleared' }])
  })
})

describe('the lists', () => {
  const all = {
    search: '',
    organisationId: null,
    role: null,
    state: null,
    sort: 'name',
    descending: false,
    page: 1,
  } as const

  test.each([
    ['a provider sees its own people', () => provider],
    ['a municipality sees its own people', () => municipal],
  ])('%s and no others', async (_, who) => {
    await invited('reporter', anAddress(), otherProvider)
    const { rows } = await listPeople(who().actor, all)
    const { rows: own } = await app.owner.query('select name from organisation where id = $1', [who().organisationId])
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((row) => row.organisationName))).toEqual(new Set([own[0].name]))
    const open = await listInvitations(who().actor, all, testNow)
    for (const row of open.rows) expect(row.organisationName).toBe(own[0].name)
    expect((await listManagedOrganisations(who().actor)).map(({ id }) => id)).toEqual([who().organisationId])
    expect(await findPersonDetail(who().actor, otherProvider.userId)).toBeNull()
  })

  test('the region sees all, searches without accents or capitals, filters and sorts', async () => {
    const found = await signInAs(app.database, { role: 'evaluator', name: 'Zoë Österreich_100%' })
    const search = async (more: object) =>
      (await listPeople(region.actor, { ...all, ...more })).rows.map((row) => row.userId)
    expect(await search({ search: 'zoe oster' })).toEqual([found.userId])
    expect(await search({ search: '_100%' })).toEqual([found.userId])
    expect(await search({ search: '%' })).toEqual([found.userId])
    expect(await search({ role: 'evaluator' })).toEqual([found.userId])
    expect(await search({ organisationId: found.organisationId })).toEqual([found.userId])
    expect(await search({ role: 'evaluator', state: 'disabled' })).toEqual([])
    const names = (await listPeople(region.actor, { ...all, descending: true })).rows.map((row) => row.name)
    expect(names[0]).toBe('Zoë Österreich_100%')
    expect((await listPeople(region.actor, all)).total).toBeGreaterThan(5)
  })
})

test('passwords in this file pass the rules', async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
