/** The check of the rows under the header: what is data, duplicates (V5), totals (V7) and the template's own checks. */
import type { ReadCell, ReadRow } from '../../../kernel/read-sheet'
import { cellRemarks } from './cell-remarks'
import type { CheckContext } from './check-context'
import type { FileHeaderCheck } from './check-file-header'
import type { CheckedRow, Report } from './check-outcome'
import { type FileRule, fileRule } from './file-checks'
import type { FindingParams, Severity } from './finding'
import type { ColumnMatch } from './header-match'
import { sameNarratives } from './narrative-rules'
import type { PersonalScan } from './personal-scan'
import type { ProblemLog } from './problem-log'
import type { ReportTemplate, TemplateColumn } from './report-template'
import { rowRule } from './row-checks'
import { type RowReading, rowReader } from './row-reader'
import type { RowRemark, RowRule, RuleSetting } from './row-rule'
import { type Totals, totalsBuilder } from './totals'
import { runningSums, type SpecialRow, type SumDifference, specialRow } from './totals-row'
import type { CellValue } from './value-text'

export type DataRowOptions = {
  readonly template: ReportTemplate
  readonly context: CheckContext
  readonly sheet: string
  readonly match: ColumnMatch
  readonly personal: PersonalScan
  readonly report: Report
  readonly log: ProblemLog
  readonly fileHeader: FileHeaderCheck
}
export type DataRowCheck = {
  readonly row: (row: ReadRow) => CheckedRow | null
  readonly finish: () => { readonly rows: number; readonly goodRows: number; readonly totals: Totals }
}

type Declared<Rule> = { readonly id: string; readonly severity: Severity; readonly rule: Rule }
type DeclaredRules = { readonly rows: readonly Declared<RowRule>[]; readonly file: readonly Declared<FileRule>[] }

/** Checks rows one after the other; remembers only keys, sums and counts. */
export function dataRowCheck(options: DataRowOptions): DataRowCheck {
  const { template, context, match, personal, report, log, fileHeader } = options
  const { columns } = template
  const reader = rowReader(template, match.byFileColumn)
  const cells = cellRemarks({ template, context, match, reader, report, log })
  const scan = rowScan(options)
  const firstRowByKey = new Map<string, number>()
  const sums = runningSums(template)
  const totals = totalsBuilder(template)
  let rules: DeclaredRules | null = null
  let rows = 0
  let goodRows = 0

  const remarkOn = (
    { column, code, params, ...own }: RowRemark,
    declared: Declared<unknown>,
    row: number,
    reading: RowReading | null,
  ): boolean => {
    const severity = own.severity ?? declared.severity
    const place = reading
      ? cells.placeOf(column, row, reading)
      : { ...cells.placeOf(column, row, null), row: null, cell: null }
    report({ rule: own.rule ?? declared.id, severity, code, params, place })
    return severity === 'error'
  }

  const leaveOut = (row: ReadRow, reading: RowReading, special: SpecialRow): void => {
    const place = { row: row.row }
    if (special.kind === 'note') report({ rule: 'V2', severity: 'notice', code: 'noteRowSkipped', place })
    if (special.kind === 'notFilled') report({ rule: 'V1', severity: 'notice', code: 'rowNotFilled', place })
    if (special.kind !== 'total') return
    report({ rule: 'V7', severity: 'notice', code: 'totalsRowSkipped', place })
    for (const difference of sums.differences(reading, special.ofPart)) {
      const params = differenceParams(columns[difference.column]!, difference)
      const differing = cells.placeOf(difference.column, row.row, reading)
      report({ rule: 'V7', severity: 'error', code: 'totalsRowDiffers', params, place: differing })
    }
  }

  /** V5; true when the key was seen before. */
  const isTwice = (row: ReadRow, key: string): boolean => {
    const first = firstRowByKey.get(key)
    if (first === undefined) {
      firstRowByKey.set(key, row.row)
      return false
    }
    report({ rule: 'V5', severity: 'error', code: 'rowTwice', params: { first }, place: { row: row.row, rowKey: key } })
    return true
  }

  const check = (row: ReadRow, reading: RowReading, { rows: rowRules, file }: DeclaredRules): boolean => {
    let wrong = cells.report(row, reading)
    if (isTwice(row, reading.key)) wrong = true
    for (const declared of rowRules) {
      const found = declared.rule(reading)
      if (found && remarkOn(found, declared, row.row, reading)) wrong = true
    }
    for (const { rule } of file) rule.row(reading)
    return wrong
  }

  return {
    row: (row) => {
      const reading = reader.read(row)
      readHeaderColumns(row, reading, match, fileHeader)
      const special = specialRow(template, reading)
      scan(row, reading, special?.kind === 'total')
      if (special) leaveOut(row, reading, special)
      if (special || personal.refused() || !fileHeader.settle()) return null
      rules ??= declaredRules({ template, context, period: fileHeader.period() })
      rows += 1
      if (!check(row, reading, rules)) goodRows += 1
      sums.add(reading)
      totals.add(reading.values)
      return checkedRow(columns, row.row, reading)
    },
    finish: () => {
      const worthwhile = fileHeader.settle()
      for (const declared of rules?.file ?? []) {
        for (const found of declared.rule.finish()) remarkOn(found, declared, 0, null)
      }
      if (rows === 0 && worthwhile) report({ rule: 'V1', severity: 'error', code: 'noRows' })
      return { rows, goodRows, totals: totals.result() }
    },
  }
}

function declaredRules(setting: RuleSetting): DeclaredRules {
  const { rowChecks, fileChecks } = setting.template
  return {
    rows: [
      ...rowChecks.flatMap((check) => {
        const rule = rowRule(check, setting)
        return rule ? [{ id: check.id, severity: check.severity, rule }] : []
      }),
      ...sameNarratives(setting).map((rule) => ({ id: 'V13', severity: 'notice' as const, rule })),
    ],
    file: fileChecks.flatMap((check) => {
      const rule = fileRule(check, setting)
      return rule ? [{ id: check.id, severity: check.severity, rule }] : []
    }),
  }
}

/** Fields of the common header that the file repeats in columns of the table. */
function readHeaderColumns(row: ReadRow, reading: RowReading, match: ColumnMatch, fileHeader: FileHeaderCheck): void {
  if (match.fileHeaders.size === 0 || !reading.cells.some(Boolean)) return
  for (const cell of reading.unknownCells) {
    const key = match.fileHeaders.get(cell.column)
    if (key) fileHeader.inColumn(key, row.row, cell)
  }
}

/** V8 over every cell of a row. */
function rowScan({ template, sheet, match, personal }: DataRowOptions) {
  const unknownHeaders = new Map(match.unknown.map(({ column, header }) => [column, header]))
  const scanUnknown = (row: number, cell: ReadCell): void => {
    if (match.fileHeaders.has(cell.column)) personal.headerColumn({ sheet, row, cell })
    else personal.unknown({ sheet, row, cell }, unknownHeaders.get(cell.column) ?? null)
  }
  return (row: ReadRow, reading: RowReading, isTotal: boolean): void => {
    for (let index = 0; index < template.columns.length; index += 1) {
      const cell = reading.cells[index]
      const column = template.columns[index]!
      // The sum of many rows may well have nine digits.
      if (!cell || (isTotal && column.totalled)) continue
      personal.known({ sheet, row: row.row, cell }, column.type, !reading.unread[index])
    }
    for (const cell of reading.unknownCells) scanUnknown(row.row, cell)
  }
}

function differenceParams({ type }: TemplateColumn, { expected, stated }: SumDifference): FindingParams {
  if (type.kind === 'integer') return { expectedCount: expected }
  if (type.kind === 'euros') return { expectedCents: expected, statedCents: stated }
  return { expectedHundredths: expected, statedHundredths: stated }
}

function checkedRow(columns: readonly TemplateColumn[], row: number, reading: RowReading): CheckedRow {
  const values: Record<string, CellValue> = {}
  for (let index = 0; index < columns.length; index += 1) values[columns[index]!.key] = reading.values[index] ?? null
  const conversions = reading.conversions.map(({ column, found, readAs }) => ({
    columnKey: columns[column]!.key,
    found,
    readAs,
  }))
  return { row, key: reading.key, values, conversions }
}
