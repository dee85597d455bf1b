/** Which lots a contract comes from; the award of each to this supplier is found with it. */
import type { Db } from '~/platform/database/with-actor.server'

/** Replaces the contract's lots. */
export async function linkLots(
  db: Db,
  contract: { readonly id: string; readonly supplierId: string },
  lotIds: readonly string[],
): Promise<void> {
  const { id, supplierId } = contract
  const chosen = [...new Set(lotIds)]
  await db.contractLot.deleteMany({ where: { contractId: id, lotId: { notIn: chosen } } })
  const linked = await db.contractLot.findMany({ where: { contractId: id }, select: { lotId: true } })
  const known = new Set(linked.map((lot) => lot.lotId))
  const added = chosen.filter((lotId) => !known.has(lotId))
  if (added.length === 0) return
  const awards = await db.award.findMany({
    where: { lotId: { in: added }, supplierId },
    select: { id: true, lotId: true },
  })
  await db.contractLot.createMany({
    data: added.map((lotId) => ({
      contractId: id,
      supplierId,
      lotId,
      awardId: awards.find((award) => award.lotId === lotId)?.id ?? null,
    })),
  })
}
