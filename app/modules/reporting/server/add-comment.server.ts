/**
 * Writes the buyer's comment about a delivery: shared with the provider, or internal. What kind it is follows from
 * the form that was used; there is no default, and it can't change afterwards.
 */
import { randomUUID } from 'node:crypto'
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { longestReviewText } from '../domain/review-text'
import { readTemplate } from './read-template.server'

export type CommentProblem = 'commentEmpty' | 'commentKindMissing' | 'commentTooLong' | 'cellUnknown'
export type CommentToAdd = {
  readonly obligationId: string
  /** The version that it is about, or null for the obligation as a whole. */
  readonly deliveryId: string | null
  /** A cell of that version: row number of the file and column key. */
  readonly cell: { readonly row: number; readonly columnKey: string } | null
  /** 'shared' or 'internal'; anything else is refused. */
  readonly visibility: string
  readonly body: string
  /** The comment that this one answers. */
  readonly answersId: string | null
  readonly authorName: string
  readonly now: Instant
}

/** 403 for a kind that the role may not write, 404 when the actor can't see what it is about. */
export async function addComment(
  actor: StaffActor,
  comment: CommentToAdd,
): Promise<Result<{ id: string }, CommentProblem>> {
  const { visibility } = comment
  if (visibility !== 'shared' && visibility !== 'internal') return refuse('commentKindMissing')
  if (!can(actor, visibility === 'shared' ? 'comment:shared' : 'comment:internal')) {
    throw new Response(null, { status: 403, statusText: 'Forbidden' })
  }
  const body = comment.body.trim()
  if (body === '') return refuse('commentEmpty')
  if (body.length > longestReviewText) return refuse('commentTooLong', { most: longestReviewText })
  return withActor(actor, async (db) => {
    const place = await findPlace(db, comment)
    if (place === null) return refuse('cellUnknown')
    const id = randomUUID()
    await db.deliveryComment.createMany({
      data: [
        {
          id,
          obligationId: comment.obligationId,
          supplierId: place.supplierId,
          deliveryId: comment.deliveryId,
          rowKey: place.rowKey,
          columnKey: place.columnKey,
          visibility,
          body,
          authorId: actor.userId,
          authorName: comment.authorName,
          answersId: comment.answersId,
          createdAt: fromInstant(comment.now),
        },
      ],
    })
    if (visibility === 'shared') {
      await addJob(db, 'mailQuestion', { commentId: id }, { jobKey: `question:${id}` })
    }
    await recordEvent(db, {
      // A provider reads the events of its own deliveries: an internal note must not show there.
      type: visibility === 'shared' ? 'delivery.commented' : 'comment.internal',
      objectType: 'obligation',
      objectId: comment.obligationId,
      contractId: place.contractId,
      supplierId: place.supplierId,
      data: { commentId: id, deliveryId: comment.deliveryId, columnKey: place.columnKey, answersId: comment.answersId },
    })
    return ok({ id })
  })
}

type Place = {
  readonly supplierId: string
  readonly contractId: string
  readonly rowKey: string | null
  readonly columnKey: string | null
}

/** Where the comment belongs; null when the cell is not in that version. Throws 404 for what the actor can't see. */
async function findPlace(db: Db, comment: CommentToAdd): Promise<Place | null> {
  const notFound = () => new Response(null, { status: 404 })
  if (![comment.obligationId, comment.deliveryId, comment.answersId].every((id) => id === null || isUuid(id)))
    throw notFound()
  const obligation = await db.obligation.findUnique({ where: { id: comment.obligationId } })
  if (!obligation) throw notFound()
  const { supplierId, contractId } = obligation
  if (comment.deliveryId !== null) {
    const where = { id: comment.deliveryId, obligationId: obligation.id }
    if ((await db.delivery.count({ where })) === 0) throw notFound()
  }
  if (comment.answersId !== null) {
    const answered = await db.deliveryComment.findFirst({
      where: { id: comment.answersId, obligationId: obligation.id, visibility: comment.visibility },
    })
    if (!answered) throw notFound()
    return { supplierId, contractId, rowKey: answered.rowKey, columnKey: answered.columnKey }
  }
  if (comment.cell === null || comment.deliveryId === null) {
    return { supplierId, contractId, rowKey: null, columnKey: null }
  }
  const { row, columnKey } = comment.cell
  const template = await readTemplate(db, obligation.templateCode, obligation.templateVersion)
  if (!template.columns.some((column) => column.key === columnKey)) return null
  const found = await db.deliveryRow.findUnique({
    where: { deliveryId_row: { deliveryId: comment.deliveryId, row } },
    select: { rowKey: true },
  })
  return found && { supplierId, contractId, rowKey: found.rowKey, columnKey }
}
