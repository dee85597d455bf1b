/** The audit log in pages, newest first, filtered in the database. */
import type { Actor } from '~/kernel/actor'
import type { Paging } from '~/kernel/paging'
import { toInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'

export type EventQuery = Paging & {
  readonly type: string
  readonly outcome: '' | 'done' | 'refused'
  readonly objectId: string
}

/** One page of events that the actor may see, with names, and how many there are in all. */
export const listEvents = (actor: Actor, { type, outcome, objectId, page, pageSize }: EventQuery) =>
  withActor(actor, async (db) => {
    const where: Prisma.AuditEventWhereInput = {
      ...(type === '' ? {} : { type }),
      ...(outcome === '' ? {} : { outcome }),
      ...(objectId === '' ? {} : { objectId }),
    }
    const total = await db.auditEvent.count({ where })
    const types = await db.auditEvent.groupBy({ by: ['type'], orderBy: { type: 'asc' } })
    const events = await db.auditEvent.findMany({
      where,
      orderBy: { seq: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    })
    const userIds = [...new Set(events.flatMap((event) => event.actorUserId ?? []))]
    const users = await db.user.findMany({ where: { id: { in: userIds } }, select: { id: true, name: true } })
    const nameOf = new Map(users.map((user) => [user.id, user.name]))
    return {
      total,
      types: types.map((row) => row.type),
      rows: events.map((event) => ({
        seq: event.seq.toString(),
        at: toInstant(event.at),
        type: event.type,
        who: event.actorUserId === null ? null : (nameOf.get(event.actorUserId) ?? null),
        actorKind: event.actorKind,
        actorRole: event.actorRole,
        objectType: event.objectType,
        objectId: event.objectId,
        outcome: event.outcome,
        data: JSON.stringify(event.data),
        hash: event.hash,
      })),
    }
  })
