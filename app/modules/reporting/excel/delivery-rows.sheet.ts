/** The rows of a delivery as a workbook to work on: real types, as the template has them. */

import {
  type Column,
  code,
  day,
  decimal2,
  euros,
  integer,
  percent,
  type TableSheet,
  text,
  type WorkbookSpec,
  yesNo,
} from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { ReportTemplate, TemplateColumn } from '../domain/report-template'
import type { CellValue } from '../domain/value-text'
import { rowsWorkbookTexts as texts } from '../texts-staff'

export type DeliveredRow = { readonly row: number; readonly values: Readonly<Record<string, CellValue>> }
export type DeliveryWorkbook = {
  readonly template: Pick<ReportTemplate, 'title' | 'columns'>
  readonly supplier: string
  readonly contractNumber: string
  readonly period: string
  readonly number: number
  readonly rows: AsyncIterable<DeliveredRow> | Iterable<DeliveredRow>
  readonly now: Instant
}

/** One sheet: where it comes from, then the rows with totals below. */
export function deliveryRowsWorkbook(input: DeliveryWorkbook): WorkbookSpec {
  const { template, supplier, contractNumber, period, number, rows, now } = input
  const title = texts.title(template.title, period, number)
  const sheet: TableSheet<DeliveredRow> = {
    kind: 'table',
    name: texts.sheet,
    intro: [title, texts.about(supplier, contractNumber)],
    freezeColumns: 1,
    columns: [integer<DeliveredRow>(texts.row, (row) => row.row, { width: 8 }), ...template.columns.map(toColumn)],
    rows,
  }
  return { title, createdAt: now, sheets: [sheet as TableSheet<unknown>] }
}

function toColumn(column: TemplateColumn): Column<DeliveredRow> {
  const { key, header, type } = column
  const options = { note: column.hint }
  const total = { ...options, total: column.totalled === true }
  const number = (row: DeliveredRow): number | null => {
    const value = row.values[key]
    return typeof value === 'number' ? value : null
  }
  const string = (row: DeliveredRow): string | null => {
    const value = row.values[key]
    return value === null || value === undefined ? null : String(value)
  }
  switch (type.kind) {
    case 'euros':
      return euros(header, (row) => (number(row) === null ? null : cents(number(row) ?? 0)), total)
    case 'decimal2':
      return decimal2(header, number, total)
    case 'integer':
      return integer(header, number, total)
    case 'percent':
      return percent(header, number, options)
    case 'day':
      return day(header, (row) => string(row) as CivilDate | null, options)
    case 'yesNo':
      return yesNo(
        header,
        (row) => (typeof row.values[key] === 'boolean' ? (row.values[key] as boolean) : null),
        options,
      )
    case 'text':
      return text(header, string, { ...options, wrap: true })
    default:
      return code(header, string, options)
  }
}
