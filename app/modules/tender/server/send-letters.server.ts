/** Sends all letters of a lot at one moment, frozen with their hashes: from then on the standstill runs. */
import type { StaffActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type LetterContent, letterText, missingReasons } from '../domain/award-letter'
import { type Standstill, standstill } from '../domain/standstill'
import { isStopped } from '../domain/tender-status'
import type { AwardProblem } from '../texts-award'
import type { OfLot } from './decide-award.server'
import { decreedDays } from './decreed-days.server'
import { findTenderOfOfficer, type TenderHead } from './find-tender-head.server'
import { holdTender } from './hold-tender.server'
import { bestWinner, type Draft, draftLetters } from './letter-drafts.server'
import { type Calculation, findFrozen, sha256 } from './lot-calculation.server'
import { findLotOf, isRanked, listAwardCriteria } from './lot-facts.server'
import { mailLetter } from './mail-award.server'

/** Refuses while one motivation is empty; sending again changes nothing. */
export async function sendLetters(
  actor: StaffActor,
  { tenderId, lotId, version, now }: OfLot & { version: number },
): Promise<Result<null, AwardProblem>> {
  return withActor(actor, async (db) => {
    await holdTender(db, tenderId)
    const head = await findTenderOfOfficer(db, actor, tenderId)
    const lot = await findLotOf(db, head, lotId)
    if (isStopped(lot)) return refuse('lotStopped')
    const decision = await db.awardDecision.findFirst({ where: { lotId, status: { in: ['pending', 'unsuccessful'] } } })
    if (decision === null) return refuse('changedMeanwhile')
    if (decision.dispatchedAt !== null) return refuse('lettersSent')
    const drafts = await draftLetters(db, { lot, decisionId: decision.id })
    const missing = missingReasons(drafts)
    if (missing.length > 0) return refuse('reasonsMissing', { count: missing.length })
    const term = standstill(now, head.standstillDays, await decreedDays(db))
    const letters = []
    for (const draft of drafts) {
      const content = await letterOf(db, { head, lot, draft, drafts, term, now })
      letters.push({ draft, content, hash: sha256(letterText(content)) })
    }
    const inOrder = [...letters].sort((a, b) => (a.draft.supplierId < b.draft.supplierId ? -1 : 1))
    const sent = await db.awardDecision.updateMany({
      where: { id: decision.id, version, dispatchedAt: null },
      data: {
        dispatchedAt: fromInstant(now),
        dispatchedById: actor.userId,
        lettersSha256: sha256(inOrder.map((letter) => letter.hash).join('\n')),
        standstillEndsOn: fromDay(term.endsOn),
        standstillReason: { ...term.reason },
        version: { increment: 1 },
      },
    })
    if (sent.count !== 1) return refuse('changedMeanwhile')
    await db.awardLetter.createMany({
      data: letters.map(({ draft, content, hash }) => ({
        decisionId: decision.id,
        tenderId,
        lotId,
        bidId: draft.bidId,
        supplierId: draft.supplierId,
        kind: draft.kind,
        content: JSON.parse(letterText(content)),
        sha256: hash,
        sentAt: fromInstant(now),
      })),
    })
    if (decision.status === 'unsuccessful') {
      await db.lot.updateMany({ where: { id: lotId }, data: { status: 'unsuccessful', version: { increment: 1 } } })
    }
    for (const { draft } of letters) await mailLetter(db, { head, draft, decisionId: decision.id, now })
    const data = { lotId, decisionId: decision.id, letters: letters.length, endsOn: term.endsOn }
    await recordEvent(db, { type: 'award.lettersSent', objectType: 'tender', objectId: tenderId, data })
    return ok(null)
  })
}

type Letter = {
  head: TenderHead
  lot: Awaited<ReturnType<typeof findLotOf>>
  draft: Draft
  drafts: readonly Draft[]
  term: Standstill
  now: Instant
}

/** What one letter says, from stored data only. */
export async function letterOf(db: Db, { head, lot, draft, drafts, term, now }: Letter): Promise<LetterContent> {
  const frozen = await findFrozen(db, lot.id)
  const criteria = await listAwardCriteria(db, head.id, lot.id)
  const winners = drafts.filter((each) => each.kind === 'awarded')
  const best = await bestWinner(db, lot.id, new Set(winners.map((each) => each.bidId)))
  const outcomeOf = (bidId: string | null) => frozen?.placed.find((bid) => bid.bidId === bidId)
  const [own, winner] = [outcomeOf(draft.bidId), outcomeOf(best)]
  const scoreOf = (bidId: string | null, id: string) => scoreIn(frozen, bidId, id)
  const ranked = isRanked(lot)
  const isIn = ranked && draft.kind !== 'disqualified' && own !== undefined && winner !== undefined
  const points = (weightBp: number, score: number) => weightBp * score * 10
  return {
    kind: draft.kind,
    tender: { number: head.number, title: head.title },
    lot: { number: lot.number, title: lot.title },
    addressee: draft.name,
    sentAt: now,
    winners: winners.map((each) => ({ name: each.name, points: outcomeOf(each.bidId)?.total ?? 0 })),
    rank: ranked ? (own?.rank ?? null) : null,
    ...drawOf(frozen, draft.bidId),
    ...(ranked ? {} : await qualifiedOf(db, { lot, draft, frozen })),
    criteria: isIn
      ? criteria.map((criterion) => {
          const text = draft.criteria.find((each) => each.criterionId === criterion.id)
          const [ownScore, winnerScore] = [scoreOf(draft.bidId, criterion.id), scoreOf(best, criterion.id)]
          return {
            code: criterion.code,
            title: criterion.title,
            maxPoints: points(criterion.weightBp, 100),
            ownScore,
            ownPoints: points(criterion.weightBp, ownScore),
            winnerScore,
            winnerPoints: points(criterion.weightBp, winnerScore),
            ownReason: text?.ownReason ?? '',
            advantage: text?.advantage ?? '',
          }
        })
      : [],
    price:
      isIn && own.price !== null && winner.price !== null
        ? { own: own.price, winner: winner.price, max: points(lot.priceWeightBp ?? 0, 100) }
        : null,
    total: isIn ? { own: own.total, winner: winner.total } : null,
    ...unitOf(isIn ? frozen?.outcome.unit : undefined),
    disqualification: draft.disqualification,
    standstill: term,
  }
}

/** Where nobody is ranked: how many bids met every requirement, or what this one did not meet. */
async function qualifiedOf(
  db: Db,
  { lot, draft, frozen }: Pick<Letter, 'lot' | 'draft'> & { frozen: Calculation | null },
): Promise<Pick<LetterContent, 'qualified' | 'unmet'>> {
  if (draft.kind !== 'disqualified') return { qualified: { bids: frozen?.input.bids.length ?? 0, room: lot.maxAwards } }
  const failed = await db.eligibilityCheck.findMany({ where: { bidId: draft.bidId, outcome: 'notMet' } })
  const criteria = await db.criterion.findMany({
    where: { id: { in: failed.map((check) => check.criterionId) } },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  return { unmet: criteria.map(({ code, title }) => `${code} ${title}`) }
}

/** Points need no telling. */
const unitOf = (unit: Calculation['outcome']['unit'] | undefined): Pick<LetterContent, 'unit'> =>
  unit === undefined || unit === 'points' ? {} : { unit }

/** Told to who was drawn with others; nothing for the rest. */
function drawOf(frozen: Awaited<ReturnType<typeof findFrozen>>, bidId: string): Pick<LetterContent, 'draw'> {
  const { draw = null, input } = frozen ?? {}
  if (draw === null || !draw.order.includes(bidId)) return {}
  const nameOf = (id: string) => input?.bids.find((bid) => bid.bidId === id)?.name ?? ''
  const { drawnAt, drawnBy, witnesses, order } = draw
  return { draw: { drawnAt, drawnBy, witnesses, order: order.map(nameOf) } }
}

function scoreIn(frozen: Calculation | null, bidId: string | null, criterionId: string): number {
  const bid = frozen?.input.bids.find((each) => each.bidId === bidId)
  return bid?.scores.find((each) => each.criterionId === criterionId)?.score ?? 0
}
