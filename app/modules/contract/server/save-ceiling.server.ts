/** Sets what one municipality may spend under a contract in a year. */
import type { Actor } from '~/kernel/actor'
import { yearOf } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'
import { type Problem, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { fromCents, toCents } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { CeilingInput } from '../forms'
import type { ContractRefusalCode } from '../texts'
import { type ContractRecord, lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

export type StoredCeiling = {
  readonly municipalityCode: string
  readonly year: number
  readonly amountCents: Cents
  readonly version: number
}
export type CeilingChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: StoredCeiling; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<ContractRefusalCode> }

type SaveCeiling = { readonly contractId: string; readonly ceilingId: string | null; readonly input: CeilingInput }

/** One ceiling per municipality and year, all of them within what was awarded; throws 404 and 403 as lockContract does. */
export async function saveCeiling(actor: Actor, request: SaveCeiling): Promise<CeilingChange> {
  try {
    return await withActor(actor, (db) => save(db, actor, request))
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'contracts_within_award')
      return { kind: 'refused', problem: refuse('ceilingAboveAward').problem }
    if (constraint !== 'ceiling_contract_id_municipality_code_year_key') throw error
    return { kind: 'refused', problem: refuse('ceilingExists', { year: request.input.year }).problem }
  }
}

async function save(db: Db, actor: Actor, { contractId, ceilingId, input }: SaveCeiling): Promise<CeilingChange> {
  const contract = await lockContract(db, actor, contractId)
  const known = ceilingId === null ? null : await findCeiling(db, contractId, ceilingId)
  if (ceilingId !== null && known === null) return { kind: 'refused', problem: refuse('recordGone').problem }
  if (known && known.version !== input.version) {
    return { kind: 'conflict', current: known, by: await findLastChange(db, ['contract'], contractId) }
  }
  const problem = problemOf(contract, input)
  if (problem) return { kind: 'refused', problem }
  const { municipalityCode, year } = input
  const columns = { municipalityCode, year, amountCents: fromCents(input.amountCents) }
  if (ceilingId)
    await db.ceiling.updateMany({ where: { id: ceilingId }, data: { ...columns, version: { increment: 1 } } })
  else await db.ceiling.createMany({ data: [{ ...columns, contractId, supplierId: contract.supplierId }] })
  await recordContractEvent(db, contract, {
    ceiling: { from: known ? nameOf(known) : null, to: nameOf(input) },
    amountCents: { from: known?.amountCents ?? null, to: input.amountCents },
  })
  return { kind: 'saved' }
}

const nameOf = (ceiling: { municipalityCode: string; year: number }): string =>
  `${ceiling.municipalityCode}|${ceiling.year}`

async function findCeiling(db: Db, contractId: string, id: string): Promise<StoredCeiling | null> {
  const row = isUuid(id) ? await db.ceiling.findFirst({ where: { id, contractId } }) : null
  if (row === null) return null
  const { municipalityCode, year, version } = row
  return { municipalityCode, year, version, amountCents: toCents(row.amountCents) }
}

function problemOf(contract: ContractRecord, input: CeilingInput): Problem<ContractRefusalCode> | null {
  if (!contract.municipalityCodes.includes(input.municipalityCode)) return refuse('municipalityNotInContract').problem
  const [from, until] = [yearOf(contract.startsOn), yearOf(contract.maxExtentOn ?? contract.endsOn)]
  return input.year < from || input.year > until ? refuse('yearOutsideContract', { from, until }).problem : null
}
