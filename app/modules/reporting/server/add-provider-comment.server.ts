/** A message of the provider to the buyer, or the answer to a question of the buyer. Always shared: there is no choice. */
import { randomUUID } from 'node:crypto'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { CommentProblem } from '../domain/provider-problems'

export type ProviderComment = {
  readonly obligationId: string
  readonly body: string
  /** The question that it answers, or null. */
  readonly answersId: string | null
  readonly now: Instant
}

export const longestComment = 4_000

/** Gives the id of the comment. */
export async function addProviderComment(
  actor: ProviderActor,
  { obligationId, body, answersId, now }: ProviderComment,
): Promise<Result<string, CommentProblem>> {
  if (!can(actor, 'comment:shared')) return refuse('notAllowed')
  const text = body.replaceAll('\r\n', '\n').trim()
  if (text === '') return refuse('commentEmpty')
  if (text.length > longestComment) return refuse('commentTooLong', { max: longestComment })
  if (hasCitizenNumber(text)) return refuse('personalNumber')
  if (!isUuid(obligationId) || (answersId !== null && !isUuid(answersId))) return refuse('notFound')
  return withActor(actor, async (db) => {
    const obligation = await db.obligation.findUnique({ where: { id: obligationId } })
    if (!obligation) return refuse('notFound')
    const question = answersId === null ? null : await db.deliveryComment.findUnique({ where: { id: answersId } })
    if (answersId !== null && question?.obligationId !== obligationId) return refuse('notFound')
    const author = await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true } })
    const id = randomUUID()
    await db.deliveryComment.createMany({
      data: [
        {
          id,
          obligationId,
          supplierId: obligation.supplierId,
          deliveryId: question?.deliveryId ?? null,
          rowKey: question?.rowKey ?? null,
          columnKey: question?.columnKey ?? null,
          visibility: 'shared',
          body: text,
          authorId: actor.userId,
          authorName: author.name,
          answersId,
          createdAt: fromInstant(now),
        },
      ],
    })
    await recordEvent(db, {
      type: answersId === null ? 'delivery.commented' : 'delivery.questionAnswered',
      objectType: 'obligation',
      objectId: obligationId,
      contractId: obligation.contractId,
      supplierId: obligation.supplierId,
      data: { commentId: id, visibility: 'shared', answersId },
    })
    return ok(id)
  })
}
