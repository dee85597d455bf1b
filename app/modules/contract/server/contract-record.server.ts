/** A contract's row for a change: read and locked in the transaction that changes it. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { toDay, toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { canChangeContract } from '../domain/contract-changes'
import type { ContractScope, ContractVariant } from '../domain/contract-kinds'
import type { ContractStatus } from '../domain/contract-status'
import type { ContractFacts } from './get-contract.server'

export type ContractRecord = Omit<ContractFacts, 'isExample'> & { readonly lotIds: readonly string[] }

/**
 * The contract that the actor is about to change, locked until the commit, so that a check and the write after it see
 * the same. Throws 404 when it does not exist for the actor and 403 when the actor may read but not change it.
 */
export async function lockContract(db: Db, actor: Actor, id: string): Promise<ContractRecord> {
  const record = await findRecord(db, id, { lock: true })
  if (record === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  if (!canChangeContract(actor, record)) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  return record
}

/** The same without a lock; null when it does not exist for the actor. */
export async function findRecord(db: Db, id: string, { lock = false } = {}): Promise<ContractRecord | null> {
  if (!isUuid(id)) return null
  // A lock needs the right to change, which the policies of a reader refuse: it then shows no row.
  if (lock) await db.$queryRaw`select 1 from contract where id = ${id}::uuid for update`
  const row = await db.contract.findUnique({ where: { id }, include: { lots: { select: { lotId: true } } } })
  if (row === null) return null
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    description: row.description,
    status: row.status as ContractStatus,
    supplierId: row.supplierId,
    segmentCode: row.segmentCode,
    variant: row.variant as ContractVariant,
    scope: row.scope as ContractScope,
    municipalityCodes: row.municipalityCodes,
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    maxExtentOn: toDayOrNull(row.maxExtentOn),
    noticeMonths: row.noticeMonths,
    noticeOn: toDay(row.noticeOn),
    signedOn: toDayOrNull(row.signedOn),
    terminatedOn: toDayOrNull(row.terminatedOn),
    version: row.version,
    lotIds: row.lots.map((lot) => lot.lotId),
  }
}
