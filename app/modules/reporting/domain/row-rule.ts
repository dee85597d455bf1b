/** What a rule over one row is made of: the row as it sees it, its columns and settings, and what it may remark. */
import type { CheckContext } from './check-context'
import type { RowCheck } from './check-declaration'
import { valueOn } from './dated-value'
import type { FindingCode, FindingParams, Severity } from './finding'
import type { Period } from './periods'
import type { ReportTemplate } from './report-template'
import type { CellValue } from './value-text'

/** A row under check: values by the index of the template's column; `unread` marks cells that could not be read. */
export type RowView = {
  readonly values: readonly CellValue[]
  readonly unread: readonly boolean[]
  readonly key: string
}
export type RowRemark = {
  /** Index of the template's column that the remark is about. */
  readonly column: number
  readonly code: FindingCode
  readonly params: FindingParams
  /** When it differs from the severity that the template declares. */
  readonly severity?: Severity
  readonly rule?: string
}
export type RowRule = (row: RowView) => RowRemark | null

export type RuleSetting = {
  readonly template: ReportTemplate
  readonly context: CheckContext
  /** Null when neither the context nor the file names one. */
  readonly period: Period | null
}

export type Place<Name extends RowCheck['name']> = {
  readonly check: Extract<RowCheck, { name: Name }>
  readonly at: readonly number[]
  /** Setting n of the check, valid at the end of the period. */
  readonly settings: readonly number[]
  readonly setting: RuleSetting
  readonly indexOf: (key: string) => number
}
export type Maker<Name extends RowCheck['name']> = (place: Place<Name>) => RowRule | null

/** The number in a column, or null when it is empty or no number. */
export const numberAt = (row: RowView, index: number | undefined): number | null => {
  const value = index === undefined ? null : row.values[index]
  return typeof value === 'number' ? value : null
}
/** The text in a column, or null. */
export const textAt = (row: RowView, index: number | undefined): string | null => {
  const value = index === undefined ? null : row.values[index]
  return typeof value === 'string' ? value : null
}

/** The values of a check's settings on the last day of the period (or today, when no period is known). */
export const settingValues = (names: readonly string[], { template, context, period }: RuleSetting): number[] =>
  names.map((name) => valueOn(template.settings[name] ?? [], period?.end ?? context.submittedOn)?.value ?? 0)
