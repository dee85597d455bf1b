/** Lays down a new contract; the same request twice makes one. */
import type { Actor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { can } from '~/modules/access/domain/permissions'
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ContractProblemCode, changesBetween, contractProblem } from '../domain/contract-changes'
import { noticeDay } from '../domain/contract-term'
import type { NewContractInput } from '../forms'
import type { ContractRefusalCode } from '../texts'
import { linkLots } from './link-lots.server'
import { forgetRegisterChoices } from './list-choices.server'
import { recordContractEvent } from './record-contract-event.server'

export type CreateContractCode = ContractProblemCode | ContractRefusalCode

/** The id of the contract; also when this request was answered before, as its key is the id. */
export async function createContract(
  actor: Actor,
  input: NewContractInput,
): Promise<Result<{ id: string }, CreateContractCode>> {
  if (!can(actor, 'contract:write')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  const problem = contractProblem(actor, input)
  if (problem) return { ok: false, problem }
  try {
    const result = await withActor(actor, (db) => insert(db, input))
    forgetRegisterChoices()
    return result
  } catch (error) {
    // The key is the contract's id: somebody pressed twice, and the first press has made it.
    const constraint = violatedConstraint(error)
    if (constraint === 'contract_pkey') return ok({ id: input.requestKey })
    if (constraint === 'contract_number_key') return findRepeated(actor, input)
    throw error
  }
}

async function insert(db: Db, input: NewContractInput): Promise<Result<{ id: string }, CreateContractCode>> {
  const id = input.requestKey
  const { supplierId } = input
  if ((await db.contract.count({ where: { id } })) > 0) return ok({ id })
  const refusal = await unknownChoice(db, input)
  if (refusal) return refuse(refusal)
  const facts = factsOf(input)
  await db.contract.createMany({
    data: [
      {
        id,
        ...facts,
        municipalityCodes: [...input.municipalityCodes],
        supplierId,
        status: 'pending',
        startsOn: fromDay(input.startsOn),
        endsOn: fromDay(input.endsOn),
        noticeOn: fromDay(noticeDay(input.endsOn, input.noticeMonths).on),
        signedOn: fromDayOrNull(input.signedOn),
      },
    ],
  })
  await linkLots(db, { id, supplierId }, input.lotIds)
  const told = {
    ...facts,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    signedOn: input.signedOn,
    lots: input.lotIds,
  }
  await recordContractEvent(db, { id, supplierId }, changesBetween({}, told), 'contract.created')
  return ok({ id })
}

const factsOf = (input: NewContractInput) => ({
  number: input.number,
  title: input.title,
  description: input.description,
  segmentCode: input.segmentCode,
  variant: input.variant,
  scope: input.scope,
  municipalityCodes: input.municipalityCodes,
  noticeMonths: input.noticeMonths,
})

/** The number was there already: by this very request, or by another contract. */
async function findRepeated(
  actor: Actor,
  input: NewContractInput,
): Promise<Result<{ id: string }, CreateContractCode>> {
  const own = await withActor(actor, (db) => db.contract.count({ where: { id: input.requestKey } }))
  return own > 0 ? ok({ id: input.requestKey }) : refuse('numberTaken', { number: input.number })
}

async function unknownChoice(db: Db, input: NewContractInput): Promise<ContractRefusalCode | null> {
  if ((await db.organisation.count({ where: { id: input.supplierId } })) === 0) return 'supplierUnknown'
  if ((await db.strategyChoice.count({ where: { segmentCode: input.segmentCode, isLatest: true } })) === 0)
    return 'segmentUnknown'
  const lots = await db.lot.count({ where: { id: { in: [...input.lotIds] } } })
  return lots === new Set(input.lotIds).size ? null : 'lotUnknown'
}
