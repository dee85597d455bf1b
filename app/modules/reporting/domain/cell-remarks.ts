/** What is said about the cells of one row: how they were read (V2), what is missing (V1), V3, V6 and V10. */
import { cellAddress, type ReadRow } from '../../../kernel/read-sheet'
import type { CheckContext } from './check-context'
import type { Report } from './check-outcome'
import { codeLists } from './code-lists'
import { explanationKey, type Finding, type FindingCode, type FindingParams } from './finding'
import type { ColumnMatch } from './header-match'
import type { ProblemLog } from './problem-log'
import type { ReportTemplate, TemplateColumn } from './report-template'
import type { RowReader, RowReading } from './row-reader'
import { type CellValue, foundText } from './value-text'

export type CellRemarks = {
  /** Says what is to be said about the row's cells; true when one of them is an error. */
  readonly report: (row: ReadRow, reading: RowReading) => boolean
  readonly placeOf: (column: number, row: number, reading: RowReading | null) => Place
}
export type Place = Pick<Finding, 'row' | 'column' | 'columnKey' | 'cell' | 'found' | 'rowKey'>

type Options = {
  readonly template: ReportTemplate
  readonly context: CheckContext
  readonly match: ColumnMatch
  readonly reader: RowReader
  readonly report: Report
  readonly log: ProblemLog
}

/** The remarks on cells for one file. */
export function cellRemarks({ template, context, match, reader, report, log }: Options): CellRemarks {
  const { columns } = template
  const needed = columns.map((column) => requirement(column, columns))
  const asked = columns.map((column, index) => match.places.has(index) || isConditional(column))
  const allowed = context.contract ? new Set(context.contract.municipalities) : null
  const municipalities = [...(allowed ?? [])].sort().join(', ')

  const placeOf = (index: number, row: number, reading: RowReading | null): Place => {
    const at = match.places.get(index)
    const cell = reading?.cells[index]
    return {
      row,
      column: at?.header ?? columns[index]!.header,
      columnKey: columns[index]!.key,
      cell: at ? cellAddress(at.column, row) : null,
      found: cell ? foundText(cell.value) : null,
      rowKey: reading?.key ?? null,
    }
  }

  /** Notices can come by the hundred thousand: beyond what is kept they are only counted. */
  const notice = (
    code: FindingCode,
    at: { row: ReadRow; reading: RowReading; column: number },
    params: FindingParams,
  ) => {
    const rule = code === 'smallCount' ? 'V10' : 'V2'
    const columnKey = columns[at.column]!.key
    if (!log.wants(code, columnKey)) log.countOnly({ rule, severity: 'notice', code, columnKey })
    else report({ rule, severity: 'notice', code, params, place: placeOf(at.column, at.row.row, at.reading) })
  }

  /** A question about a cell that was answered for an earlier version: the chosen reading is filled in. */
  const fillInAnswer = (reading: RowReading, column: number, params: FindingParams, isNumber: boolean): boolean => {
    const answer = context.confirmations?.[explanationKey(reading.key, columns[column]!.key, 'V2')]
    if (answer === undefined || (answer !== params.first && answer !== params.second)) return false
    const chosen = reader.reread(
      column,
      isNumber ? { kind: 'number', text: answer, percent: false } : { kind: 'text', text: answer },
    )
    if (chosen === null) return false
    reading.values[column] = chosen
    reading.unread[column] = false
    return true
  }

  const onReading = (row: ReadRow, reading: RowReading): boolean => {
    let wrong = false
    for (const { column, issue } of reading.issues) {
      const { code, severity } = issue
      if (severity === 'question' && fillInAnswer(reading, column, issue.params, code === 'numberAmbiguous')) continue
      if (severity === 'error') wrong = true
      const type = columns[column]!.type
      const params = type.kind === 'list' ? { ...issue.params, list: codeLists[type.list].title } : issue.params
      const rule = code === 'notInList' ? 'V3' : 'V2'
      report({ rule, severity, code, params, place: placeOf(column, row.row, reading) })
    }
    for (const { column, readAs } of reading.conversions) notice('readAs', { row, reading, column }, { readAs })
    if (row.hidden) report({ rule: 'V2', severity: 'notice', code: 'rowHidden', place: { row: row.row } })
    return wrong
  }

  const onCell = (row: ReadRow, reading: RowReading, index: number): boolean => {
    const column = columns[index]!
    const value = reading.values[index] ?? null
    const error = (rule: string, code: FindingCode, params: FindingParams = {}): true => {
      report({ rule, severity: 'error', code, params, place: placeOf(index, row.row, reading) })
      return true
    }
    const cell = reading.cells[index]
    if (cell?.formula && !column.formulaExpected && value !== null)
      notice('formulaUsed', { row, reading, column: index }, {})
    if (value === null) {
      const missing = !cell && asked[index] === true && needed[index]!(reading)
      return missing && error('V1', 'cellMissing')
    }
    if (typeof value === 'number') {
      if (column.countsPeople && value >= 1 && value <= 4) notice('smallCount', { row, reading, column: index }, {})
      return value < 0 && !isSigned(column) && error('V6', 'negative')
    }
    const isForeign = allowed !== null && isMunicipality(column) && !allowed.has(String(value))
    return isForeign && error('V3', 'municipalityNotInContract', { municipalities })
  }

  return {
    placeOf,
    report: (row, reading) => {
      let wrong = onReading(row, reading)
      for (let index = 0; index < columns.length; index += 1) if (onCell(row, reading, index)) wrong = true
      return wrong
    },
  }
}

const isMunicipality = ({ type }: TemplateColumn): boolean => type.kind === 'list' && type.list === 'municipality'
const isSigned = ({ type }: TemplateColumn): boolean =>
  (type.kind === 'euros' || type.kind === 'decimal2') && type.signed === true

/** A missing column was reported once; its empty cells count only when it may be left out and is asked now. */
const isConditional = ({ headerRequired, required }: TemplateColumn): boolean =>
  !headerRequired && required.when !== 'always'

/** Whether a column must be filled on a row, by what other columns of that row hold. */
function requirement(column: TemplateColumn, columns: readonly TemplateColumn[]): (reading: RowReading) => boolean {
  const { required } = column
  const indexOf = (key: string): number => columns.findIndex((other) => other.key === key)
  const holds = (reading: RowReading, at: number, options: readonly CellValue[]): boolean =>
    options.includes(reading.values[at] ?? null)
  switch (required.when) {
    case 'always':
      return () => true
    case 'never':
      return () => false
    case 'if': {
      const at = indexOf(required.column)
      return (reading) => holds(reading, at, required.in)
    }
    case 'unless': {
      const at = indexOf(required.column)
      return (reading) => !holds(reading, at, required.in)
    }
    case 'ifPositive': {
      const at = required.columns.map(indexOf)
      return (reading) => at.some((index) => Number(reading.values[index] ?? 0) > 0)
    }
  }
}
