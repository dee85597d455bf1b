/** Who holds a permission now, each with the part of the register in which: for choosing whom to appoint. */
import { isProviderRole, type PersonActor, type Role } from '~/kernel/actor'
import type { Db } from '~/platform/database/with-actor.server'
import { can, type Permission } from '../domain/permissions'
import { toPersonActor } from './person-actor.server'

export type Holder = { readonly userId: string; readonly name: string; readonly actor: PersonActor }

/** Staff by name, once per role that gives the permission; only accounts that the asker may read. */
export async function listHolders(db: Db, permission: Permission): Promise<Holder[]> {
  const rows = await db.membership.findMany({
    where: { endedAt: null, user: { disabledAt: null } },
    include: { user: { select: { id: true, name: true } }, organisation: { select: { cbsCode: true } } },
  })
  return rows
    .filter(({ role }) => !isProviderRole(role as Role))
    .map(({ user, organisation, role, organisationId, dossierContractId }) => {
      const membership = { role: role as Role, organisationId, dossierContractId, cbsCode: organisation.cbsCode }
      return { userId: user.id, name: user.name, actor: toPersonActor(user.id, membership) }
    })
    .filter(({ actor }) => can(actor, permission))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}
