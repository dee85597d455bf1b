/** A remark as people and programs read it: the same shape on screen, in the database and in `npm run check -- --json`. */
import type { Finding, Severity } from './domain/finding'
import { findingTexts } from './texts-findings'
import { placeTexts } from './texts-places'

export type ReportProblem = {
  readonly rule: string
  readonly severity: Severity
  readonly sheet: string | null
  readonly cell: string | null
  readonly row: number | null
  readonly column: string | null
  readonly found: string | null
  readonly message: string
  readonly remedy: string
  readonly columnKey: string | null
  readonly rowKey: string | null
  readonly code: string
  /** Given to an earlier version of the delivery. */
  readonly explanation: string | null
  /** The readings between which can be chosen, when the question is which one was meant. */
  readonly choices: readonly string[] | null
}

const choiceCodes = new Set(['numberAmbiguous', 'dayAmbiguous', 'paddingToConfirm'])

/** Puts a finding into Dutch. */
export function toProblem(finding: Finding): ReportProblem {
  const { message, remedy } = findingTexts[finding.code](finding.params, finding)
  const { rule, severity, sheet, cell, row, column, found, columnKey, rowKey, code, explanation } = finding
  const options = [finding.params.first, finding.params.second].filter((option) => typeof option === 'string')
  const choices = choiceCodes.has(code) ? options : null
  return {
    rule,
    severity,
    sheet,
    cell,
    row,
    column,
    found,
    message,
    remedy,
    columnKey,
    rowKey,
    code,
    explanation,
    choices,
  }
}

/** One sentence with everything: where, what was found, what is expected, how to mend it (experience.md 5.4). */
export function problemSentence(problem: Omit<ReportProblem, 'choices' | 'code' | 'explanation'>): string {
  const where = placeTexts.where(problem)
  const found = problem.found === null || problem.severity === 'notice' ? '' : placeTexts.found(problem.found)
  return [where + found, problem.message, problem.remedy].filter((part) => part !== '').join(' ')
}
