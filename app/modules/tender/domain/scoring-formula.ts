/**
 * The formulas that turn a price and a quality into one figure, and what each of them must be told beforehand. Sources:
 * procurement.md section 5 (articles of Negometrix and aanbestedingszaken.nl) and PIANOo 9550 for the Superformule.
 */
export const scoringFormulas = ['absolute', 'logarithmic', 'value', 'qualityRatio', 'superformula', 'relative'] as const
export type ScoringFormula = (typeof scoringFormulas)[number]

/** Constants of a formula, all whole numbers; a formula reads only its own. */
export type FormulaParameters = {
  /** absolute: all points at this price and below. */
  readonly minCents?: number
  /** absolute: no points at this price and above. */
  readonly maxCents?: number
  /** logarithmic: at this many times the lowest price there are no points left, in basis points (1,5 = 15,000). */
  readonly baseBp?: number
  /** value: what the best quality is worth. */
  readonly maxValueCents?: number
  /** superformula: the points that stand for the requirements, in basis points (100 points = 10,000). */
  readonly requirementsBp?: number
}
export const formulaParameterNames = ['minCents', 'maxCents', 'baseBp', 'maxValueCents', 'requirementsBp'] as const
export type FormulaParameter = (typeof formulaParameterNames)[number]

/** Which constants a formula asks. */
export const parametersOf: Readonly<Record<ScoringFormula, readonly FormulaParameter[]>> = {
  absolute: ['minCents', 'maxCents'],
  logarithmic: ['baseBp'],
  value: ['maxValueCents'],
  qualityRatio: [],
  superformula: ['requirementsBp'],
  relative: [],
}

/** The bases in use: 1,5, 2 and 3 times the lowest price. */
export const logarithmBases = [15_000, 20_000, 30_000] as const

export type FormulaProblem = 'parameterMissing' | 'limitsReversed' | 'baseUnknown'

/** What stops this formula with these constants from being used, or null. */
export function formulaProblem(formula: ScoringFormula, parameters: FormulaParameters): FormulaProblem | null {
  if (parametersOf[formula].some((name) => !isPositive(parameters[name], name))) return 'parameterMissing'
  if (formula === 'absolute' && (parameters.minCents ?? 0) >= (parameters.maxCents ?? 0)) return 'limitsReversed'
  if (formula === 'logarithmic' && !logarithmBases.some((base) => base === parameters.baseBp)) return 'baseUnknown'
  return null
}

/** The lowest price may be nothing; everything else is more than nothing. */
const isPositive = (value: number | undefined, name: FormulaParameter): boolean =>
  value !== undefined && Number.isSafeInteger(value) && (name === 'minCents' ? value >= 0 : value > 0)

/** Reads what the database keeps as JSON: whole numbers under known names, anything else is left out. */
export function toFormulaParameters(stored: unknown): FormulaParameters {
  if (typeof stored !== 'object' || stored === null) return {}
  const entries = Object.entries(stored).filter(
    ([name, value]) => formulaParameterNames.some((known) => known === name) && Number.isSafeInteger(value),
  )
  return Object.fromEntries(entries) as FormulaParameters
}

export const isScoringFormula = (text: string | null): text is ScoringFormula =>
  scoringFormulas.some((formula) => formula === text)
