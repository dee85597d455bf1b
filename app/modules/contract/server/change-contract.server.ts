/** Changes a contract's own facts, if nobody changed them since they were shown. */
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { type Refused, refuse } from '~/kernel/result'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { unitFits, yearUnit } from '~/modules/tender/domain/price-units'
import { fromDay, fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type Changes, type ContractProblemCode, changesBetween, contractProblem } from '../domain/contract-changes'
import { maxExtent, noticeDay } from '../domain/contract-term'
import type { ChangeContractInput } from '../forms'
import type { ContractRefusalCode } from '../texts'
import { type ContractRecord, lockContract } from './contract-record.server'
import { linkLots } from './link-lots.server'
import { recordContractEvent } from './record-contract-event.server'

export type ContractChange =
  | { readonly kind: 'saved'; readonly changes: Changes }
  /** Somebody was first: what stands now, and who did it. */
  | { readonly kind: 'conflict'; readonly current: ContractRecord; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Refused<ContractProblemCode | ContractRefusalCode>['problem'] }

type ChangeRequest = { readonly id: string; readonly input: ChangeContractInput; readonly now: Instant }

/** Saves, or tells the conflict; throws 404 and 403 as lockContract does. */
export async function changeContract(actor: Actor, request: ChangeRequest): Promise<ContractChange> {
  try {
    return await withActor(actor, (db) => change(db, actor, request))
  } catch (error) {
    if (violatedConstraint(error) !== 'contract_number_key') throw error
    return { kind: 'refused', problem: refuse('numberTaken', { number: request.input.number }).problem }
  }
}

async function change(db: Db, actor: Actor, { id, input, now }: ChangeRequest): Promise<ContractChange> {
  const record = await lockContract(db, actor, id)
  if (record.version !== input.version)
    return { kind: 'conflict', current: record, by: await findLastChange(db, ['contract'], id) }
  const problem = contractProblem(actor, input)
  if (problem) return { kind: 'refused', problem }
  const refusal = await unknownChoice(db, input)
  if (refusal) return { kind: 'refused', problem: refuse(refusal).problem }
  if (!unitFits(yearUnit, input.variant) && (await db.tariff.count({ where: { contractId: id, unit: yearUnit } })) > 0)
    return { kind: 'refused', problem: refuse('yearNeedsTask').problem }
  const options = await db.contractOption.findMany({ where: { contractId: id } })
  const terms = options.map(({ position, months, status }) => ({ position, months, status: status as 'open' }))
  const after = {
    ...ownFacts(input),
    noticeOn: noticeDay(input.endsOn, input.noticeMonths).on,
    maxExtentOn: maxExtent(input.endsOn, terms),
  }
  const before = { ...ownFacts(record), noticeOn: record.noticeOn, maxExtentOn: record.maxExtentOn }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return { kind: 'saved', changes }
  const { lots: lotIds, ...columns } = after
  await db.contract.updateMany({
    where: { id, version: record.version },
    data: {
      ...columns,
      municipalityCodes: [...columns.municipalityCodes],
      startsOn: fromDay(after.startsOn),
      endsOn: fromDay(after.endsOn),
      noticeOn: fromDay(after.noticeOn),
      maxExtentOn: fromDayOrNull(after.maxExtentOn),
      signedOn: fromDayOrNull(after.signedOn),
      version: { increment: 1 },
      updatedAt: fromInstant(now),
    },
  })
  await linkLots(db, record, lotIds)
  await recordContractEvent(db, record, changes)
  return { kind: 'saved', changes }
}

type OwnFacts = Omit<ChangeContractInput, 'version' | 'municipalityCodes' | 'lotIds'> & {
  readonly municipalityCodes: readonly string[]
  readonly lotIds: readonly string[]
}

const ownFacts = (facts: OwnFacts) => ({
  number: facts.number,
  title: facts.title,
  description: facts.description,
  segmentCode: facts.segmentCode,
  variant: facts.variant,
  scope: facts.scope,
  municipalityCodes: facts.municipalityCodes,
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  noticeMonths: facts.noticeMonths,
  signedOn: facts.signedOn,
  lots: [...facts.lotIds].sort(),
})

async function unknownChoice(db: Db, input: ChangeContractInput): Promise<ContractRefusalCode | null> {
  if ((await db.strategyChoice.count({ where: { segmentCode: input.segmentCode, isLatest: true } })) === 0)
    return 'segmentUnknown'
  const lots = await db.lot.count({ where: { id: { in: [...input.lotIds] } } })
  return lots === new Set(input.lotIds).size ? null : 'lotUnknown'
}
