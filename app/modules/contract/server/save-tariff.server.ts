/** Adds or changes a tariff. Two prices on one day can't stand, whoever saves first. */
import type { Actor } from '~/kernel/actor'
import type { Problem } from '~/kernel/result'
import { refuse } from '~/kernel/result'
import { findLastChange, type LastChange } from '~/modules/audit/server/find-last-change.server'
import { unitFits } from '~/modules/tender/domain/price-units'
import { fromCents, fromDay, fromDayOrNull, toCents, toDay, toDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { Changes, Value } from '../domain/contract-changes'
import { type TariffPeriod, type TariffProblemCode, tariffProblem } from '../domain/tariff-periods'
import type { TariffInput } from '../forms'
import type { ContractRefusalCode } from '../texts'
import { type ContractRecord, lockContract } from './contract-record.server'
import { recordContractEvent } from './record-contract-event.server'

export type StoredTariff = TariffPeriod & {
  readonly amountCents: ReturnType<typeof toCents>
  readonly reason: string | null
  readonly version: number
}
export type TariffChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly current: StoredTariff; readonly by: LastChange }
  | { readonly kind: 'refused'; readonly problem: Problem<TariffProblemCode | ContractRefusalCode> }

type SaveTariff = { readonly contractId: string; readonly tariffId: string | null; readonly input: TariffInput }

/** Throws 404 and 403 as lockContract does. */
export async function saveTariff(actor: Actor, request: SaveTariff): Promise<TariffChange> {
  try {
    return await withActor(actor, (db) => save(db, actor, request))
  } catch (error) {
    // The contract is locked while we look, so this is for what came past it: the database has the last word.
    if (violatedConstraint(error) !== 'tariff_no_overlap') throw error
    return refused('tariffInTheWay')
  }
}

const refused = (code: ContractRefusalCode, params?: Problem['params']): TariffChange => ({
  kind: 'refused',
  problem: refuse(code, params).problem,
})

async function save(db: Db, actor: Actor, { contractId, tariffId, input }: SaveTariff): Promise<TariffChange> {
  const contract = await lockContract(db, actor, contractId)
  const others = await listTariffs(db, contractId)
  const known = tariffId === null ? null : (others.find((tariff) => tariff.id === tariffId) ?? null)
  if (tariffId !== null && known === null) return refused('recordGone')
  if (known && known.version !== input.version) {
    return { kind: 'conflict', current: known, by: await findLastChange(db, ['contract'], contractId) }
  }
  const problem = await problemOf(db, contract, { input, tariffId, others })
  if (problem) return { kind: 'refused', problem }
  const columns = {
    productCode: input.productCode,
    unit: input.unit,
    municipalityCode: input.municipalityCode,
    amountCents: fromCents(input.amountCents),
    validFrom: fromDay(input.validFrom),
    validUntil: fromDayOrNull(input.validUntil),
    reason: input.reason || null,
  }
  if (known) {
    await db.tariff.updateMany({ where: { id: known.id }, data: { ...columns, version: { increment: 1 } } })
  } else {
    await db.tariff.createMany({ data: [{ ...columns, contractId, supplierId: contract.supplierId }] })
  }
  await recordContractEvent(db, contract, tariffChange(known, { ...input, reason: input.reason || null }))
  return { kind: 'saved' }
}

async function problemOf(
  db: Db,
  contract: ContractRecord,
  { input, tariffId, others }: { input: TariffInput; tariffId: string | null; others: readonly StoredTariff[] },
): Promise<Problem<TariffProblemCode | ContractRefusalCode> | null> {
  if (!unitFits(input.unit, contract.variant)) return refuse('yearNeedsTask').problem
  if ((await db.product.count({ where: { code: input.productCode } })) === 0) {
    return refuse('productUnknown', { code: input.productCode }).problem
  }
  if (input.municipalityCode !== null && !contract.municipalityCodes.includes(input.municipalityCode)) {
    return refuse('municipalityNotInContract').problem
  }
  const lastDay = contract.maxExtentOn ?? contract.endsOn
  return tariffProblem({ id: tariffId ?? '', ...input }, others, { startsOn: contract.startsOn, lastDay })
}

/** All tariffs of a contract, for rules that look at them together. */
async function listTariffs(db: Db, contractId: string): Promise<StoredTariff[]> {
  const rows = await db.tariff.findMany({ where: { contractId }, orderBy: { validFrom: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    productCode: row.productCode,
    unit: row.unit,
    municipalityCode: row.municipalityCode,
    amountCents: toCents(row.amountCents),
    validFrom: toDay(row.validFrom),
    validUntil: toDayOrNull(row.validUntil),
    reason: row.reason,
    version: row.version,
  }))
}

/** Takes a tariff out of a contract; what it said stays in the history. */
export async function removeTariff(
  actor: Actor,
  { contractId, tariffId }: { contractId: string; tariffId: string },
): Promise<void> {
  await withActor(actor, async (db) => {
    const contract = await lockContract(db, actor, contractId)
    const known = (await listTariffs(db, contractId)).find((tariff) => tariff.id === tariffId)
    if (!known) return
    await db.tariff.deleteMany({ where: { id: tariffId, contractId } })
    await recordContractEvent(db, contract, tariffChange(known, null))
  })
}

type Told = Omit<StoredTariff, 'id' | 'version'>

/** What changed of one tariff; which tariff it is stands in `tariff`. */
function tariffChange(before: Told | null, after: Told | null): Changes {
  const told = (tariff: Told | null): Record<string, Value> =>
    tariff
      ? {
          tariff: `${tariff.productCode}|${tariff.unit}|${tariff.municipalityCode ?? ''}`,
          amountCents: tariff.amountCents,
          validFrom: tariff.validFrom,
          validUntil: tariff.validUntil,
          reason: tariff.reason,
        }
      : { tariff: null, amountCents: null, validFrom: null, validUntil: null, reason: null }
  const from = told(before)
  const to = told(after)
  return Object.fromEntries(
    Object.keys(to)
      .filter((field) => field === 'tariff' || from[field] !== to[field])
      .map((field) => [field, { from: from[field] ?? null, to: to[field] ?? null }]),
  )
}
