/**
 * Rangordeparadox: can the order of two bids turn round when a third drops out? Asked before publication, because
 * afterwards the method can't change. For a formula whose figure of a bid is a function of that bid alone, up to one
 * constant for all, the answer is a proof; for the relative formula it is a counterexample with numbers, if there is one.
 */
import type { CriterionScore, LotBid, LotRules } from './score-lot'
import { qualityPoints, scoreLot } from './score-lot'
import type { ScoringFormula } from './scoring-formula'

/** Why the order can't turn round: every bid's figure is its own, or all figures move by the same amount. */
const independence: Readonly<Record<ScoringFormula, 'ownFigure' | 'sharedShift' | null>> = {
  absolute: 'ownFigure',
  value: 'ownFigure',
  qualityRatio: 'ownFigure',
  superformula: 'ownFigure',
  logarithmic: 'sharedShift',
  relative: null,
}

export type ProofBid = { readonly bidId: 'A' | 'B' | 'C'; readonly priceCents: number; readonly quality: number }
export type OrderProof =
  | { readonly kind: 'safe'; readonly because: 'ownFigure' | 'sharedShift' }
  | {
      readonly kind: 'reverses'
      readonly bids: readonly ProofBid[]
      /** Totals in hundred-thousandths of a point with all three, and without C. */
      readonly withAll: Readonly<Record<'A' | 'B' | 'C', number>>
      readonly withoutC: Readonly<Record<'A' | 'B', number>>
      /** B wins with C there, A without: not only the order, also the award turns round. */
      readonly winnerChanges: boolean
    }
  /** The grid holds none; `tried` combinations of prices and qualities were looked at. */
  | { readonly kind: 'notFound'; readonly tried: number }

export type ProofGrid = {
  readonly lowestCents: number
  readonly highestCents: number
  /** The award criteria without those that have parts, each with the scores that can be given. */
  readonly criteria: readonly { readonly weightBp: number; readonly scores: readonly number[] }[]
}

const priceSteps = 8
const mostQualities = 40
/** A's quality is taken from so many of them, the lowest included. */
const qualitiesOfA = 8

/** The proof for a lot. For the relative formula it looks through a grid of prices and all qualities that can be had. */
export function proveOrder(rules: LotRules, grid: ProofGrid): OrderProof {
  const because = independence[rules.formula]
  if (because !== null) return { kind: 'safe', because }
  const prices = priceGrid(grid)
  const qualities = attainable(grid.criteria)
  let tried = 0
  let found: OrderProof | null = null
  for (const [c, a, b] of ascending(prices)) {
    for (const [better, worse] of pairs(qualities)) {
      tried += 1
      const example = exampleOf(rules, { c, a, b, better, worse, least: qualities[0] ?? [] })
      if (example === null) continue
      if (example.kind === 'reverses' && example.winnerChanges) return example
      found ??= example
    }
  }
  return found ?? { kind: 'notFound', tried }
}

type Scores = readonly CriterionScore[]

function* pairs(qualities: readonly Scores[]): Generator<readonly [better: Scores, worse: Scores]> {
  for (const worse of thinned(qualities, qualitiesOfA)) {
    for (const better of qualities) yield [better, worse]
  }
}

type Candidate = {
  readonly c: number
  readonly a: number
  readonly b: number
  readonly better: Scores
  readonly worse: Scores
  readonly least: Scores
}

/** Three bids from cheap to dear, C, A and B; C has the least quality and B a better one than A. Null when B does not fall behind A without C. */
function exampleOf(rules: LotRules, { c, a, b, better, worse, least }: Candidate): OrderProof | null {
  const bids: readonly LotBid[] = [
    { bidId: 'A', priceCents: a, scores: worse },
    { bidId: 'B', priceCents: b, scores: better },
    { bidId: 'C', priceCents: c, scores: least },
  ]
  const before = totals(rules, bids)
  const after = totals(rules, bids.slice(0, 2))
  if (before.B === undefined || before.A === undefined || before.B <= before.A) return null
  if (after.A === undefined || after.B === undefined || after.A <= after.B) return null
  return {
    kind: 'reverses',
    bids: bids.map((bid) => ({
      bidId: bid.bidId as 'A',
      priceCents: bid.priceCents,
      quality: qualityPoints(bid.scores),
    })),
    withAll: { A: before.A, B: before.B, C: before.C ?? 0 },
    withoutC: { A: after.A, B: after.B },
    winnerChanges: before.B > (before.C ?? 0),
  }
}

const totals = (rules: LotRules, bids: readonly LotBid[]): Readonly<Record<string, number>> =>
  Object.fromEntries(scoreLot(rules, bids).bids.map(({ bidId, total }) => [bidId, total]))

/** Evenly from the lowest to the highest price, both included. */
function priceGrid({ lowestCents, highestCents }: ProofGrid): number[] {
  const step = Math.floor((highestCents - lowestCents) / (priceSteps - 1))
  if (step <= 0) return [Math.max(lowestCents, 1)]
  return Array.from({ length: priceSteps }, (_, index) =>
    index === priceSteps - 1 ? highestCents : Math.max(lowestCents + index * step, 1),
  )
}

function* ascending(prices: readonly number[]): Generator<readonly [number, number, number]> {
  for (const [i, c] of prices.entries()) {
    for (const [j, a] of prices.entries()) {
      if (j <= i) continue
      for (const b of prices.slice(j + 1)) yield [c, a, b]
    }
  }
}

/** Sets of scores with different qualities, from the lowest up; thinned out evenly when there are very many. */
function attainable(criteria: ProofGrid['criteria']): Scores[] {
  let sets = new Map<number, readonly CriterionScore[]>([[0, []]])
  for (const { weightBp, scores } of criteria) {
    const next = new Map<number, readonly CriterionScore[]>()
    for (const chosen of sets.values()) {
      for (const score of scores) {
        const more = [...chosen, { weightBp, score }]
        next.set(qualityPoints(more), more)
      }
    }
    sets = new Map(
      thinned(
        [...next].sort(([a], [b]) => a - b),
        mostQualities,
      ),
    )
  }
  return [...sets.values()]
}

/** The first, the last, and evenly between. */
function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return all.filter(
    (_, index) =>
      Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length) ||
      index === all.length - 1,
  )
}
