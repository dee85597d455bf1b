/** Weights of a lot: price and award criteria are the whole, and the parts of a criterion are that criterion. */

export const criterionKinds = ['exclusion', 'suitability', 'execution', 'award'] as const
export type CriterionKind = (typeof criterionKinds)[number]

export const answerKinds = ['none', 'yesNo', 'text', 'file', 'textAndFile'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const wholeBp = 10_000

export type WeightedCriterion = {
  readonly id: string
  readonly parentId: string | null
  readonly code: string
  readonly weightBp: number | null
}
export type WeightProblem =
  | { readonly code: 'weightMissing'; readonly criterion: string }
  | { readonly code: 'partsDiffer'; readonly criterion: string; readonly parts: number; readonly whole: number }
  | { readonly code: 'sumDiffers'; readonly sum: number }

/**
 * What is wrong with the weights of one lot, most telling first; none when price and criteria add up to 100 % (Aw 2012
 * art. 2.115: weights stand in the tender documents). Criteria of all lots count for each.
 */
export function weightProblems(priceWeightBp: number | null, criteria: readonly WeightedCriterion[]): WeightProblem[] {
  const missing = criteria.filter((criterion) => criterion.weightBp === null)
  if (missing.length > 0) return missing.map(({ code }) => ({ code: 'weightMissing', criterion: code }))
  const weight = (of: readonly WeightedCriterion[]) => of.reduce((sum, { weightBp }) => sum + (weightBp ?? 0), 0)
  const problems: WeightProblem[] = []
  for (const parent of criteria) {
    const parts = criteria.filter((criterion) => criterion.parentId === parent.id)
    if (parts.length > 0 && weight(parts) !== parent.weightBp) {
      problems.push({ code: 'partsDiffer', criterion: parent.code, parts: weight(parts), whole: parent.weightBp ?? 0 })
    }
  }
  const sum = (priceWeightBp ?? 0) + weight(criteria.filter((criterion) => criterion.parentId === null))
  if (sum !== wholeBp) problems.push({ code: 'sumDiffers', sum })
  return problems
}

/** The criteria on which scores are given: those without parts. */
export const scoredCriteria = <T extends WeightedCriterion>(criteria: readonly T[]): T[] =>
  criteria.filter((criterion) => !criteria.some((other) => other.parentId === criterion.id))
