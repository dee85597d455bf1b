/** A step in the status of a contract, by the table of steps. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { changesBetween } from '../domain/contract-changes'
import { type ContractStatus, type ContractStepCode, checkContractStep } from '../domain/contract-status'
import { lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

type Move = {
  readonly id: string
  readonly to: ContractStatus
  /** The day of signature, asked when a contract goes into force and none is known. */
  readonly signedOn: CivilDate | null
  readonly terminatedOn: CivilDate | null
  readonly now: Instant
}
const eventTypes: Readonly<Record<ContractStatus, string>> = {
  pending: 'contract.changed',
  active: 'contract.activated',
  terminated: 'contract.terminated',
  cancelled: 'contract.cancelled',
}

/** Takes the step once: of two people at the same time, the second is told that it no longer fits. */
export async function moveContract(actor: Actor, move: Move): Promise<Result<null, ContractStepCode>> {
  return withActor(actor, async (db) => {
    const record = await lockContract(db, actor, move.id)
    const signedOn = move.signedOn ?? record.signedOn
    const terminatedOn = move.to === 'terminated' ? move.terminatedOn : record.terminatedOn
    const step = { from: record.status, to: move.to, startsOn: record.startsOn, signedOn, terminatedOn }
    const checked = checkContractStep(step)
    if (!checked.ok) return checked
    const moved = await db.contract.updateMany({
      where: { id: record.id, status: record.status },
      data: {
        status: move.to,
        signedOn: fromDayOrNull(signedOn),
        terminatedOn: fromDayOrNull(terminatedOn),
        version: { increment: 1 },
        updatedAt: fromInstant(move.now),
      },
    })
    if (moved.count !== 1) return refuse('stepUnknown', { from: record.status, to: move.to })
    const { signedOn: oldSigned, terminatedOn: oldEnd, status } = record
    const before = { status, signedOn: oldSigned, terminatedOn: oldEnd }
    const changes = changesBetween(before, { status: move.to, signedOn, terminatedOn })
    await recordContractEvent(db, record, changes, eventTypes[move.to])
    return ok(null)
  })
}
