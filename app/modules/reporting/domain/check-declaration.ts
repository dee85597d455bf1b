/**
 * The checks that a template can ask for, by name with their columns: what each decides stands with its rule in
 * row-checks.ts and file-checks.ts. `columns` and `settings` let templateProblem prove that nothing is misspelt.
 */
import type { Severity } from './finding'

type Declared<Name extends string, Extra = unknown> = {
  /** Stable number that people can refer to: 'T1-3'. */
  readonly id: string
  readonly name: Name
  readonly severity: Severity
  /** The columns it reads, in the order that the rule expects; the remark lands on the first. */
  readonly columns: readonly string[]
  readonly settings?: readonly string[]
} & Extra

export type RowCheck =
  /** columns: amount, units, tariff, unit, amount still to come; an amount away from units × tariff needs a reason. */
  | Declared<'unitsTimesTariff', { readonly reasonColumn: string; readonly unlessUnit: string }>
  /** columns: units, amount, unit; with the unit 'euros' the units are empty or equal to the amount. */
  | Declared<'unitsInEuros', { readonly unit: string }>
  /** columns: total, then its parts; or with the first part replaced by `instead`, which is asked about. */
  | Declared<'sumOfParts', { readonly instead: string }>
  /** columns: first ≤ sum of the others. */
  | Declared<'atMost', { readonly unless?: { readonly column: string; readonly in: readonly string[] } }>
  /** columns: first ≤ the setting. */
  | Declared<'atMostSetting'>
  /** columns: first is zero or empty when all the others are zero. */
  | Declared<'zeroWhenZero'>
  /** columns: day, not earlier than the second. */
  | Declared<'notBefore'>
  /** columns: a code that starts with two digits, its category. */
  | Declared<'codeInCategory'>
  /** columns: tariff, product, unit, municipality; against the contract. */
  | Declared<'tariffOfContract'>
  /** columns: the day must be the last of the period. */
  | Declared<'lastDayOfPeriod'>
  /** columns: stop yes/no, from, until, care form; against the consents. settings: notice in days. */
  | Declared<'consentForStop'>
  /** columns: number above the norm, longest wait, waiting (one or more). settings: shortest and longest norm in days. */
  | Declared<'aboveNormPlausible'>
  /** columns: median; settings: norm in days. */
  | Declared<'withinNorm'>
  /** columns: median, care form; against the wait that follows from the iJw messages. settings: tolerance bp. */
  | Declared<'likeIjwWait', { readonly measure: 'intakeDays' | 'startDays' }>
  /** columns: amount, explanation; V9. settings: change bp, change cents. */
  | Declared<'changeSincePrevious'>

export type FileCheck =
  /** columns: amount, municipality; settings: tolerance cents, tolerance bp. */
  | Declared<'sumLikeIjw'>
  /** columns: amount, municipality; settings: signal bp. */
  | Declared<'withinCeiling'>
  /** columns: amount; settings: change bp. */
  | Declared<'totalLikePrevious'>
