/**
 * What a segment still lacks before its version can be put before the bodies and fixed. Without a rationale and without
 * results nobody can say later why it was chosen; without a ceiling a framework is defective (Rb Noord-Holland
 * 16-12-2025, RBNHO:2025:14647).
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'
import type { ChoiceFacts } from './choice-kinds'
import { type CombinationCode, combinationProblems } from './combination-rules'
import { type DurationReasonCode, reasonAsked } from './duration-rules'
import type { SegmentAmount } from './segment-amounts'

export type MissingCode =
  | 'rationaleMissing'
  | 'resultsMissing'
  | 'categoriesMissing'
  | 'amountsMissing'
  | 'ceilingMissing'
  | 'ceilingBelowEstimate'
  | 'lotsMissing'
  | 'municipalityWithoutLot'
  | 'lotWithoutAmount'
  | 'partnersNeedMaximum'
  | DurationReasonCode
  | CombinationCode

export type SegmentToFix = ChoiceFacts & {
  readonly rationale: string
  readonly resultCodes: readonly string[]
  readonly productCategories: readonly string[]
  readonly amounts: readonly SegmentAmount[]
  readonly lots: readonly { readonly name: string; readonly municipalityCodes: readonly string[] }[]
}

/** Everything that is missing, most important first; empty when the segment can be fixed. */
export function missingForFixing(segment: SegmentToFix, day: CivilDate): Problem<MissingCode>[] {
  const problems: Problem<MissingCode>[] = []
  if (segment.rationale.trim() === '') problems.push(refuse('rationaleMissing').problem)
  if (segment.resultCodes.length === 0) problems.push(refuse('resultsMissing').problem)
  problems.push(...combinationProblems(segment))
  const asked = reasonAsked(segment, day)
  if (asked && segment.durationReason.trim() === '')
    problems.push(refuse(asked.code, { months: asked.months, source: asked.source }).problem)
  if (segment.model === 'strategicPartners' && segment.maxProviders === null)
    problems.push(refuse('partnersNeedMaximum').problem)
  if (segment.productCategories.length === 0) problems.push(refuse('categoriesMissing').problem)
  return [...problems, ...amountProblems(segment), ...lotProblems(segment)]
}

function amountProblems({ amounts }: SegmentToFix): Problem<MissingCode>[] {
  if (amounts.length === 0) return [refuse('amountsMissing').problem]
  return amounts.flatMap(({ municipalityCode, estimatedCents, ceilingCents }): Problem<MissingCode>[] => {
    if (ceilingCents === 0) return [refuse('ceilingMissing', { municipalityCode }).problem]
    return ceilingCents < estimatedCents ? [refuse('ceilingBelowEstimate', { municipalityCode }).problem] : []
  })
}

function lotProblems({ amounts, lots }: SegmentToFix): Problem<MissingCode>[] {
  if (lots.length === 0) return [refuse('lotsMissing').problem]
  const served = new Set(lots.flatMap((lot) => lot.municipalityCodes))
  const paying = new Set(amounts.map((amount) => amount.municipalityCode))
  const unserved = amounts.filter((amount) => !served.has(amount.municipalityCode))
  const unpaid = amounts.length === 0 ? [] : [...served].filter((code) => !paying.has(code)).sort()
  return [
    ...unserved.map(({ municipalityCode }) => refuse('municipalityWithoutLot', { municipalityCode }).problem),
    ...unpaid.map((municipalityCode) => refuse('lotWithoutAmount', { municipalityCode }).problem),
  ]
}
