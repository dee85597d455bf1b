/** The letters of a decision as they would be now: from the consensus, the calculation and the reasons that were written. */
import type { Db } from '~/platform/database/with-actor.server'
import type { DraftLetter, LetterKind } from '../domain/award-letter'
import { findFrozen } from './lot-calculation.server'
import { type AwardCriterion, type LotBid, listAwardCriteria, listLotBids } from './lot-facts.server'

type Lot = { readonly id: string; readonly tenderId: string }
export type Draft = DraftLetter & {
  readonly supplierId: string
  readonly reasons: ReadonlyMap<string, { readonly text: string; readonly version: number }>
}

/** One for every bid of the lot, also for those that were set aside; in the order of their names. */
export async function draftLetters(
  db: Db,
  { lot, decisionId }: { lot: Lot; decisionId: string },
): Promise<readonly Draft[]> {
  const criteria = await listAwardCriteria(db, lot.tenderId, lot.id)
  const bids = await listLotBids(db, lot.id)
  const agreed = await db.consensusScore.findMany({ where: { lotId: lot.id } })
  const reasons = await db.awardReason.findMany({ where: { decisionId } })
  const winners = await db.award.findMany({
    where: { decisionId, status: { not: 'cancelled' } },
    select: { bidId: true },
  })
  const won = new Set(winners.map((award) => award.bidId))
  const best = await bestWinner(db, lot.id, won)
  const reasonOf = (bidId: string, criterionId: string) =>
    agreed.find((each) => each.bidId === bidId && each.criterionId === criterionId)?.motivation ?? ''
  return bids.map((bid) => {
    const own = new Map(
      reasons
        .filter((each) => each.bidId === bid.id)
        .map(({ criterionId, text, version }) => [criterionId, { text, version }]),
    )
    return {
      bidId: bid.id,
      supplierId: bid.supplierId,
      name: bid.name,
      kind: kindOf(bid, won),
      disqualification: bid.isAdmitted ? null : bid.reason,
      reasons: own,
      criteria: bid.isAdmitted
        ? criteria.map((criterion) => criterionDraft(criterion, bid.id, { own, best, reasonOf }))
        : [],
    }
  })
}

const kindOf = (bid: LotBid, won: ReadonlySet<string | null>): LetterKind =>
  !bid.isAdmitted ? 'disqualified' : won.has(bid.id) ? 'awarded' : 'rejected'

type Reasons = {
  own: ReadonlyMap<string, { text: string }>
  best: string | null
  reasonOf: (bidId: string, criterionId: string) => string
}
const criterionDraft = ({ id, code }: AwardCriterion, bidId: string, { own, best, reasonOf }: Reasons) => ({
  criterionId: id,
  code,
  ownReason: reasonOf(bidId, id),
  winnerReason: best === null ? '' : reasonOf(best, id),
  advantage: own.get(id)?.text ?? '',
})

/** The winner with the best place, with which the others are compared; null without winners. */
export async function bestWinner(db: Db, lotId: string, won: ReadonlySet<string | null>): Promise<string | null> {
  const frozen = await findFrozen(db, lotId)
  const places = (frozen?.placed ?? []).filter((bid) => won.has(bid.bidId)).sort((a, b) => a.rank - b.rank)
  return places[0]?.bidId ?? [...won][0] ?? null
}
