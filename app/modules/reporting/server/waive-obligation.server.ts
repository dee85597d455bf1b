/** Waives an obligation, with a reason that stays, or opens it again. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { stepPermission } from '~/kernel/status-steps'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import { type DeliveryPermission, type ObligationStatus, obligationSteps } from '../domain/delivery-status'
import { longestReviewText } from '../domain/review-text'

export type WaiveProblem =
  | 'waiveReasonMissing'
  | 'waiveReasonTooLong'
  | 'waiveAfterDelivery'
  | 'obligationMoved'
  | 'stepUnknown'
export type WaiveRequest = {
  readonly obligationId: string
  /** 'waived' needs a reason; 'open' takes it back. */
  readonly to: 'waived' | 'open'
  readonly reason: string
  /** The version that the person looked at. */
  readonly version: number
}

/** Takes the step once; 403 without the permission, 404 when the actor can't see the obligation. */
export async function waiveObligation(actor: Actor, request: WaiveRequest): Promise<Result<null, WaiveProblem>> {
  if (!can(actor, 'obligation:plan')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  const reason = request.reason.trim()
  if (request.to === 'waived' && reason === '') return refuse('waiveReasonMissing')
  if (reason.length > longestReviewText) return refuse('waiveReasonTooLong', { most: longestReviewText })
  return withActor(actor, async (db) => {
    const obligation = isUuid(request.obligationId)
      ? await db.obligation.findUnique({ where: { id: request.obligationId } })
      : null
    if (!obligation) throw new Response(null, { status: 404 })
    const from = obligation.status as ObligationStatus
    if (
      stepPermission<ObligationStatus, DeliveryPermission>(obligationSteps, from, request.to) !== 'obligation:waive'
    ) {
      return refuse('stepUnknown')
    }
    // A delivery under review would be left behind: it is decided first.
    if (from === 'submitted') return refuse('waiveAfterDelivery')
    const { count } = await db.obligation.updateMany({
      where: { id: obligation.id, status: from, version: request.version },
      data: {
        status: request.to,
        waivedReason: request.to === 'waived' ? reason : null,
        version: { increment: 1 },
      },
    })
    if (count !== 1) return refuse('obligationMoved')
    await recordEvent(db, {
      type: request.to === 'waived' ? 'obligation.waived' : 'obligation.reopened',
      objectType: 'obligation',
      objectId: obligation.id,
      contractId: obligation.contractId,
      supplierId: obligation.supplierId,
      data: { from, to: request.to, reason: request.to === 'waived' ? reason : obligation.waivedReason },
    })
    return ok(null)
  })
}
