/** What must be in order before a tender is published: the checks of its regime, each true or false. */
import { type CivilDate, dayOf, daysBetween, type Instant } from '../../../kernel/civil-date'
import { type DocumentKind, type PublicationCheck, type Regime, regimeRules, shortestTerm } from './regime'
import { formulaProblem, isScoringFormula, toFormulaParameters } from './scoring-formula'
import { type WeightedCriterion, weightProblems } from './weights'

export type CheckedLot = {
  readonly id: string
  readonly municipalityCodes: readonly string[]
  readonly segmentCode: string | null
  readonly variant: string | null
  readonly ceilingCents: bigint | null
  readonly contractStartsOn: unknown
  readonly contractMonths: number | null
  readonly priceWeightBp: number | null
  readonly formula: string | null
  readonly formulaParameters: unknown
  readonly priceLineCount: number
  /** Lines with a product whose lowest and highest amount differ or are missing. */
  readonly openTariffs: number
}
export type CheckedTender = {
  readonly regime: Regime
  readonly description: string
  readonly cpvCode: string | null
  readonly electronicSubmission: boolean
  readonly freeAccess: boolean
  readonly urgencyReason: string | null
  readonly enquiriesCloseAt: Instant | null
  readonly answersDueAt: Instant | null
  readonly bidsCloseAt: Instant | null
  readonly lots: readonly CheckedLot[]
  readonly criteria: readonly (WeightedCriterion & { readonly kind: string; readonly lotId: string | null })[]
  readonly documentKinds: readonly string[]
  readonly members: readonly { readonly role: string; readonly userId: string }[]
  readonly vault: VaultReadiness
}
/** Whether bids can be sealed and opened again. */
export type VaultReadiness = {
  /** A public key for quality and one for prices. */
  readonly hasKeys: boolean
  /** Openers of today's team who held a share when the latest keys were made. */
  readonly openersWithShare: number
}

const leastOpeners = 3
/** As many shares as the key needs: the reserve share is for when one of them drops out. */
const leastOpenersWithShare = 2

const rules: Readonly<Record<PublicationCheck, (tender: CheckedTender, now: Instant) => boolean>> = {
  hasLots: ({ lots }) => lots.length > 0,
  hasDescription: ({ description }) => description.trim() !== '',
  hasCpv: ({ cpvCode }) => cpvCode !== null,
  hasMoments: ({ enquiriesCloseAt, answersDueAt, bidsCloseAt }, now) =>
    [enquiriesCloseAt, answersDueAt, bidsCloseAt].every((at) => at !== null && at > now),
  lotsComplete: ({ lots }) =>
    lots.every(
      (lot) =>
        lot.municipalityCodes.length > 0 &&
        lot.contractStartsOn !== null &&
        lot.contractMonths !== null &&
        // Without them no contract can be made of the award, and after closing they can't be filled in any more.
        lot.segmentCode !== null &&
        lot.variant !== null,
    ),
  hasCeilings: ({ lots }) => lots.every(({ ceilingCents }) => ceilingCents !== null && ceilingCents > 0n),
  weightsAddUp: (tender) =>
    tender.lots.every((lot) => weightProblems(lot.priceWeightBp, awardCriteria(tender, lot)).length === 0),
  formulaComplete: ({ lots }) =>
    lots.every(
      ({ formula, formulaParameters }) =>
        isScoringFormula(formula) && formulaProblem(formula, toFormulaParameters(formulaParameters)) === null,
    ),
  noRanking: ({ lots, criteria }) =>
    lots.every(({ formula, priceWeightBp }) => formula === null && priceWeightBp === null) &&
    criteria.every(({ kind }) => kind !== 'award'),
  tariffsFixed: ({ lots }) => lots.every(({ openTariffs }) => openTariffs === 0),
  hasPriceLines: ({ lots }) => lots.every(({ priceLineCount }) => priceLineCount > 0),
  hasDocuments: ({ regime, documentKinds }) =>
    regimeRules[regime].documents.every((kind: DocumentKind) => documentKinds.includes(kind)),
  hasCriteria: ({ criteria }) =>
    criteria.some(({ kind }) => kind === 'exclusion') && criteria.some(({ kind }) => kind === 'suitability'),
  hasTeam: ({ regime, members }) => {
    const people = (role: string) =>
      new Set(members.filter((member) => member.role === role).map(({ userId }) => userId)).size
    if (people('officer') === 0) return false
    const { ranks, takesBids } = regimeRules[regime]
    return (!takesBids || people('opener') >= leastOpeners) && (!ranks || people('evaluator') > 0)
  },
  hasKeys: ({ vault }) => vault.hasKeys && vault.openersWithShare >= leastOpenersWithShare,
  minimumTerm: ({ regime, electronicSubmission: electronic, freeAccess, bidsCloseAt }, now) =>
    bidsCloseAt !== null &&
    daysBetween(dayOf(now), dayOf(bidsCloseAt)) >= (shortestTerm(regime, { electronic, freeAccess }) ?? 0),
  answersBeforeClosing: ({ regime, urgencyReason, answersDueAt, bidsCloseAt }) => {
    const least = answersBeforeDays(regime, urgencyReason !== null)
    if (least === null || answersDueAt === null || bidsCloseAt === null) return least === null
    return daysBetween(dayOf(answersDueAt), dayOf(bidsCloseAt)) >= least
  },
}

/** How many days before closing the last answers come; null where the regime has no such rule. */
export function answersBeforeDays(regime: Regime, urgent: boolean): number | null {
  const before = regimeRules[regime].answersBefore
  return before === null ? null : urgent ? before.urgentDays : before.days
}

const awardCriteria = ({ criteria }: CheckedTender, lot: CheckedLot) =>
  criteria.filter(({ kind, lotId }) => kind === 'award' && (lotId === null || lotId === lot.id))

export type CheckOutcome = { readonly check: PublicationCheck; readonly good: boolean }

/** The checks of the regime in its order. */
export const publicationOutcome = (tender: CheckedTender, now: Instant): CheckOutcome[] =>
  regimeRules[tender.regime].checks.map((check) => ({ check, good: rules[check](tender, now) }))

/**
 * What a change after publication would take away: checks that were good before it and are not any more. Whoever bids
 * relies on them, and after closing nothing of it can be mended.
 */
export const brokenChecks = (before: readonly CheckOutcome[], after: readonly CheckOutcome[]): PublicationCheck[] =>
  after
    .filter(({ check, good }) => !good && before.some((each) => each.check === check && each.good))
    .map(({ check }) => check)

/**
 * The day to which closing should move because something was changed or answered late; null when there is time enough
 * (as many days as answers come before closing) or the regime has no such rule.
 */
export function proposedClosing(
  tender: Pick<CheckedTender, 'regime' | 'urgencyReason' | 'bidsCloseAt'>,
  lastNewsOn: CivilDate | null,
): number | null {
  const least = answersBeforeDays(tender.regime, tender.urgencyReason !== null)
  if (least === null || lastNewsOn === null || tender.bidsCloseAt === null) return null
  const left = daysBetween(lastNewsOn, dayOf(tender.bidsCloseAt))
  return left >= least ? null : least - left
}
