/** A contract for the forms that change it or what hangs from it. */
import type { Actor } from '~/kernel/actor'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canChangeContract } from '../domain/contract-changes'
import { type ContractRecord, findRecord } from './contract-record.server'

export type ContractToChange = {
  readonly record: ContractRecord
  readonly supplier: string
  readonly municipalities: readonly { readonly value: string; readonly label: string }[]
}

/** Throws 404 when it does not exist for the actor, 403 when the actor may read but not change it. */
export const getContractToChange = (actor: Actor, id: string): Promise<ContractToChange> =>
  withActor(actor, (db) => readToChange(db, actor, id))

/** The same within a transaction that reads more. */
export async function readToChange(db: Db, actor: Actor, id: string): Promise<ContractToChange> {
  const record = await findRecord(db, id)
  if (record === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  if (!canChangeContract(actor, record)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  const supplier = await db.organisation.findUniqueOrThrow({ where: { id: record.supplierId }, select: { name: true } })
  const municipalities = await db.organisation.findMany({
    where: { cbsCode: { in: [...record.municipalityCodes] } },
    select: { cbsCode: true, name: true },
    orderBy: { name: 'asc' },
  })
  return {
    record,
    supplier: supplier.name,
    municipalities: municipalities.map(({ cbsCode, name }) => ({ value: cbsCode ?? '', label: name })),
  }
}
