/** The scores that may be given on a criterion, as an officer types them: '60 duidelijke meerwaarde' on each line. */
import { ok, type Result, refuse } from '../../../kernel/result'

export type ScoreStep = { readonly score: number; readonly label: string }

/** Reads the lines; scores are whole, from 0 to 100, each once, and at least two. */
export function readScale(text: string): Result<ScoreStep[], 'scaleNotRead'> {
  const steps: ScoreStep[] = []
  for (const line of text.split('\n')) {
    const typed = line.trim()
    if (typed === '') continue
    const match = /^(\d{1,3})[ :.-]+(\S.{0,100})$/.exec(typed)
    const score = Number(match?.[1] ?? 101)
    if (!match || score > 100 || steps.some((step) => step.score === score)) return refuse('scaleNotRead', { typed })
    steps.push({ score, label: match[2] ?? '' })
  }
  return steps.length < 2 ? refuse('scaleNotRead', { typed: text.trim() }) : ok(steps.sort((a, b) => a.score - b.score))
}

export const scaleText = (steps: readonly ScoreStep[]): string =>
  steps.map(({ score, label }) => `${score} ${label}`).join('\n')

/** Reads what the database keeps as JSON. */
export const toScale = (stored: unknown): ScoreStep[] =>
  Array.isArray(stored)
    ? stored.filter((step): step is ScoreStep => Number.isSafeInteger(step?.score) && typeof step?.label === 'string')
    : []
