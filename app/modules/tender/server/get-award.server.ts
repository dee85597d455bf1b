/** The award of one lot: prices and places, what must be asked first, flags, the decision and its letters. */
import type { StaffActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { scaleCents } from '~/kernel/money'
import { toDayOrNull, toInstantOrNull } from '~/platform/database/columns.server'
import { readAs } from '~/platform/database/read-as.server'
import { readTogether } from '~/platform/database/read-together.server'
import { withActor } from '~/platform/database/with-actor.server'
import { missingReasons } from '../domain/award-letter'
import { type AwardStatus, wholeMonths } from '../domain/award-steps'
import { validityOf } from '../domain/dossier-terms'
import { tiedAtBorder } from '../domain/draw'
import { lowPrices, totalOf } from '../domain/low-price'
import { redFlags } from '../domain/red-flags'
import { type Regime, regimeRules } from '../domain/regime'
import { isStopped } from '../domain/tender-status'
import type { CalculationFacts } from './calculation-facts.server'
import { type DecisionView, decisionRead, toDecision } from './find-decision.server'
import { findTenderHead, type TenderHead } from './find-tender-head.server'
import { askedLotId, calculationReads, standingOf } from './get-calculation.server'
import { draftLetters } from './letter-drafts.server'
import type { Calculation } from './lot-calculation.server'
import { type LotFacts, listLots } from './lot-facts.server'
import { type PriceQuestion, priceQuestionsRead, toQuestion } from './question-facts.server'
import { withdrawnDecisionsRead } from './withdrawn-decisions.server'

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

export type AskedLot = { readonly tenderId: string; readonly lotId: string; readonly now: Instant }

/** Everything about one lot, for its officer. */
export async function getAward(actor: StaffActor, asked: AskedLot) {
  const { head, lot, facts, decision, questions, withdrawn, ...stands } = await readLot(actor, asked)
  const { problem, current, frozen, isFrozen, draw } = stands
  const drafts =
    decision && decision.dispatchedAt === null
      ? await readAs(actor, (query) => draftLetters(query, { lot, decisionId: decision.id }))
      : []
  return {
    head,
    lot: {
      id: lot.id,
      number: lot.number,
      title: lot.title,
      maxAwards: lot.maxAwards,
      ceilingCents: lot.ceilingCents,
    },
    problem,
    current,
    frozen: frozen && { number: frozen.number, madeAt: frozen.madeAt, sha256: frozen.sha256 },
    isFrozen,
    draw,
    tied: decision || !current ? [] : tiedAtBorder(current.outcome.bids, lot.maxAwards).map(({ bidId }) => bidId),
    disqualified: facts.bids
      .filter((bid) => !bid.isAdmitted)
      .map(({ id, supplierId, name, reason }) => ({ id, supplierId, name, reason })),
    low: current ? listLow({ lines: facts.lines, current, questions, now: asked.now }) : [],
    flags: listFlags({ head, lot, facts, current, decision }),
    validity: validityOfLot({ head, lot, decision, now: asked.now }),
    decision,
    withdrawn,
    drafts: drafts.map(({ bidId, name, kind }) => ({ bidId, name, kind })),
    missing: missingReasons(drafts),
  }
}
export type AwardView = Awaited<ReturnType<typeof getAward>>

async function readLot(actor: StaffActor, asked: AskedLot) {
  const lotId = askedLotId(asked.lotId)
  const found = await readTogether(actor, {
    ...calculationReads(actor, asked),
    decision: decisionRead(lotId),
    questions: priceQuestionsRead(lotId),
    withdrawn: withdrawnDecisionsRead(lotId),
  })
  const { questions, withdrawn } = found
  return { ...standingOf(found), decision: toDecision(found.decision, asked.now), questions, withdrawn }
}

type LowFacts = {
  readonly lines: CalculationFacts['lines']
  readonly current: Calculation
  readonly questions: readonly PriceQuestion[]
  readonly now: Instant
}

/** Bids that look abnormally low, each with why and with the question that was asked about it. */
export function listLow({ lines, current, questions, now }: LowFacts) {
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
  return current.input.bids.flatMap((bid) => {
    const reasons = found.get(bid.bidId)
    if (!reasons) return []
    const question = questions.find((each) => each.bidId === bid.bidId)
    return [{ bidId: bid.bidId, name: bid.name, reasons, question: question ? toQuestion(question, now) : null }]
  })
}

type FlagFacts = {
  head: TenderHead
  lot: LotFacts
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
        submittedAt: bid.submittedAt,
      }
    }),
  })
}

/** How long the bids of this lot stand; null where it no longer matters. */
function validityOfLot({ head, lot, decision, now }: Pick<FlagFacts, 'head' | 'lot' | 'decision'> & { now: Instant }) {
  const isFinal = decision !== null && decision.status !== 'pending'
  if (head.bidsCloseAt === null || isFinal || isStopped(lot) || regimeRules[head.regime as Regime].standstill === null)
    return null
  const facts = decision && {
    isFinal,
    standstillEndsOn: decision.endsOn,
    finalOn: null,
    objections: decision.objections.map((objection) => ({ ...objection, who: null })),
    contracts: [],
  }
  const asked = { number: lot.number, isStopped: false, decision: facts }
  return validityOf(asked, dayOf(head.bidsCloseAt), dayOf(now))
}

/** The estimate is for all months that a contract can run, the price sheet for the volume of one year. */
const estimateOfYear = ({ estimatedValueCents, contractMonths, ...lot }: FlagFacts['lot']) =>
  estimatedValueCents === null || contractMonths === null || contractMonths === 0
    ? null
    : scaleCents(estimatedValueCents, 12, wholeMonths({ ...lot, contractMonths }))
