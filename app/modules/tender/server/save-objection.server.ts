/** Objections, complaints and summary proceedings against a decision: registered, and decided once. */
import type { StaffActor } from '~/kernel/actor'
import { type CivilDate, dayOf } from '~/kernel/civil-date'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant, toDay, toDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import {
  isObjectionDay,
  type ObjectionKind,
  type ObjectionStatus,
  objectionIsInTime,
  type StandstillReason,
} from '../domain/standstill'
import type { AwardProblem } from '../texts-award'
import type { OfLot } from './decide-award.server'
import { findTenderOfOfficer } from './find-tender-head.server'
import { holdTender } from './hold-tender.server'

export type ObjectionInput = {
  readonly supplierId: string
  readonly kind: ObjectionKind
  readonly receivedOn: CivilDate
  readonly grounds: string
}

/** Registers what came in, once when it is sent twice; late proceedings are refused with the day on which they were due. */
export async function registerObjection(
  actor: StaffActor,
  { tenderId, lotId, now, input }: OfLot & { input: ObjectionInput },
): Promise<Result<null, AwardProblem>> {
  const grounds = input.grounds.trim()
  if (grounds === '') return refuse('groundsMissing')
  if (hasCitizenNumber(grounds)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    await findTenderOfOfficer(db, actor, tenderId)
    const decision = await db.awardDecision.findFirst({
      where: { lotId, tenderId, status: { in: ['pending', 'unsuccessful', 'active'] } },
    })
    const endsOn = toDayOrNull(decision?.standstillEndsOn ?? null)
    if (decision === null || endsOn === null) return refuse('lettersNotSent')
    if (decision.status === 'active') return refuse('decisionFinal')
    const letters = await db.awardLetter.count({ where: { decisionId: decision.id, supplierId: input.supplierId } })
    if (letters === 0) return refuse('notABidder')
    const reason = decision.standstillReason as unknown as StandstillReason
    if (!objectionIsInTime(input.kind, input.receivedOn, endsOn)) return refuse('objectionLate', { on: endsOn })
    if (!isObjectionDay(input.receivedOn, { sentOn: reason.sentOn, today: dayOf(now) }))
      return refuse('objectionDay', { from: reason.sentOn })
    const { supplierId, kind } = input
    const facts = { decisionId: decision.id, supplierId, kind, receivedOn: fromDay(input.receivedOn), grounds }
    if ((await db.objection.count({ where: { ...facts, status: 'pending' } })) > 0) return ok(null)
    await db.objection.createMany({
      data: [
        {
          ...facts,
          tenderId,
          lotId,
          status: 'pending',
          registeredAt: fromInstant(now),
        },
      ],
    })
    await recordEvent(db, {
      type: 'objection.registered',
      objectType: 'tender',
      objectId: tenderId,
      supplierId,
      data: { lotId, kind },
    })
    return ok(null)
  })
}

type Outcome = {
  readonly objectionId: string
  readonly to: Exclude<ObjectionStatus, 'pending'>
  readonly outcome: string
  readonly resolvedOn: CivilDate
  readonly version: number
}

/** Decides on it, with what was found; once, also when two do so. */
export async function resolveObjection(
  actor: StaffActor,
  { tenderId, lotId, objectionId, to, outcome, resolvedOn, version, now }: OfLot & Outcome,
): Promise<Result<null, AwardProblem>> {
  if (outcome.trim() === '') return refuse('reasonMissing')
  if (hasCitizenNumber(outcome)) return refuse('personalNumber')
  return withActor(actor, async (db) => {
    await findTenderOfOfficer(db, actor, tenderId)
    const found = isUuid(objectionId)
      ? await db.objection.findFirst({ where: { id: objectionId, lotId, tenderId } })
      : null
    if (found === null) return refuse('changedMeanwhile')
    const receivedOn = toDay(found.receivedOn)
    if (resolvedOn < receivedOn || resolvedOn > dayOf(now)) return refuse('outcomeDay', { from: receivedOn })
    const resolved = await db.objection.updateMany({
      where: { id: objectionId, version, status: 'pending' },
      data: { status: to, outcome: outcome.trim(), resolvedOn: fromDay(resolvedOn), version: { increment: 1 } },
    })
    if (resolved.count !== 1) return refuse('changedMeanwhile')
    await recordEvent(db, {
      type: 'objection.resolved',
      objectType: 'tender',
      objectId: tenderId,
      supplierId: found.supplierId,
      data: { lotId, objectionId, to },
    })
    return ok(null)
  })
}
