/** Whether the prices of a tender may be opened: the quality of every lot that was bid on is settled. */
import type { Db } from '~/platform/database/with-actor.server'
import { isQualitySettled, type LotEvaluationStatus } from '../domain/lot-evaluation'
import { listBidsPerLot, listLots } from './lot-facts.server'

/** Asked by the vault before the price envelopes are opened, in the transaction of the ceremony. */
export async function qualityIsSettled(db: Db, tenderId: string): Promise<boolean> {
  const lots = await listLots(db, tenderId)
  const bidsOf = await listBidsPerLot(
    db,
    lots.map((lot) => lot.id),
  )
  return isQualitySettled(
    lots.map((lot) => ({
      status: (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus,
      admittedBids: (bidsOf.get(lot.id) ?? []).filter((bid) => bid.isAdmitted).length,
    })),
  )
}
