/**
 * Options weighed against principles. Weights are basis points that add up to the whole; scores are whole numbers. A
 * total is the sum of weight × score, kept as that whole number: ten thousand times the weighted average.
 */
import { type Problem, refuse } from '../../../kernel/result'

export const wholeBp = 10_000
export const highestScore = 10

export type Matrix = {
  readonly criteria: readonly { readonly id: string; readonly weightBp: number }[]
  readonly options: readonly MatrixOption[]
}
export type MatrixOption = {
  readonly id: string
  /** By criterion; null while nobody scored it. */
  readonly scores: Readonly<Record<string, number | null>>
}

export type MatrixCode = 'weightsNotWhole' | 'scoresMissing' | 'tooFewOptions' | 'noCriteria'

/** Why the matrix says nothing yet, or null when it can be added up. */
export function matrixProblem(matrix: Matrix): Problem<MatrixCode> | null {
  if (matrix.criteria.length === 0) return refuse('noCriteria').problem
  if (matrix.options.length < 2) return refuse('tooFewOptions').problem
  const sum = matrix.criteria.reduce((total, { weightBp }) => total + weightBp, 0)
  if (sum !== wholeBp) return refuse('weightsNotWhole', { sumBp: sum }).problem
  const missing = matrix.options.reduce(
    (count, option) => count + matrix.criteria.filter(({ id }) => (option.scores[id] ?? null) === null).length,
    0,
  )
  return missing > 0 ? refuse('scoresMissing', { missing }).problem : null
}

const scoreOf = (option: MatrixOption, criterionId: string): number => option.scores[criterionId] ?? 0

/** Ten thousand times the weighted average of an option. */
export const totalOf = (matrix: Pick<Matrix, 'criteria'>, option: MatrixOption): number =>
  matrix.criteria.reduce((total, { id, weightBp }) => total + weightBp * scoreOf(option, id), 0)

export type Ranked = {
  readonly id: string
  readonly total: number
  /** 1 for the highest; equal totals share a rank, and the next rank is left out. */
  readonly rank: number
  readonly isTied: boolean
  /** Another option that is nowhere lower and somewhere higher: no weights make this one win. */
  readonly dominatedBy: string | null
}

/** The options from high to low; equal ones in the order of the matrix. */
export function rankOptions(matrix: Matrix): Ranked[] {
  const totals = matrix.options.map((option) => ({ option, total: totalOf(matrix, option) }))
  return totals
    .map(({ option, total }) => ({
      id: option.id,
      total,
      rank: 1 + totals.filter((other) => other.total > total).length,
      isTied: totals.filter((other) => other.total === total).length > 1,
      dominatedBy: matrix.options.find((other) => dominates(matrix, other, option))?.id ?? null,
    }))
    .sort((a, b) => a.rank - b.rank)
}

/** Whether `one` is at least as good on every criterion and better on one. */
export function dominates(matrix: Pick<Matrix, 'criteria'>, one: MatrixOption, other: MatrixOption): boolean {
  let better = false
  for (const { id } of matrix.criteria) {
    if (scoreOf(one, id) < scoreOf(other, id)) return false
    if (scoreOf(one, id) > scoreOf(other, id)) better = true
  }
  return better
}
