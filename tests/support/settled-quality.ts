/** A settled quality without walking through the evaluation: consensus scores per bid, checks met, bids valid. */
import type { TestDatabase } from './database'
import type { OpenedScene } from './opened-bids'

/** `scores`: of each bid, the same on every criterion of both lots. */
export async function layQuality(
  { owner }: TestDatabase,
  scene: OpenedScene,
  scores: readonly [number, number, number],
): Promise<void> {
  for (const lot of scene.lots) {
    await owner.query(
      `insert into lot_evaluation (lot_id, tender_id, status, consensus_opened_at, settled_at) values ($1, $2, 'settled', now(), now())`,
      [lot.id, scene.tenderId],
    )
    for (const [index, bidId] of scene.bidIds.entries()) {
      for (const criterionId of lot.criterionIds) {
        await owner.query(
          `insert into consensus_score (lot_id, bid_id, criterion_id, tender_id, score, motivation, updated_at) values ($1, $2, $3, $4, $5, $6, now())`,
          [lot.id, bidId, criterionId, scene.tenderId, scores[index], `Oordeel over inschrijving ${index + 1}.`],
        )
      }
    }
  }
  await owner.query(`update bid set status = 'valid' where tender_id = $1`, [scene.tenderId])
  await owner.query(`update bid_lot set status = 'valid' where tender_id = $1`, [scene.tenderId])
}
