/** The bidder itself as lead, to begin the list of participants with. */
import type { ProviderActor } from '~/kernel/actor'
import type { Db } from '~/platform/database/with-actor.server'
import type { Participant } from '../domain/bid-content'

export async function getOwnName(db: Db, { organisationId }: ProviderActor): Promise<Participant> {
  const { name, kvk } = await db.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, kvk: true },
  })
  return { role: 'lead', name, kvk }
}
