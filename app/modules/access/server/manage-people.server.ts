/**
 * The guard of every change to people: one change at a time, by somebody who still manages at that very moment. The
 * permission is asked again inside the transaction, so that a role that just ended ends everything with it.
 */
import type { PersonActor } from '~/kernel/actor'
import type { Db } from '~/platform/database/with-actor.server'
import { canManagePeopleOf } from '../domain/membership-rules'
import { withAccess } from './with-access.server'

/** Runs `work` when the actor's own role is live; gives null when it ended. Changes to people wait for each other. */
export function managePeople<T>(actor: PersonActor, work: (db: Db) => Promise<T>): Promise<T | null> {
  return withAccess(actor, async (db) => {
    await lockPeople(db)
    const live = await db.membership.count({
      where: {
        userId: actor.userId,
        organisationId: actor.organisationId,
        role: actor.role,
        endedAt: null,
        user: { disabledAt: null },
      },
    })
    return live === 0 ? null : work(db)
  })
}

/** Two administrators who end each other's role at once would leave none; so changes to people come one by one. */
export async function lockPeople(db: Db): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('leidraad.people'))::text as locked`
}

/** The membership when the actor manages its organisation; null hides whether it exists. */
export async function findManagedMembership(db: Db, actor: PersonActor, membershipId: string) {
  const membership = await db.membership.findFirst({
    where: { id: membershipId, endedAt: null },
    include: { user: true, organisation: true },
  })
  return membership !== null && canManagePeopleOf(actor, membership.organisationId) ? membership : null
}
export type ManagedMembership = NonNullable<Awaited<ReturnType<typeof findManagedMembership>>>

/** Moves the account's version on, or gives false when somebody else changed it since it was read. */
export async function moveVersion(db: Db, userId: string, version: number): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id: userId, version }, data: { version: { increment: 1 } } })
  return count === 1
}

/** People other than this one who manage the region and can log in. */
export const countOtherRegionManagers = (db: Db, userId: string): Promise<number> =>
  db.membership.count({
    where: {
      userId: { not: userId },
      role: 'administrator',
      endedAt: null,
      organisation: { cbsCode: null },
      user: { disabledAt: null },
    },
  })
