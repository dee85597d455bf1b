/** Options to extend: adding one, and deciding on one. Using an option moves the end of the contract. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { fromDay, fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type Changes, changesBetween } from '../domain/contract-changes'
import type { OptionStatus } from '../domain/contract-kinds'
import { lastDayAfter, maxExtent, noticeDay } from '../domain/contract-term'
import type { OptionInput } from '../forms'
import { type ContractRecord, lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

/** Adds an option after the others; the last possible end moves with it. */
export async function addOption(
  actor: Actor,
  { contractId, input, now }: { contractId: string; input: OptionInput; now: Instant },
): Promise<void> {
  await withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const last = await db.contractOption.aggregate({ where: { contractId }, _max: { position: true } })
    const position = (last._max.position ?? 0) + 1
    const { months, notifyByOn } = input
    await db.contractOption.createMany({
      data: [{ contractId, supplierId: contract.supplierId, position, months, notifyByOn: fromDay(notifyByOn) }],
    })
    const moved = await moveTerm(db, contract, { endsOn: contract.endsOn, now })
    await recordContractEvent(db, contract, {
      option: { from: null, to: String(position) },
      months: { from: null, to: months },
      notifyByOn: { from: null, to: notifyByOn },
      ...moved,
    })
  })
}

type Decision = {
  readonly contractId: string
  readonly optionId: string
  readonly to: Exclude<OptionStatus, 'open'>
  readonly now: Instant
}

/** Uses an open option or lets it lapse; decided once, also when two people do so at the same time. */
export async function decideOption(
  actor: Actor,
  { contractId, optionId, to, now }: Decision,
): Promise<Result<null, 'optionDecided' | 'recordGone'>> {
  return withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const option = isUuid(optionId) ? await db.contractOption.findFirst({ where: { id: optionId, contractId } }) : null
    if (option === null) return refuse('recordGone')
    const decidedOn = dayOf(now)
    const decided = await db.contractOption.updateMany({
      where: { id: optionId, status: 'open' },
      data: { status: to, decidedOn: fromDay(decidedOn) },
    })
    if (decided.count !== 1) return refuse('optionDecided')
    const endsOn = to === 'exercised' ? lastDayAfter(contract.endsOn, option.months) : contract.endsOn
    const moved = await moveTerm(db, contract, { endsOn, now })
    await recordContractEvent(db, contract, {
      option: { from: `${option.position}|open`, to: `${option.position}|${to}` },
      ...moved,
    })
    return ok(null)
  })
}

/** Writes the end and what follows from it, and tells what moved. */
async function moveTerm(
  db: Db,
  contract: ContractRecord,
  { endsOn, now }: { endsOn: ContractRecord['endsOn']; now: Instant },
): Promise<Changes> {
  const options = await db.contractOption.findMany({ where: { contractId: contract.id } })
  const terms = options.map(({ position, months, status }) => ({ position, months, status: status as OptionStatus }))
  const after = { endsOn, noticeOn: noticeDay(endsOn, contract.noticeMonths).on, maxExtentOn: maxExtent(endsOn, terms) }
  await db.contract.updateMany({
    where: { id: contract.id },
    data: {
      endsOn: fromDay(after.endsOn),
      noticeOn: fromDay(after.noticeOn),
      maxExtentOn: fromDayOrNull(after.maxExtentOn),
      version: { increment: 1 },
      updatedAt: fromInstant(now),
    },
  })
  const { endsOn: end, noticeOn, maxExtentOn } = contract
  return changesBetween({ endsOn: end, noticeOn, maxExtentOn }, after)
}
