/** The actor of an account that has no session yet: for the audit event of a login or an accepted invitation. */
import { isProviderRole, type PersonActor, type Role } from '~/kernel/actor'
import type { Db } from '~/platform/database/with-actor.server'

export type LiveMembership = {
  readonly id: string
  readonly organisationId: string
  readonly role: Role
  readonly dossierContractId: string | null
  readonly cbsCode: string | null
}

/** The roles of a person that have not ended, the oldest first. */
export async function listLiveMemberships(db: Db, userId: string): Promise<LiveMembership[]> {
  const rows = await db.membership.findMany({
    where: { userId, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { organisation: { select: { cbsCode: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisationId,
    role: row.role as Role,
    dossierContractId: row.dossierContractId,
    cbsCode: row.organisation.cbsCode,
  }))
}

/** Who acts when this person works in this role. */
export function toPersonActor(userId: string, membership: Omit<LiveMembership, 'id'>): PersonActor {
  const { role, organisationId, dossierContractId, cbsCode } = membership
  if (isProviderRole(role)) return { kind: 'provider', userId, organisationId, role }
  if (dossierContractId !== null) {
    return { kind: 'staff', userId, organisationId, role, scope: { kind: 'dossier', contractId: dossierContractId } }
  }
  // Staff of a municipality sees what was signed on its behalf; staff of the region's own organisation sees all.
  const scope = cbsCode === null ? ({ kind: 'region' } as const) : ({ kind: 'municipality', code: cbsCode } as const)
  return { kind: 'staff', userId, organisationId, role, scope }
}
