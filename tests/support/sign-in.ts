/** Real people for tests: an account, a role at an organisation, and a session, as the login would have made them. */
import { randomUUID } from 'node:crypto'
import { isProviderRole, type PersonActor, type Role, type StaffScope } from '~/kernel/actor'
import { hashToken, newToken } from '~/modules/access/server/session-cookie.server'
import { testNow } from './app-context'
import type { TestDatabase } from './database'

export type SignInOptions = {
  readonly role: Role
  /** An organisation that exists; without it one is made that fits the role and the scope. */
  readonly organisationId?: string
  /** What staff sees; the whole region unless chosen. An external adviser needs { kind: 'dossier' }. */
  readonly scope?: StaffScope
  readonly email?: string
  readonly name?: string
  readonly organisationName?: string
  /** False for staff that must set up a second step first; true unless chosen. */
  readonly isExample?: boolean
  /** PHC form; without it nobody can log in with a password. */
  readonly passwordHash?: string
}

export type SignedIn = {
  /** For the Cookie header. */
  readonly cookie: string
  readonly actor: PersonActor
  readonly userId: string
  readonly membershipId: string
  readonly organisationId: string
  readonly email: string
}

/** Makes the person and a session that is live at every moment a test may choose. */
export async function signInAs(database: TestDatabase, options: SignInOptions): Promise<SignedIn> {
  const person = await addPerson(database, options)
  return { ...person, cookie: await openSession(database, person) }
}

/** The person without a session. */
export async function addPerson(database: TestDatabase, options: SignInOptions): Promise<Omit<SignedIn, 'cookie'>> {
  const { role, scope = { kind: 'region' } } = options
  const organisationId = options.organisationId ?? (await findOrAddOrganisation(database, options))
  const userId = randomUUID()
  const membershipId = randomUUID()
  const email = options.email ?? `${role.toLowerCase()}-${userId.slice(0, 8)}@example.org`
  await database.owner.query(
    `insert into user_account (id, email, name, password_hash, is_example) values ($1, $2, $3, $4, $5)`,
    [userId, email, options.name ?? `Test ${role}`, options.passwordHash ?? null, options.isExample ?? true],
  )
  await addMembership(database, { membershipId, userId, organisationId, role, scope })
  const base = { userId, organisationId }
  const actor: PersonActor = isProviderRole(role)
    ? { kind: 'provider', ...base, role }
    : { kind: 'staff', ...base, role, scope }
  return { actor, userId, membershipId, organisationId, email }
}

/** Gives an account one more role. */
export async function addMembership(
  database: TestDatabase,
  membership: {
    membershipId?: string
    userId: string
    organisationId: string
    role: Role
    scope?: StaffScope
  },
): Promise<string> {
  const id = membership.membershipId ?? randomUUID()
  const dossier = membership.scope?.kind === 'dossier' ? membership.scope.contractId : null
  await database.owner.query(
    `insert into membership (id, user_id, organisation_id, role, dossier_contract_id) values ($1, $2, $3, $4, $5)`,
    [id, membership.userId, membership.organisationId, membership.role, dossier],
  )
  return id
}

/** A session for this person's role; gives the Cookie header. `strong`: the second step has been shown. */
export async function openSession(
  database: TestDatabase,
  person: { userId: string; membershipId: string },
  { strong = true }: { strong?: boolean } = {},
): Promise<string> {
  const token = newToken()
  const strongAt = strong ? new Date(testNow) : null
  await database.owner.query(
    `insert into session (token_hash, user_id, membership_id, created_at, last_seen_at, expires_at, strong_at)
     values ($1, $2, $3, $4, '2199-01-01', '2199-01-01', $5)`,
    [hashToken(token), person.userId, person.membershipId, new Date(testNow), strongAt],
  )
  return `leidraad=${token}`
}

/** The municipality of the scope, or a new organisation of the kind that the role belongs to. */
async function findOrAddOrganisation(database: TestDatabase, options: SignInOptions): Promise<string> {
  const code = options.scope?.kind === 'municipality' ? options.scope.code : null
  if (code !== null) {
    const { rows } = await database.owner.query<{ id: string }>(`select id from organisation where cbs_code = $1`, [
      code,
    ])
    if (rows[0]) return rows[0].id
  }
  const kind = isProviderRole(options.role) ? 'provider' : code === null ? 'contractingOrganisation' : 'municipality'
  const id = randomUUID()
  await database.owner.query(
    `insert into organisation (id, name, kind, cbs_code, is_example) values ($1, $2, $3, $4, true)`,
    [id, options.organisationName ?? `Test ${kind} ${id.slice(0, 8)}`, kind, code],
  )
  return id
}
