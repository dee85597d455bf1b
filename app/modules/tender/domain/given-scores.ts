/** The scores that may be given on a criterion: those of its scale, published beforehand, and no other. */
import { ok, type Result, refuse } from '../../../kernel/result'
import { type ScoreStep, toScale } from './score-scale'

export type ScalePoint = ScoreStep

/** For a criterion that has no scale of its own: the scale of Rijkswaterstaat without its malus (0, 25, 60, 100 %). */
const defaultScale: readonly ScalePoint[] = [
  { score: 0, label: 'onvoldoende' },
  { score: 25, label: 'matig' },
  { score: 60, label: 'goed' },
  { score: 100, label: 'uitstekend' },
]

/** The scale as stored, in the order of its scores, or the default one when the criterion has none that can be read. */
export function scaleOf(stored: unknown): readonly ScalePoint[] {
  const points = toScale(stored).filter(({ score }) => score >= 0 && score <= 100)
  return points.length > 0 ? points.sort((a, b) => a.score - b.score) : defaultScale
}

export type ScoreInput = { readonly score: number | null; readonly motivation: string }

/** A draft may miss its motivation or its score; a score that is no point of the scale is refused. */
export const scoreProblem = (scale: readonly ScalePoint[], { score }: ScoreInput): 'scoreOffScale' | null =>
  score === null || scale.some((point) => point.score === score) ? null : 'scoreOffScale'

/** Whether a score can be handed in: chosen, and with a reason. */
export const isComplete = ({ score, motivation }: ScoreInput): boolean => score !== null && motivation.trim() !== ''

/** All scores of a sheet are complete; `missing` says how many are not. */
export function sheetProblem(
  cells: number,
  scores: readonly ScoreInput[],
): Result<null, 'sheetIncomplete' | 'nothingToScore'> {
  if (cells === 0) return refuse('nothingToScore')
  const done = scores.filter(isComplete).length
  return done < cells ? refuse('sheetIncomplete', { missing: cells - done }) : ok(null)
}
