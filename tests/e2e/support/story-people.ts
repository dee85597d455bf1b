/** People and organisations of one story's own, with a password that an example account has too. */
import { randomUUID } from 'node:crypto'
import type { Owner } from './owner-database'
import { accountOf } from './people'

export type StoryPerson = { readonly email: string; readonly name: string; readonly password: string }

type NewPerson = {
  readonly name: string
  readonly role: string
  /** An organisation by its id; the one of the example account `inkoper` unless chosen. */
  readonly organisationId?: string
}

/** Makes an account with a role; it logs in as everybody does. */
export async function addStoryPerson(owner: Owner, { name, role, organisationId }: NewPerson): Promise<StoryPerson> {
  const { id: knownId, password, organisationId: region } = accountOf('inkoper')
  const id = randomUUID()
  const email = `${role.toLowerCase()}.${id.slice(0, 8)}@verhaal.example`
  await owner.query(
    `insert into user_account (id, email, name, password_hash, is_example)
     select $1, $2, $3, password_hash, true from user_account where id = $4`,
    [id, email, name, knownId],
  )
  await owner.query(`insert into membership (user_id, organisation_id, role) values ($1, $2, $3)`, [
    id,
    organisationId ?? region,
    role,
  ])
  return { email, name, password }
}

/** Makes a provider; gives its id. */
export async function addProvider(owner: Owner, name: string): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into organisation (id, name, kind, kvk, is_example) values ($1, $2, 'provider', $3, true)`,
    [id, name, String(70_000_000 + Math.floor(Math.random() * 9_999_999))],
  )
  return id
}

/** Somebody who bids for a provider. */
export const addBidder = (owner: Owner, { provider, name }: { provider: string; name: string }): Promise<StoryPerson> =>
  addStoryPerson(owner, { name, role: 'bidder', organisationId: provider })
