/** Who changed an object last, for the page that shows two versions side by side. */
import type { Instant } from '~/kernel/civil-date'
import { toInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

export type LastChange = { readonly name: string | null; readonly at: Instant | null }

/** Name and moment by the log of what happened to one object, whatever it was called; a name that the actor may not read is null. */
export async function findLastChange(db: Db, objectTypes: readonly string[], objectId: string): Promise<LastChange> {
  const event = await db.auditEvent.findFirst({
    where: { objectType: { in: [...objectTypes] }, objectId },
    orderBy: { seq: 'desc' },
    select: { at: true, actorUserId: true },
  })
  if (event === null) return { name: null, at: null }
  const user = event.actorUserId
    ? await db.user.findUnique({ where: { id: event.actorUserId }, select: { name: true } })
    : null
  return { name: user?.name ?? null, at: toInstant(event.at) }
}
