/** Who at a provider gets mail about its verantwoording. For the system: staff can't see a provider's people. */
import type { Db } from '~/platform/database/with-actor.server'

export type MailPerson = { readonly id: string; readonly email: string; readonly name: string }

/** Its reporters and administrators with a live role and account, each once. */
export function listReporters(db: Db, supplierId: string): Promise<MailPerson[]> {
  return db.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: { organisationId: supplierId, role: { in: ['reporter', 'providerAdministrator'] }, endedAt: null },
      },
    },
    orderBy: { email: 'asc' },
    select: { id: true, email: true, name: true },
  })
}
