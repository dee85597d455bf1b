/**
 * The door for accounts, sessions and invitations: the policies let only the access actor write those. When a person
 * causes it, the audit events of the transaction name that person.
 */
import type { PersonActor } from '~/kernel/actor'
import { type Db, withActor } from '~/platform/database/with-actor.server'

const access = { kind: 'system', name: 'access' } as const

/** Runs `work` in one transaction with the rights of the access actor, on behalf of `by` (null: nobody is known yet). */
export function withAccess<T>(by: PersonActor | null, work: (db: Db) => Promise<T>): Promise<T> {
  return withActor(access, async (db) => {
    if (by !== null) await actFor(db, by)
    return work(db)
  })
}

/** From here on the events of this transaction name this person; for a login, where it is known halfway. */
export async function actFor(db: Db, by: PersonActor): Promise<void> {
  await db.$queryRaw`select set_config('leidraad.actor_kind', ${by.kind}, true),
    set_config('leidraad.actor_role', ${by.role}, true), set_config('leidraad.user_id', ${by.userId}, true),
    set_config('leidraad.organisation_id', ${by.organisationId}, true)`
}
