/** What the form and the filters of documents offer to choose from. */
import type { Actor } from '~/kernel/actor'
import { permissionsOfRole } from '~/modules/access/domain/permissions'
import { withActor } from '~/platform/database/with-actor.server'

export type DocumentChoice = { readonly value: string; readonly label: string }
export type DocumentChoices = {
  readonly municipalities: readonly DocumentChoice[]
  /** Who adds documents; only those whom the actor may see. */
  readonly owners: readonly DocumentChoice[]
}

const roles = Object.entries(permissionsOfRole).flatMap(([role, permissions]) =>
  permissions.includes('document:write') ? [role] : [],
)
const mostOwners = 200

/** By name. */
export const listDocumentChoices = (actor: Actor): Promise<DocumentChoices> =>
  withActor(actor, async (db) => {
    const municipalities = await db.organisation.findMany({
      where: { cbsCode: { not: null }, kind: 'municipality' },
      select: { cbsCode: true, name: true },
      orderBy: { name: 'asc' },
    })
    const owners = await db.user.findMany({
      where: { disabledAt: null, memberships: { some: { endedAt: null, role: { in: roles } } } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostOwners,
    })
    return {
      municipalities: municipalities.map(({ cbsCode, name }) => ({ value: cbsCode ?? '', label: name })),
      owners: owners.map(({ id, name }) => ({ value: id, label: name })),
    }
  })
