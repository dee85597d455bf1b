/** Working in another of the own roles: the session gets a new token, as its rights change. */
import type { Role } from '~/kernel/actor'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { listLiveMemberships, toPersonActor } from './person-actor.server'
import type { Person } from './require-person.server'
import { hashToken, newToken } from './session-cookie.server'
import { actFor, withAccess } from './with-access.server'

export type OwnRole = {
  readonly membershipId: string
  readonly role: Role
  readonly organisationName: string
  readonly isCurrent: boolean
}

/** The person's roles, the oldest first. */
export async function listOwnRoles({ actor, session }: Person): Promise<OwnRole[]> {
  const rows = await withAccess(null, (db) =>
    db.membership.findMany({
      where: { userId: actor.userId, endedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { organisation: { select: { name: true } } },
    }),
  )
  return rows.map((row) => ({
    membershipId: row.id,
    role: row.role as Role,
    organisationName: row.organisation.name,
    isCurrent: row.id === session.membershipId,
  }))
}

/** Moves this session to another live role of the same person; gives its new token, or null when it is not theirs. */
export function switchRole({ actor, session }: Person, membershipId: string): Promise<string | null> {
  return withAccess(actor, async (db) => {
    const chosen = (await listLiveMemberships(db, actor.userId)).find(({ id }) => id === membershipId)
    if (!chosen) return null
    const token = newToken()
    const { count } = await db.session.updateMany({
      where: { tokenHash: session.tokenHash },
      data: { tokenHash: hashToken(token), membershipId },
    })
    if (count === 0) return null
    await actFor(db, toPersonActor(actor.userId, chosen))
    await recordEvent(db, { type: 'access.roleSwitched', objectType: 'membership', objectId: membershipId })
    return token
  })
}
