/**
 * Approves or returns a delivery: permission, guarded state, write, use of the ceiling, mail, event, in one
 * transaction. Of two people who decide at once the first wins and the second is told by whom and when.
 */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import {
  type DeliveryPermission,
  type DeliveryStatus,
  deliveryStep,
  type ObligationStatus,
  obligationSteps,
  type StepProblemCode,
} from '../domain/delivery-status'
import { longestReviewText } from '../domain/review-text'
import { reviewTexts } from '../texts-staff'
import { recordUse, takeBackUse, type UsingDelivery } from './ceiling-use.server'
import { readTemplate } from './read-template.server'

export type DecideProblem = StepProblemCode | 'alreadyDecided' | 'noteMissing' | 'noteTooLong'
export type DecisionToTake = {
  readonly obligationId: string
  readonly deliveryId: string
  readonly to: 'approved' | 'returned'
  /** For the provider; a return needs one. */
  readonly note: string
  /** The version of the row that the person looked at: what changed since is not decided on unseen. */
  readonly version: number
  readonly now: Instant
}

/** 404 when the actor can't see the delivery, 403 without the permission. */
export async function decideDelivery(
  actor: StaffActor,
  decision: DecisionToTake,
): Promise<Result<null, DecideProblem>> {
  if (!can(actor, 'delivery:review')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  if (decision.to === 'returned' && decision.note.trim() === '') return refuse('noteMissing')
  if (decision.note.trim().length > longestReviewText) return refuse('noteTooLong', { most: longestReviewText })
  if (!isUuid(decision.deliveryId) || !isUuid(decision.obligationId)) throw new Response(null, { status: 404 })
  try {
    return await withActor(actor, (db) => decide(db, actor, decision))
  } catch (error) {
    if (error instanceof Overtaken) return refuse('alreadyDecided')
    // The database's own four eyes, for a person who also works for the provider.
    if (violatedConstraint(error) === 'delivery_four_eyes') return refuse('ownDelivery')
    throw error
  }
}

/** Thrown to undo the whole when the obligation moved between reading and writing. */
class Overtaken extends Error {}

async function decide(db: Db, actor: StaffActor, decision: DecisionToTake): Promise<Result<null, DecideProblem>> {
  const { deliveryId, obligationId, to, now } = decision
  const delivery = await db.delivery.findFirst({
    where: { id: deliveryId, obligationId },
    include: { obligation: true },
  })
  if (!delivery) throw new Response(null, { status: 404 })
  const from = delivery.status as DeliveryStatus
  if (delivery.version !== decision.version) return refuse('alreadyDecided')
  const step = deliveryStep({
    from,
    to,
    allowed: () => true,
    actorId: actor.userId,
    involvedIds: [delivery.uploadedById, delivery.submittedById],
    openQuestions: 0,
  })
  if (!step.ok) return step
  const obligationFrom = delivery.obligation.status as ObligationStatus
  const steps: Readonly<Partial<Record<ObligationStatus, DeliveryPermission>>> = obligationSteps[obligationFrom]
  if (steps[to] === undefined) return refuse('stepUnknown', { from: obligationFrom, to })
  const note = to === 'returned' ? await noteWithCells(db, decision) : decision.note.trim() || null
  const { count } = await db.delivery.updateMany({
    where: { id: delivery.id, status: from, version: delivery.version },
    data: {
      status: to,
      decidedById: actor.userId,
      decidedAt: fromInstant(now),
      decisionNote: note,
      version: { increment: 1 },
    },
  })
  if (count !== 1) return refuse('alreadyDecided')
  const moved = await db.obligation.updateMany({
    where: { id: obligationId, status: obligationFrom, version: delivery.obligation.version },
    data: { status: to, version: { increment: 1 } },
  })
  if (moved.count !== 1) throw new Overtaken()
  const using: UsingDelivery = { ...delivery, ...pickTemplate(delivery.obligation) }
  const usesBefore = to === 'approved' ? await recordUse(db, using, now) : []
  if (from === 'approved') await takeBackUse(db, using, now)
  await addJob(db, 'mailDecision', { deliveryId, version: delivery.version + 1 }, { jobKey: `decision:${deliveryId}` })
  await recordEvent(db, {
    type: to === 'approved' ? 'delivery.approved' : 'delivery.returned',
    objectType: 'delivery',
    objectId: deliveryId,
    contractId: delivery.contractId,
    supplierId: delivery.supplierId,
    data: {
      from,
      number: delivery.number,
      obligationId,
      usesBefore: usesBefore.map((use) => ({ ...use })),
    },
  })
  return ok(null)
}

const pickTemplate = ({ templateCode, period }: { templateCode: string; period: string }) => ({ templateCode, period })

/** The note, with the cells that have a question that nobody closed, so that the provider knows where to look. */
async function noteWithCells(db: Db, { obligationId, deliveryId, note }: DecisionToTake): Promise<string> {
  const asked = await db.deliveryComment.findMany({
    where: { deliveryId, visibility: 'shared', answersId: null, resolvedAt: null, rowKey: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { rowKey: true, columnKey: true },
  })
  if (asked.length === 0) return note.trim()
  const { templateCode, templateVersion } = await db.obligation.findUniqueOrThrow({ where: { id: obligationId } })
  const template = await readTemplate(db, templateCode, templateVersion)
  const rows = await db.deliveryRow.findMany({
    where: { deliveryId, rowKey: { in: asked.map((comment) => comment.rowKey ?? '') } },
    select: { row: true, rowKey: true },
  })
  const cells = asked.map((comment) => {
    const header =
      template.columns.find((column) => column.key === comment.columnKey)?.header ?? comment.columnKey ?? ''
    return reviewTexts.cell(header, rows.find((row) => row.rowKey === comment.rowKey)?.row ?? '?')
  })
  return `${note.trim()}\n\n${reviewTexts.cells([...new Set(cells)])}`
}
