/**
 * Red flags on the region's own tender before the award (after the indicators of OCP's Cardinal: R003, R018, R024, R028,
 * R030, R035, R036, R038, R058, and a winner close to the estimate). A flag accuses nobody: it says what is unusual and what to
 * do before deciding.
 */
import { dayOf, daysBetween, type Instant } from '../../../kernel/civil-date'
import { type Cents, cents, divideRounded } from '../../../kernel/money'

export const redFlagCodes = [
  'shortPeriod',
  'singleBid',
  'closeToEstimate',
  'closeToWinner',
  'identicalPrices',
  'lateBid',
  'allButWinnerDisqualified',
  'lowestDisqualified',
  'manyDisqualified',
  'heavyDiscount',
] as const
export type RedFlagCode = (typeof redFlagCodes)[number]

export type FlagBid = {
  readonly bidId: string
  readonly name: string
  readonly status: 'valid' | 'disqualified'
  readonly isWinner: boolean
  readonly totalCents: Cents
  /** Amounts per price line, in the order of the lines; none where the price is not known, or not the bidder's. */
  readonly amounts: readonly Cents[]
  readonly submittedAt: Instant | null
}
export type FlagLot = {
  readonly publishedAt: Instant | null
  readonly bidsCloseAt: Instant | null
  readonly estimatedCents: Cents | null
  readonly bids: readonly FlagBid[]
}
export type RedFlag = {
  readonly code: RedFlagCode
  /** Names of the bids that it is about. */
  readonly names: readonly string[]
  /** A number that goes with it: days, basis points or a count. */
  readonly figure: number | null
}

/**
 * From where something is unusual, as chosen in November 2026: our own choice after Cardinal's indicators (design/procurement.md section 5), which
 * look for outliers among many tenders that a region does not have. One table, so that a region can change it.
 */
export const flagLimits = {
  shortPeriodDays: 30,
  closeToEstimateBp: 100,
  closeToWinnerBp: 50,
  manyDisqualifiedBp: 5_000,
  heavyDiscountBp: 4_000,
} as const

/** Every flag of a lot, in the order of the list above. */
export function redFlags(lot: FlagLot): readonly RedFlag[] {
  return redFlagCodes.flatMap((code) => {
    const found = rules[code](lot)
    return found === null ? [] : [{ code, ...found }]
  })
}

type Found = Omit<RedFlag, 'code'> | null
const valid = (lot: FlagLot) => lot.bids.filter((bid) => bid.status === 'valid')
const names = (bids: readonly FlagBid[]) => bids.map((bid) => bid.name)
const pricedWinners = (lot: FlagLot) => lot.bids.filter((bid) => bid.isWinner && bid.amounts.length > 0)
const lowest = (bids: readonly FlagBid[]) => [...bids].sort((a, b) => a.totalCents - b.totalCents)[0]
/** How far `part` is below or above `whole`, in basis points of `whole`. */
const distanceBp = (part: Cents, whole: Cents): number =>
  Number(divideRounded(BigInt(Math.abs(part - whole)) * 10_000n, BigInt(whole)))

const rules: Readonly<Record<RedFlagCode, (lot: FlagLot) => Found>> = {
  shortPeriod({ publishedAt, bidsCloseAt }) {
    if (publishedAt === null || bidsCloseAt === null) return null
    const days = daysBetween(dayOf(publishedAt), dayOf(bidsCloseAt))
    return days < flagLimits.shortPeriodDays ? { names: [], figure: days } : null
  },
  singleBid: (lot) => (lot.bids.length === 1 ? { names: names(lot.bids), figure: 1 } : null),
  closeToEstimate(lot) {
    const { estimatedCents } = lot
    if (estimatedCents === null || estimatedCents <= 0) return null
    const near = pricedWinners(lot).filter(
      (bid) => distanceBp(bid.totalCents, estimatedCents) <= flagLimits.closeToEstimateBp,
    )
    return near.length > 0 ? { names: names(near), figure: distanceBp(near[0]!.totalCents, estimatedCents) } : null
  },
  closeToWinner(lot) {
    const near = valid(lot)
      .filter((bid) => !bid.isWinner && bid.amounts.length > 0)
      .flatMap((loser) => {
        const distances = lot.bids
          // The very same prices are told apart.
          .filter((bid) => bid.isWinner && bid.totalCents > 0 && bid.amounts.join('|') !== loser.amounts.join('|'))
          .map((winner) => distanceBp(loser.totalCents, winner.totalCents))
        const least = Math.min(...distances)
        return least <= flagLimits.closeToWinnerBp ? [{ loser, least }] : []
      })
    return near.length > 0
      ? { names: near.map(({ loser }) => loser.name), figure: Math.max(...near.map(({ least }) => least)) }
      : null
  },
  identicalPrices(lot) {
    const groups = new Map<string, FlagBid[]>()
    for (const bid of lot.bids.filter((each) => each.amounts.length > 0)) {
      const key = bid.amounts.join('|')
      groups.set(key, [...(groups.get(key) ?? []), bid])
    }
    const same = [...groups.values()].filter((group) => group.length > 1).flat()
    return same.length > 0 ? { names: names(same), figure: same.length } : null
  },
  lateBid({ bids, bidsCloseAt }) {
    if (bidsCloseAt === null) return null
    const late = bids.filter((bid) => bid.submittedAt !== null && bid.submittedAt > bidsCloseAt)
    return late.length > 0 ? { names: names(late), figure: late.length } : null
  },
  allButWinnerDisqualified(lot) {
    const left = valid(lot)
    return lot.bids.length > 1 && left.length === 1 ? { names: names(left), figure: lot.bids.length - 1 } : null
  },
  lowestDisqualified(lot) {
    const first = lowest(lot.bids.filter((bid) => bid.amounts.length > 0))
    return lot.bids.length > 1 && first?.status === 'disqualified' ? { names: [first.name], figure: null } : null
  },
  manyDisqualified(lot) {
    const out = lot.bids.filter((bid) => bid.status === 'disqualified')
    if (lot.bids.length < 3) return null
    const shareBp = Math.round((out.length * 10_000) / lot.bids.length)
    return shareBp >= flagLimits.manyDisqualifiedBp ? { names: names(out), figure: shareBp } : null
  },
  heavyDiscount(lot) {
    const { estimatedCents } = lot
    if (estimatedCents === null || estimatedCents <= 0) return null
    const least = cents(divideRounded(BigInt(estimatedCents) * BigInt(10_000 - flagLimits.heavyDiscountBp), 10_000n))
    const cheap = pricedWinners(lot).filter((bid) => bid.totalCents < least)
    return cheap.length > 0 ? { names: names(cheap), figure: distanceBp(cheap[0]!.totalCents, estimatedCents) } : null
  },
}
