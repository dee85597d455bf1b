/** Whether the prices of a tender may be opened: the quality of every lot that was bid on is settled. */
import type { Db } from '~/platform/database/with-actor.server'
import { isQualitySettled, type LotEvaluationStatus } from '../domain/lot-evaluation'
import { listLotBids, listLots } from './lot-facts.server'

/** Asked by the vault before the price envelopes are opened, in the transaction of the ceremony. */
export async function qualityIsSettled(db: Db, tenderId: string): Promise<boolean> {
  const lots = []
  for (const lot of await listLots(db, tenderId)) {
    const bids = await listLotBids(db, lot.id)
    const status = (lot.evaluation?.status ?? 'individual') as LotEvaluationStatus
    lots.push({ status, admittedBids: bids.filter((bid) => bid.isAdmitted).length })
  }
  return isQualitySettled(lots)
}
