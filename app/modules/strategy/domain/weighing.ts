/** The matrix as people see it, and what it comes to. */
import type { Problem } from '../../../kernel/result'
import { type Matrix, type MatrixCode, matrixProblem, type Ranked, rankOptions } from './decision-matrix'
import { type CriterionSensitivity, type LeadRange, leadRanges, sensitivityOf } from './sensitivity'

export type Weighing = {
  readonly criteria: readonly { readonly id: string; readonly name: string; readonly weightBp: number }[]
  readonly options: readonly {
    readonly id: string
    readonly name: string
    readonly description: string
    readonly scores: Readonly<Record<string, { readonly score: number | null; readonly motivation: string }>>
  }[]
}

export type WeighingOutcome =
  | { readonly problem: Problem<MatrixCode>; readonly scoresWithoutMotivation: number }
  | {
      readonly problem: null
      readonly scoresWithoutMotivation: number
      readonly ranked: readonly Ranked[]
      readonly sensitivity: readonly (CriterionSensitivity & { readonly ranges: readonly LeadRange[] })[]
    }

/** The plain numbers of a weighing. */
export const toMatrix = ({ criteria, options }: Weighing): Matrix => ({
  criteria,
  options: options.map(({ id, scores }) => ({
    id,
    scores: Object.fromEntries(criteria.map((criterion) => [criterion.id, scores[criterion.id]?.score ?? null])),
  })),
})

/** Adds the matrix up and finds what would tip it; or says why it can't be added up yet. */
export function weigh(weighing: Weighing): WeighingOutcome {
  const matrix = toMatrix(weighing)
  const problem = matrixProblem(matrix)
  const scoresWithoutMotivation = weighing.options.reduce(
    (count, { scores }) =>
      count +
      Object.values(scores).filter(({ score, motivation }) => score !== null && motivation.trim() === '').length,
    0,
  )
  if (problem) return { problem, scoresWithoutMotivation }
  return {
    problem: null,
    scoresWithoutMotivation,
    ranked: rankOptions(matrix),
    sensitivity: sensitivityOf(matrix).map((each) => ({
      ...each,
      ranges: each.hasAllWeight ? [] : leadRanges(matrix, each.criterionId),
    })),
  }
}
