/** Who walks the grid: every role, the scopes that make a difference, and everybody who should not get in at all. */
import type { PersonActor, Role, StaffScope } from '~/kernel/actor'
import { staffRoles } from '~/kernel/actor'
import type { TestDatabase } from '../../support/database'
import { openSession, type SignedIn, signInAs } from '../../support/sign-in'

/** `visitor`: no live session. `half`: the second step is still to be shown. `settingUp`: it must be set up first. */
export type Standing = 'person' | 'visitor' | 'half' | 'settingUp'
export type Walker = {
  readonly name: string
  readonly standing: Standing
  /** Null for who has no account at all. */
  readonly actor: PersonActor | null
  /** Null for who sends no cookie. */
  cookie(): string | null
  /** A session that the call may end. */
  freshCookie(): Promise<string | null>
}

type Places = { readonly contractId: string; readonly supplierId: string; readonly municipality: string }

/** Everybody, with sessions; `places` is what the people of one provider, one municipality and one dossier belong to. */
export async function layWalkers(database: TestDatabase, places: Places): Promise<Walker[]> {
  const region: StaffScope = { kind: 'region' }
  const municipality: StaffScope = { kind: 'municipality', code: places.municipality }
  const dossier: StaffScope = { kind: 'dossier', contractId: places.contractId }
  const staff = (role: Role, scope: StaffScope) => signInAs(database, { role, scope })
  const ofProvider = (role: Role) => signInAs(database, { role, organisationId: places.supplierId })
  const walkers: Walker[] = [anonymous]
  const add = (name: string, who: SignedIn, standing: Standing = 'person') =>
    walkers.push(toWalker(database, { name, who, standing }))
  for (const role of staffRoles) add(role, await staff(role, role === 'externalAdviser' ? dossier : region))
  for (const role of ['administrator', 'contractManager', 'controller', 'alderman', 'councilMember'] as const) {
    add(`${role} of a municipality`, await staff(role, municipality))
  }
  for (const role of ['providerAdministrator', 'bidder', 'reporter'] as const) add(role, await ofProvider(role))
  const { owner } = database
  const disabled = await staff('contractManager', region)
  await owner.query('update user_account set disabled_at = now() where id = $1', [disabled.userId])
  add('disabled account', disabled, 'visitor')
  const ended = await staff('administrator', region)
  await owner.query('update membership set ended_at = now() where id = $1', [ended.membershipId])
  add('ended role', ended, 'visitor')
  const expired = await staff('contractManager', region)
  await owner.query(`update session set expires_at = '2026-01-02', created_at = '2026-01-01' where user_id = $1`, [
    expired.userId,
  ])
  add('expired session', expired, 'visitor')
  const half = await staff('administrator', region)
  await owner.query(`update user_account set totp_secret = 'x', totp_confirmed_at = now() where id = $1`, [half.userId])
  await owner.query('update session set strong_at = null where user_id = $1', [half.userId])
  add('half a login', half, 'half')
  add('no second step yet', await signInAs(database, { role: 'administrator', isExample: false }), 'settingUp')
  return walkers
}

const anonymous: Walker = {
  name: 'anonymous',
  standing: 'visitor',
  actor: null,
  cookie: () => null,
  freshCookie: async () => null,
}

type Known = { readonly name: string; readonly who: SignedIn; readonly standing: Standing }

function toWalker(database: TestDatabase, { name, who, standing }: Known): Walker {
  return {
    name,
    standing,
    actor: who.actor,
    cookie: () => who.cookie,
    freshCookie: async () =>
      standing === 'visitor' ? who.cookie : openSession(database, who, { strong: standing !== 'half' }),
  }
}
