/** What reading one cell gives: a value, or an issue that says why there is none. */
import type { ReadValue } from '../../../kernel/read-sheet'
import type { FindingCode, FindingParams, Severity } from './finding'
import type { CellValue } from './value-text'

export type CellIssue = {
  readonly code: FindingCode
  readonly severity: Severity
  readonly params: FindingParams
}
export type CellReading = {
  /** Null when the cell is empty or can't be read (then `issue` says why). */
  readonly value: CellValue
  readonly issue: CellIssue | null
  /** How it was read, when that looks different from what stands there. */
  readonly readAs: string | null
}

export const empty: CellReading = { value: null, issue: null, readAs: null }
export const plain = (value: CellValue): CellReading => ({ value, issue: null, readAs: null })
export const converted = (value: CellValue, readAs: string): CellReading => ({ value, issue: null, readAs })
export const wrong = (code: FindingCode, params: FindingParams = {}): CellReading => ({
  value: null,
  issue: { code, severity: 'error', params },
  readAs: null,
})
export const asked = (code: FindingCode, params: FindingParams): CellReading => ({
  value: null,
  issue: { code, severity: 'question', params },
  readAs: null,
})

/** A cell that holds a value of some kind. */
export type PresentValue = Exclude<ReadValue, { kind: 'error' } | { kind: 'formulaWithoutValue' }>
