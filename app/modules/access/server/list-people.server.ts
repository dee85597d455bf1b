/** The lists of /gebruikers: roles of people, and invitations, as far as the actor may see them. */
import type { PersonActor, Role } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import { type ReadQuery, readAs } from '~/platform/database/read-as.server'
import { type InvitationState, invitationState } from '../domain/invitation'
import { managesEverybody } from '../domain/membership-rules'

export const peoplePageSize = 50

export type PeopleFilter = {
  readonly search: string
  readonly organisationId: string | null
  readonly role: Role | null
  readonly state: 'active' | 'disabled' | null
  readonly sort: 'name' | 'organisation' | 'role'
  readonly descending: boolean
  readonly page: number
}
export type PersonRow = {
  readonly membershipId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationName: string
  readonly isDisabled: boolean
  readonly hasSecondStep: boolean
}
export type Page<Row> = { readonly rows: readonly Row[]; readonly total: number }

const orderOf = {
  name: ['u.name', 'u.email'],
  organisation: ['o.name', 'u.name'],
  role: ['m.role', 'u.name'],
} as const

/** People with a live role at an organisation that the actor manages. */
export function listPeople(actor: PersonActor, filter: PeopleFilter): Promise<Page<PersonRow>> {
  const direction = filter.descending ? 'desc' : 'asc'
  const order = [...orderOf[filter.sort].map((column) => `${column} ${direction}`), 'm.id'].join(', ')
  return readAs(actor, async (query) => {
    const { values, where } = conditions(actor, filter, "u.name || ' ' || u.email || ' ' || o.name")
    const state = filter.state === null ? '' : `and (u.disabled_at is ${filter.state === 'active' ? '' : 'not '}null)`
    const rows = await query<PersonRow & { total: bigint }>({
      text: `select m.id as "membershipId", u.id as "userId", u.name, u.email, m.role, o.name as "organisationName",
          u.disabled_at is not null as "isDisabled", u.totp_confirmed_at is not null as "hasSecondStep",
          count(*) over () as total
        from membership m join user_account u on u.id = m.user_id join organisation o on o.id = m.organisation_id
        where m.ended_at is null ${state} and ${where('m')} order by ${order} limit $5 offset $6`,
      values,
    })
    return toPage(rows)
  })
}

export type InvitationRow = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationName: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly state: InvitationState
}
type InvitationRead = Omit<InvitationRow, 'createdAt' | 'expiresAt' | 'state'> & {
  created_at: Date
  expires_at: Date
  total: bigint
}

/** Invitations that were not accepted or withdrawn; expired ones too, so that they can be sent again. */
export function listInvitations(actor: PersonActor, filter: PeopleFilter, now: Instant): Promise<Page<InvitationRow>> {
  return readAs(actor, async (query) => {
    const { values, where } = conditions(actor, filter, "i.name || ' ' || i.email || ' ' || o.name")
    const rows = await query<InvitationRead>({
      text: `select i.id, i.name, i.email, i.role, o.name as "organisationName", i.created_at, i.expires_at,
          count(*) over () as total
        from invitation i join organisation o on o.id = i.organisation_id
        where i.accepted_at is null and i.withdrawn_at is null and ${where('i')}
        order by i.created_at desc, i.id limit $5 offset $6`,
      values,
    })
    return toPage(
      rows.map(({ created_at, expires_at, ...row }) => {
        const expiresAt = toInstant(expires_at)
        const state = invitationState({ acceptedAt: null, withdrawnAt: null, expiresAt }, now)
        return { ...row, createdAt: toInstant(created_at), expiresAt, state }
      }),
    )
  })
}

/** $1 search, $2 organisation, $3 role, $4 the only organisation the actor manages, $5 and $6 the page. */
function conditions(actor: PersonActor, filter: PeopleFilter, searched: string) {
  const own = managesEverybody(actor) ? null : actor.organisationId
  const words = filter.search.trim()
  const pattern = words === '' ? null : `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const values = [pattern, filter.organisationId, filter.role, own, peoplePageSize, (filter.page - 1) * peoplePageSize]
  const where = (table: 'm' | 'i') =>
    `($1::text is null or leidraad.fold(${searched}) like leidraad.fold($1))
     and ($2::uuid is null or ${table}.organisation_id = $2) and ($3::text is null or ${table}.role = $3)
     and ($4::uuid is null or ${table}.organisation_id = $4)`
  return { values, where }
}

function toPage<Row extends { total: bigint }>(rows: readonly Row[]): Page<Omit<Row, 'total'>> {
  return { rows: rows.map(({ total: _, ...row }) => row), total: Number(rows[0]?.total ?? 0n) }
}

export type ManagedOrganisation = { readonly id: string; readonly name: string; readonly kind: string }

/** The organisations whose people the actor manages, by name. */
export function listManagedOrganisations(actor: PersonActor): Promise<ManagedOrganisation[]> {
  const own = managesEverybody(actor) ? null : actor.organisationId
  return readAs(actor, (query: ReadQuery) =>
    query<ManagedOrganisation>({
      text: `select id, name, kind from organisation where $1::uuid is null or id = $1 order by name, id`,
      values: [own],
    }),
  )
}
