/** "Interesse": a provider's person hears of every change. Nobody else can see who follows. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { getTender } from './get-tender.server'

type Follow = { readonly tenderId: string; readonly follow: boolean; readonly now: Instant }

/** Twice is the same as once; throws 404 for a tender that the provider can't see. */
export function followTender(actor: ProviderActor, { tenderId, follow, now }: Follow): Promise<void> {
  return withActor(actor, async (db) => {
    await getTender(db, { id: tenderId, actor, now })
    const who = { tenderId, userId: actor.userId, supplierId: actor.organisationId }
    if (follow)
      await db.tenderFollower.createMany({ data: [{ ...who, createdAt: fromInstant(now) }], skipDuplicates: true })
    else await db.tenderFollower.deleteMany({ where: who })
  })
}
