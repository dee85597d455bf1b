/** The letters of a decision as they would be now: from the consensus, the calculation and the reasons that were written. */
import { jsonList, onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { DraftLetter, LetterKind } from '../domain/award-letter'
import { type CalculationFacts, readCalculationFacts } from './calculation-facts.server'
import { findFrozen } from './lot-calculation.server'
import type { LotBid } from './lot-facts.server'

type Lot = { readonly id: string; readonly tenderId: string }
export type Draft = DraftLetter & {
  readonly supplierId: string
  readonly reasons: ReadonlyMap<string, { readonly text: string; readonly version: number }>
}

type Texts = {
  readonly agreed: readonly (readonly [bidId: string, criterionId: string, motivation: string])[]
  readonly reasons: readonly { bidId: string; criterionId: string; text: string; version: number }[]
  readonly winners: readonly (string | null)[]
}

// $1 the lot, $2 the decision.
const text = `select
  ${jsonList(
    'json_build_array(s.bid_id, s.criterion_id, s.motivation)',
    'consensus_score s where s.lot_id = $1::uuid',
    's.bid_id, s.criterion_id',
  )} as agreed,
  ${jsonList(
    `json_build_object('bidId', r.bid_id, 'criterionId', r.criterion_id, 'text', r.text, 'version', r.version)`,
    'award_reason r where r.decision_id = $2::uuid',
    'r.bid_id, r.criterion_id',
  )} as reasons,
  ${jsonList('a.bid_id', `award a where a.decision_id = $2::uuid and a.status <> 'cancelled'`, 'a.number')} as winners`

/** One for every bid of the lot, also for those that were set aside; in the order of their names. */
export async function draftLetters(
  source: ReadSource,
  { lot, decisionId }: { lot: Lot; decisionId: string },
): Promise<readonly Draft[]> {
  const { criteria, bids } = await readCalculationFacts(source, lot)
  const read = { name: 'letter-texts', text, values: [lot.id, decisionId] }
  const { agreed, reasons, winners } = onlyRow(await queryOf(source)<Texts>(read))
  const won = new Set(winners)
  const best = await bestWinner(source, lot.id, won)
  const motivations = new Map(agreed.map(([bidId, criterionId, motivation]) => [`${bidId} ${criterionId}`, motivation]))
  const reasonOf = (bidId: string, criterionId: string) => motivations.get(`${bidId} ${criterionId}`) ?? ''
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
const criterionDraft = (
  { id, code }: CalculationFacts['criteria'][number],
  bidId: string,
  { own, best, reasonOf }: Reasons,
) => ({
  criterionId: id,
  code,
  ownReason: reasonOf(bidId, id),
  winnerReason: best === null ? '' : reasonOf(best, id),
  advantage: own.get(id)?.text ?? '',
})

/** The winner with the best place, with which the others are compared; null without winners. */
export async function bestWinner(
  source: ReadSource,
  lotId: string,
  won: ReadonlySet<string | null>,
): Promise<string | null> {
  const frozen = await findFrozen(source, lotId)
  const places = (frozen?.placed ?? []).filter((bid) => won.has(bid.bidId)).sort((a, b) => a.rank - b.rank)
  return places[0]?.bidId ?? [...won][0] ?? null
}
