/** A version of an assignment as it was frozen, for who follows a quotation to its source. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { AssignmentStatus } from '../domain/assignment'
import type { FrozenContent } from './move-assignment.server'

/** Throws 404 when it does not exist for the actor. Links to the part of today only where the actor sees that too. */
export async function getFrozenVersion(actor: Actor, id: string) {
  const found = await withActor(actor, async (db) => {
    const row = isUuid(id) ? await db.assignmentVersion.findUnique({ where: { id } }) : null
    if (row === null) return null
    const { assignmentId } = row
    const newest = await db.assignmentVersion.findFirst({
      where: { assignmentId, status: 'adopted' },
      orderBy: { number: 'desc' },
      select: { id: true, number: true },
    })
    const parts = await db.assignmentPart.findMany({
      where: { assignmentId, removedAt: null },
      select: { id: true, code: true },
    })
    return {
      assignmentId,
      number: row.number,
      status: row.status as AssignmentStatus,
      decisionSubject: row.decisionSubject,
      sha256: row.sha256,
      frozenAt: toInstant(row.frozenAt),
      frozenByName: row.frozenByName,
      newestDecided: newest,
      // Written by moveAssignment from the same type; a frozen version never changes.
      content: row.content as unknown as FrozenContent,
      partIds: Object.fromEntries(parts.map(({ id, code }) => [code, id])),
    }
  })
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return found
}
