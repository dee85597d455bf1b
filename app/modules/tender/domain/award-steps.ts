/**
 * The award decision of a lot as a table (OCDS awardStatus): provisional while the standstill runs, definitive after it,
 * or without a winner. Buttons, checks and tests read these constants; the database holds the same rules (0030).
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { type Cents, scaleCents, splitCents } from '../../../kernel/money'
import { ok, type Result, refuse } from '../../../kernel/result'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'
import { tiedAtBorder } from './draw'
import { type ObjectionFacts, type SigningBlock, signingBlock } from './standstill'

export const awardStatuses = ['pending', 'active', 'cancelled', 'unsuccessful'] as const
export type AwardStatus = (typeof awardStatuses)[number]

export const awardSteps = {
  pending: { active: 'tender:award', cancelled: 'tender:award' },
  active: { cancelled: 'tender:award' },
  unsuccessful: { cancelled: 'tender:award' },
  cancelled: {},
} as const satisfies StatusSteps<AwardStatus, 'tender:award'>

export type DecisionFacts = {
  readonly status: AwardStatus
  readonly endsOn: CivilDate | null
  readonly objections: readonly ObjectionFacts[]
  /** Contracts that were made under it already. */
  readonly contracts: number
}

/** Whether the decision may become this status today. A decision with contracts is undone in the contracts first. */
export function awardStepProblem(
  decision: DecisionFacts,
  to: AwardStatus,
  today: CivilDate,
): SigningBlock | { readonly code: 'stepUnknown' | 'contractsMade' } | null {
  if (stepPermission(awardSteps, decision.status, to) === null) return { code: 'stepUnknown' }
  if (to === 'active') return signingBlock(decision, today)
  return to === 'cancelled' && decision.contracts > 0 ? { code: 'contractsMade' } : null
}

export type Candidate = { readonly bidId: string; readonly supplierId: string; readonly rank: number }

/**
 * The winners of a lot: the highest ranked, as many as the lot has room for. A tie across the border can't be cut: the
 * published rule for ties, and drawing lots after it (draw.ts), have to have decided the rank before.
 */
export function chooseWinners(
  ranked: readonly Candidate[],
  maxAwards: number | null,
): Result<readonly Candidate[], 'tieAtBorder'> {
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank)
  const room = maxAwards ?? sorted.length
  return tiedAtBorder(ranked, maxAwards).length > 0 ? refuse('tieAtBorder') : ok(sorted.slice(0, room))
}

/** What each winner may come to: the ceiling of the lot in equal parts, to the cent. Null without a ceiling. */
export const awardValues = (ceilingCents: Cents | null, winners: number): readonly (Cents | null)[] =>
  ceilingCents === null || winners === 0
    ? Array.from({ length: winners }, () => null)
    : splitCents(
        ceilingCents,
        Array.from({ length: winners }, () => 1),
      )

export type LotTerm = {
  readonly contractMonths: number
  readonly extensionMonths: number
  readonly extensionCount: number
}
/** All months that a contract of the lot can run, options used: a lot's estimate and ceiling are for all of them. */
export const wholeMonths = ({ contractMonths, extensionMonths, extensionCount }: LotTerm): number =>
  contractMonths + extensionMonths * extensionCount

/** What of an award may be spent before the first option: the rest is there for when options are used. */
export const firstTermValue = (value: Cents, term: LotTerm): Cents =>
  scaleCents(value, term.contractMonths, wholeMonths(term))

/** A municipality with what it may spend beside the others: whole numbers, such as the cents of a year. */
export type MunicipalityPart = { readonly code: string; readonly part: number }

/**
 * The ceilings of a contract: its value over municipalities, by their parts, and over calendar years, by the days in
 * each.
 */
export function ceilingShares(
  value: Cents,
  {
    municipalities,
    daysOfYear,
  }: {
    readonly municipalities: readonly MunicipalityPart[]
    readonly daysOfYear: readonly { readonly year: number; readonly days: number }[]
  },
): readonly { readonly municipalityCode: string; readonly year: number; readonly amountCents: Cents }[] {
  const cells = daysOfYear.flatMap(({ year, days }) =>
    municipalities.map(({ code, part }) => ({ code, year, share: part * days })),
  )
  if (cells.length === 0) return []
  const shares = splitCents(
    value,
    cells.map((cell) => cell.share),
  )
  return cells.map(({ code, year }, index) => ({ municipalityCode: code, year, amountCents: shares[index]! }))
}
