/**
 * Names of who wrote or decided about something that the reader sees. Staff of a municipality can't read the accounts
 * of the region, but who approved is no secret to a colleague: the software looks up these names, and only these.
 */
import { readAs } from '~/platform/database/read-as.server'

const access = { kind: 'system', name: 'access' } as const

export type ColleagueName = { readonly name: string; readonly organisation: string | null }

// The first role that somebody got names the organisation.
const text = `select u.id::text, u.name,
  (select o.name from membership m join organisation o on o.id = m.organisation_id where m.user_id = u.id
    order by m.created_at limit 1) as organisation
  from user_account u where u.id = any($1::uuid[])`

/** By user id; an account that is gone is left out. Call it outside another transaction. */
export async function readColleagueNames(
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ColleagueName>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await readAs(access, (query) =>
    query<ColleagueName & { id: string }>({ name: 'colleague-names', text, values: [ids] }),
  )
  return new Map(rows.map(({ id, ...colleague }) => [id, colleague]))
}
