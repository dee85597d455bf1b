/**
 * What an approved productieverantwoording uses of the bestedingsruimte: one row per municipality and year, written
 * with the approval and taken back with its return, in the same transaction.
 */
import type { Instant } from '~/kernel/civil-date'
import type { JsonValue } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'

export type UsingDelivery = {
  readonly id: string
  readonly contractId: string
  readonly supplierId: string
  readonly templateCode: string
  /** Label of the period: a year for T1. */
  readonly period: string
}
export type KeptUse = {
  readonly municipalityCode: string
  readonly year: number
  readonly amountCents: number
  readonly origin: string
  readonly deliveryId: string | null
}

const usedYear = ({ templateCode, period }: UsingDelivery): number | null =>
  templateCode === 'T1' && /^\d{4}$/.test(period) ? Number(period) : null

/** Writes the use; gives what stood there before, for the event, so that a return can put it back. */
export async function recordUse(db: Db, delivery: UsingDelivery, now: Instant): Promise<KeptUse[]> {
  const year = usedYear(delivery)
  if (year === null) return []
  const { id, contractId, supplierId } = delivery
  const before = await db.ceilingUse.findMany({ where: { contractId, year }, orderBy: { municipalityCode: 'asc' } })
  // Municipalities that an earlier source named and this delivery does not are used for nothing now.
  await db.ceilingUse.deleteMany({ where: { contractId, year } })
  await db.$executeRaw`insert into ceiling_use (contract_id, supplier_id, municipality_code, year, amount_cents, origin,
      delivery_id, updated_at)
    select ${contractId}::uuid, ${supplierId}::uuid, r.values->>'gemeentecode', ${year}::int,
      sum((r.values->>'totaal')::bigint), 'approvedDelivery', ${id}::uuid, ${fromInstant(now)}::timestamptz
    from delivery_row r
    where r.delivery_id = ${id}::uuid and r.values->>'gemeentecode' is not null and r.values->>'totaal' is not null
    group by r.values->>'gemeentecode'
    on conflict (contract_id, municipality_code, year) do update
      set amount_cents = excluded.amount_cents, origin = excluded.origin, delivery_id = excluded.delivery_id,
        updated_at = excluded.updated_at`
  return before.map((use) => ({
    municipalityCode: use.municipalityCode,
    year,
    amountCents: Number(use.amountCents),
    origin: use.origin,
    deliveryId: use.deliveryId,
  }))
}

/** Takes the use of an approved delivery back and puts there what the approval had replaced. */
export async function takeBackUse(db: Db, delivery: UsingDelivery, now: Instant): Promise<void> {
  if (usedYear(delivery) === null) return
  const { id, contractId, supplierId } = delivery
  await db.ceilingUse.deleteMany({ where: { contractId, deliveryId: id } })
  const approval = await db.auditEvent.findFirst({
    where: { objectType: 'delivery', objectId: id, type: 'delivery.approved' },
    orderBy: { seq: 'desc' },
    select: { data: true },
  })
  const before = readKeptUses((approval?.data as { usesBefore?: JsonValue } | undefined)?.usesBefore)
  if (before.length === 0) return
  await db.ceilingUse.createMany({
    data: before.map((use) => ({
      ...use,
      contractId,
      supplierId,
      amountCents: BigInt(use.amountCents),
      updatedAt: fromInstant(now),
    })),
    skipDuplicates: true,
  })
}

/** Written by recordUse into the event; anything else is nothing. */
const readKeptUses = (value: JsonValue | undefined): KeptUse[] =>
  Array.isArray(value) ? (value as unknown as KeptUse[]) : []
