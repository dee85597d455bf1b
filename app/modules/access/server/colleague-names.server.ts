/**
 * Names of who wrote or decided about something that the reader sees. Staff of a municipality can't read the accounts
 * of the region, but who approved is no secret to a colleague: the software looks up these names, and only these.
 */
import { withActor } from '~/platform/database/with-actor.server'

const access = { kind: 'system', name: 'access' } as const

export type ColleagueName = { readonly name: string; readonly organisation: string | null }

/** By user id; an account that is gone is left out. Call it outside another transaction. */
export async function readColleagueNames(
  userIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ColleagueName>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const users = await withActor(access, (db) =>
    db.user.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        name: true,
        memberships: {
          orderBy: { createdAt: 'asc' },
          take: 1,
          select: { organisation: { select: { name: true } } },
        },
      },
    }),
  )
  return new Map(
    users.map(({ id, name, memberships }) => [id, { name, organisation: memberships[0]?.organisation.name ?? null }]),
  )
}
