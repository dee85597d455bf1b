/** What the check hands over: rows with typed values, a summary, and what was found. */
import type { FileHeaderKey } from './file-header'
import type { Finding, FindingCode, FindingParams, Severity } from './finding'
import type { SeverityCounts } from './problem-log'
import type { Totals } from './totals'
import type { CellValue } from './value-text'

export type CheckedRow = {
  readonly row: number
  readonly key: string
  /** By column key; null when empty or unreadable. Cents, hundredths and counts are whole numbers. */
  readonly values: Readonly<Record<string, CellValue>>
  readonly conversions: readonly { readonly columnKey: string; readonly found: string; readonly readAs: string }[]
}

export type CheckSummary = {
  readonly templateId: string
  readonly templateVersion: string
  /** No errors. Questions may be open: they are answered before handing in, not before the file is taken. */
  readonly accepted: boolean
  /** Personal data were found: nothing of the file may be kept. */
  readonly refused: boolean
  /** Data rows read; totals, notes and rows that were not filled in don't count. */
  readonly rows: number
  /** Rows without an error. */
  readonly goodRows: number
  readonly counts: SeverityCounts
  readonly openQuestions: number
  readonly countsByKind: readonly {
    readonly code: FindingCode
    readonly columnKey: string | null
    readonly count: number
  }[]
  readonly sheet: string | null
  /** The row with the column names, for a marked copy; null when there is none. */
  readonly headerRow: number | null
  readonly period: string | null
  readonly header: Readonly<Partial<Record<FileHeaderKey, CellValue>>>
  /** Headers in the file that the template does not know. */
  readonly skippedColumns: readonly string[]
  readonly totals: Totals
}
export type CheckOutcome = { readonly summary: CheckSummary; readonly findings: readonly Finding[] }

/** How a rule tells what it found: the sheet and earlier explanations are added by the check. */
export type Report = (finding: {
  readonly rule: string
  readonly severity: Severity
  readonly code: FindingCode
  readonly params?: FindingParams
  readonly place?: Partial<Pick<Finding, 'row' | 'column' | 'columnKey' | 'cell' | 'found' | 'rowKey'>>
}) => void
