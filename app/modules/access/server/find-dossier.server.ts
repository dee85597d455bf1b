/** The contract that an external adviser may read, by its number, among those that the one who invites may see. */
import type { PersonActor } from '~/kernel/actor'
import { withActor } from '~/platform/database/with-actor.server'

/** The contract's id, or null when the actor sees none with this number. */
export async function findDossier(actor: PersonActor, contractNumber: string | null): Promise<string | null> {
  if (!contractNumber) return null
  const contract = await withActor(actor, (db) =>
    db.contract.findFirst({ where: { number: contractNumber }, select: { id: true } }),
  )
  return contract?.id ?? null
}
