/** The award of one lot: prices and places, what must be asked first, flags, the decision and its letters. */
import type { StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { scaleCents } from '~/kernel/money'
import { toCents, toDay, toDayOrNull, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { canonical, missingReasons } from '../domain/award-letter'
import type { AwardStatus } from '../domain/award-steps'
import { tiedAtBorder } from '../domain/draw'
import { lowPrices, totalOf } from '../domain/low-price'
import { redFlags } from '../domain/red-flags'
import { type ObjectionKind, type ObjectionStatus, type StandstillReason, signingBlock } from '../domain/standstill'
import { type CalculationFacts, readCalculationFacts } from './calculation-facts.server'
import { findTenderHead, findTenderOfOfficer, type TenderHead } from './find-tender-head.server'
import { draftLetters } from './letter-drafts.server'
import { type Calculation, calculateFrom, findFrozen, sha256 } from './lot-calculation.server'
import { findLotOf, listLots } from './lot-facts.server'
import { toQuestion } from './question-facts.server'

/** The list of lots with where each award stands. */
export async function getAwards(actor: StaffActor, tenderId: string) {
  return withActor(actor, async (db) => {
    const head = await findTenderHead(db, actor, tenderId)
    const lots = await listLots(db, tenderId)
    const decisions = await db.awardDecision.findMany({
      where: { tenderId, status: { not: 'cancelled' } },
      include: { awards: { include: { supplier: { select: { name: true } } } } },
    })
    const isSeen = (status: AwardStatus, dispatched: Date | null) =>
      head.roles.length > 0 || dispatched !== null || status === 'active'
    return {
      head,
      lots: lots.map((lot) => {
        const decision = decisions.find((each) => each.lotId === lot.id)
        const status = (decision?.status ?? null) as AwardStatus | null
        const shown = decision !== undefined && isSeen(decision.status as AwardStatus, decision.dispatchedAt)
        return {
          id: lot.id,
          number: lot.number,
          title: lot.title,
          evaluation: lot.evaluation?.status ?? 'individual',
          status: shown ? status : null,
          dispatchedAt: toInstantOrNull(decision?.dispatchedAt ?? null),
          standstillEndsOn: toDayOrNull(decision?.standstillEndsOn ?? null),
          winners: shown
            ? decision.awards.filter((each) => each.status !== 'cancelled').map((each) => each.supplier.name)
            : [],
        }
      }),
    }
  })
}
export type AwardsView = Awaited<ReturnType<typeof getAwards>>

/** Everything about one lot, for its officer. */
export async function getAward(actor: StaffActor, asked: { tenderId: string; lotId: string; now: Instant }) {
  return withActor(actor, async (db) => {
    const head = await findTenderOfOfficer(db, actor, asked.tenderId)
    const lot = await findLotOf(db, head, asked.lotId)
    const facts = await readCalculationFacts(db, lot)
    const calculation = head.pricesOpenedAt === null ? null : calculateFrom(lot, facts)
    const calculated = calculation?.ok ? calculation.value : null
    const frozen = await findFrozen(db, lot.id)
    const isFrozen = calculated !== null && frozen !== null && frozen.sha256 === sha256(canonical(calculated))
    // What the draw decided holds as long as nothing moved since the calculation was frozen.
    const draw = isFrozen ? (frozen?.draw ?? null) : null
    const current = calculated && draw && frozen ? placedIn(calculated, frozen.placed) : calculated
    const decision = await findDecision(db, lot.id, asked.now)
    const drafts =
      decision && decision.dispatchedAt === null ? await draftLetters(db, { lot, decisionId: decision.id }) : []
    return {
      head,
      lot: {
        id: lot.id,
        number: lot.number,
        title: lot.title,
        maxAwards: lot.maxAwards,
        ceilingCents: lot.ceilingCents,
      },
      problem: calculation && !calculation.ok ? calculation.problem : null,
      current,
      frozen: frozen && { number: frozen.number, madeAt: frozen.madeAt, sha256: frozen.sha256 },
      isFrozen,
      draw,
      tied: decision || !current ? [] : tiedAtBorder(current.outcome.bids, lot.maxAwards).map(({ bidId }) => bidId),
      disqualified: facts.bids.filter((bid) => !bid.isAdmitted).map(({ id, name, reason }) => ({ id, name, reason })),
      low: current ? await listLow(db, { lotId: lot.id, lines: facts.lines, current, now: asked.now }) : [],
      flags: listFlags({ head, lot, facts, current, decision }),
      decision,
      drafts: drafts.map(({ bidId, name, kind }) => ({ bidId, name, kind })),
      missing: missingReasons(drafts),
    }
  })
}
export type AwardView = Awaited<ReturnType<typeof getAward>>

const placedIn = ({ input, outcome }: Calculation, bids: Calculation['outcome']['bids']): Calculation => ({
  input,
  outcome: { ...outcome, bids },
})

type LowFacts = { lotId: string; lines: CalculationFacts['lines']; current: Calculation; now: Instant }

/** Bids that look abnormally low, each with why and with the question that was asked about it. */
export async function listLow(db: Db, { lotId, lines, current, now }: LowFacts) {
  const quantity = new Map(current.input.lines.map((line) => [line.id, line.quantity]))
  const found = lowPrices(
    current.input.bids.map((bid) => ({
      bidId: bid.bidId,
      lines: bid.prices.map((price) => ({ ...price, quantity: quantity.get(price.lineId) ?? 0 })),
    })),
    lines.map((line) => ({
      lineId: line.id,
      minCents: line.minAmountCents,
    })),
  )
  if (found.size === 0) return []
  const questions = await db.bidderQuestion.findMany({ where: { lotId, kind: 'lowPrice' } })
  return current.input.bids.flatMap((bid) => {
    const reasons = found.get(bid.bidId)
    if (!reasons) return []
    const question = questions.find((each) => each.bidId === bid.bidId)
    return [{ bidId: bid.bidId, name: bid.name, reasons, question: question ? toQuestion(question, now) : null }]
  })
}

async function findDecision(db: Db, lotId: string, now: Instant) {
  const row = await db.awardDecision.findFirst({
    where: { lotId, status: { not: 'cancelled' } },
    orderBy: { decidedAt: 'desc' },
    include: {
      objections: { orderBy: { receivedOn: 'asc' } },
      awards: {
        where: { status: { not: 'cancelled' } },
        include: { supplier: { select: { name: true } }, contracts: { select: { contractId: true } } },
      },
      letters: { select: { id: true, bidId: true, kind: true, sha256: true, sentAt: true } },
    },
  })
  if (row === null) return null
  const objections = row.objections.map((each) => ({
    id: each.id,
    supplierId: each.supplierId,
    kind: each.kind as ObjectionKind,
    status: each.status as ObjectionStatus,
    receivedOn: toDay(each.receivedOn),
    grounds: each.grounds,
    outcome: each.outcome,
    resolvedOn: toDayOrNull(each.resolvedOn),
    version: each.version,
  }))
  const endsOn = toDayOrNull(row.standstillEndsOn)
  return {
    id: row.id,
    status: row.status as AwardStatus,
    version: row.version,
    decidedAt: toInstant(row.decidedAt),
    dispatchedAt: toInstantOrNull(row.dispatchedAt),
    lettersSha256: row.lettersSha256,
    endsOn,
    standstillReason: row.standstillReason as StandstillReason | null,
    finalAt: toInstantOrNull(row.finalAt),
    objections,
    block: signingBlock({ endsOn, objections }, dayOf(now)),
    letters: row.letters.map((letter) => ({ ...letter, sentAt: toInstant(letter.sentAt) })),
    awards: row.awards.map((award) => ({
      id: award.id,
      number: award.number,
      bidId: award.bidId,
      supplierId: award.supplierId,
      name: award.supplier.name,
      valueCents: award.valueCents === null ? null : toCents(award.valueCents),
      contractIds: award.contracts.map((contract) => contract.contractId),
    })),
  }
}
export type DecisionView = NonNullable<Awaited<ReturnType<typeof findDecision>>>

type FlagFacts = {
  head: TenderHead
  lot: Awaited<ReturnType<typeof findLotOf>>
  facts: CalculationFacts
  current: Calculation | null
  decision: DecisionView | null
}

function listFlags({ head, lot, facts, current, decision }: FlagFacts) {
  const quantity = new Map(facts.lines.map((line) => [line.id, line.quantity]))
  const won = new Set(decision?.awards.map((award) => award.bidId))
  const first = new Set(current?.outcome.bids.filter((bid) => bid.rank <= (lot.maxAwards ?? 1)).map((bid) => bid.bidId))
  return redFlags({
    publishedAt: head.publishedAt,
    bidsCloseAt: head.bidsCloseAt,
    estimatedCents: estimateOfYear(lot),
    bids: facts.bids.map((bid) => {
      const own = head.pricesOpenedAt === null ? [] : (facts.prices.get(bid.id) ?? [])
      return {
        bidId: bid.id,
        name: bid.name,
        status: bid.isAdmitted ? ('valid' as const) : ('disqualified' as const),
        isWinner: decision ? won.has(bid.id) : first.has(bid.id),
        totalCents: totalOf(own.map((price) => ({ ...price, quantity: quantity.get(price.lineId) ?? 0 }))),
        amounts: own.map((each) => each.amountCents),
        submittedAt: bid.submittedAt === null ? null : toInstant(bid.submittedAt),
      }
    }),
  })
}

/** The estimate is for the whole contract, the price sheet for the volume of one year. */
const estimateOfYear = ({ estimatedValueCents, contractMonths }: FlagFacts['lot']) =>
  estimatedValueCents === null || contractMonths === null || contractMonths === 0
    ? null
    : scaleCents(estimatedValueCents, 12, contractMonths)
