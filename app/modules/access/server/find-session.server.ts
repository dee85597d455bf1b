/** Who belongs to a request's cookie: one round trip, before there is an actor (leidraad.find_session). */

import { isProviderRole, type PersonActor, type Role, type StaffRole } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { fromInstant, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { database } from '~/platform/database/connection.server'
import { throwBusy } from '~/platform/database/database-busy.server'
import { sessionTerms } from '../domain/session-terms'
import { hashToken } from './session-cookie.server'

export type Session = {
  readonly tokenHash: string
  readonly actor: PersonActor
  readonly membershipId: string
  readonly userName: string
  readonly email: string
  readonly theme: string
  readonly isExample: boolean
  readonly hasTotp: boolean
  readonly organisationName: string
  readonly membershipCount: number
  readonly createdAt: Instant
  /** When the second factor was shown in this session, or null. */
  readonly strongAt: Instant | null
}

type Row = {
  user_id: string
  user_name: string
  email: string
  theme: string
  is_example: boolean
  has_totp: boolean
  membership_id: string
  role: Role
  organisation_id: string
  organisation_name: string
  organisation_kind: string
  cbs_code: string | null
  dossier_contract_id: string | null
  strong_at: Date | null
  created_at: Date
  memberships: number
}

/** The live session of this token, or null: unknown, expired, idle too long, ended role or disabled account. */
export async function findSession(token: string, at: Instant): Promise<Session | null> {
  const tokenHash = hashToken(token)
  const { rows } = await database()
    .pool.query<Row>({
      name: 'find-session',
      text: 'select * from leidraad.find_session($1, $2, make_interval(mins => $3))',
      values: [tokenHash, fromInstant(at), sessionTerms.idleMinutes],
    })
    .catch(throwBusy)
  const row = rows[0]
  if (!row) return null
  return {
    tokenHash,
    actor: toActor(row),
    membershipId: row.membership_id,
    userName: row.user_name,
    email: row.email,
    theme: row.theme,
    isExample: row.is_example,
    hasTotp: row.has_totp,
    organisationName: row.organisation_name,
    membershipCount: row.memberships,
    createdAt: toInstant(row.created_at),
    strongAt: toInstantOrNull(row.strong_at),
  }
}

function toActor(row: Row): PersonActor {
  const person = { userId: row.user_id, organisationId: row.organisation_id }
  if (isProviderRole(row.role)) return { kind: 'provider', ...person, role: row.role }
  const role: StaffRole = row.role
  if (row.dossier_contract_id) {
    return { kind: 'staff', ...person, role, scope: { kind: 'dossier', contractId: row.dossier_contract_id } }
  }
  // Staff of a municipality sees what was signed on its behalf; staff of the region's own organisation sees all.
  const scope = row.cbs_code ? ({ kind: 'municipality', code: row.cbs_code } as const) : ({ kind: 'region' } as const)
  return { kind: 'staff', ...person, role, scope }
}
