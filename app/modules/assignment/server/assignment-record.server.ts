/** An assignment and its parts for a change: read and locked in the transaction that changes them. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { can, type Permission } from '~/modules/access/domain/permissions'
import type { Db } from '~/platform/database/with-actor.server'
import type { AssignmentStatus, PartKind } from '../domain/assignment'

export type AssignmentRecord = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly status: AssignmentStatus
  readonly version: number
}
export type PartRecord = {
  readonly id: string
  readonly code: string
  readonly kind: PartKind
  readonly position: number
  readonly title: string
  readonly text: string
  readonly year: number | null
  readonly version: number
}

/** Throws 403 when the role may not. */
export function mustBeAllowed(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
}
const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' })

/** Locked until the commit: freezing, and changing any part, can't pass each other. Throws 403 and 404. */
export async function lockAssignment(db: Db, actor: Actor, id: string): Promise<AssignmentRecord> {
  mustBeAllowed(actor, 'assignment:write')
  if (isUuid(id)) await db.$queryRaw`select 1 from assignment where id = ${id}::uuid for update`
  const record = await findAssignment(db, id)
  if (record === null) throw notFound()
  return record
}

/** Without a lock; null when it does not exist for the actor. */
export async function findAssignment(db: Db, id: string): Promise<AssignmentRecord | null> {
  const row = isUuid(id) ? await db.assignment.findUnique({ where: { id } }) : null
  return (
    row && {
      id: row.id,
      code: row.code,
      title: row.title,
      status: row.status as AssignmentStatus,
      version: row.version,
    }
  )
}

/** A part that is still in the assignment; throws 404 when there is none for the actor. */
export async function getPartRecord(db: Db, assignmentId: string, partId: string): Promise<PartRecord> {
  const row = isUuid(partId)
    ? await db.assignmentPart.findFirst({ where: { id: partId, assignmentId, removedAt: null } })
    : null
  if (row === null) throw notFound()
  const { id, code, kind, position, title, text, year, version } = row
  return { id, code, kind: kind as PartKind, position, title, text, year, version }
}

/** The name to keep beside what a person did; null where the actor is the software. */
export async function nameOf(db: Db, actor: Actor): Promise<string> {
  if (actor.kind !== 'staff' && actor.kind !== 'provider') return ''
  const user = await db.user.findUnique({ where: { id: actor.userId }, select: { name: true } })
  return user?.name ?? ''
}
