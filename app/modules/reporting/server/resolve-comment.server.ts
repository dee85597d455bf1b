/** Closes a question: the buyer has the answer it needs. What was written stays. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'

export type CommentToResolve = { readonly obligationId: string; readonly commentId: string; readonly now: Instant }

/** Once; closing a closed question changes nothing. 403 without the permission, 404 when it is not there to see. */
export async function resolveComment(actor: Actor, { obligationId, commentId, now }: CommentToResolve): Promise<void> {
  if (!can(actor, 'delivery:review')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  if (!isUuid(obligationId) || !isUuid(commentId)) throw new Response(null, { status: 404 })
  await withActor(actor, async (db) => {
    const comment = await db.deliveryComment.findFirst({
      where: { id: commentId, obligationId, visibility: 'shared' },
      select: { supplierId: true, obligation: { select: { contractId: true } } },
    })
    if (!comment) throw new Response(null, { status: 404 })
    const { count } = await db.deliveryComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: fromInstant(now) },
    })
    if (count === 0) return
    await recordEvent(db, {
      type: 'delivery.questionClosed',
      objectType: 'obligation',
      objectId: obligationId,
      contractId: comment.obligation.contractId,
      supplierId: comment.supplierId,
      data: { commentId },
    })
  })
}
