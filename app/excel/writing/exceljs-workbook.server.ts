/**
 * The writer that knows ExcelJS, for workbooks with input sheets: checks while typing, notes, colours for wrong types,
 * protection. It builds the workbook in memory, so it is for the thousands of rows of a form, not for exports.
 */
import ExcelJS from 'exceljs'
import { cellAddress } from '~/kernel/read-sheet'
import type { GridRow, SharedFormula, WorkbookSpec } from '../sheet-spec'
import { type Cell, cellOf, needsQuote } from './cell'
import { decimals } from './cell-text'
import { ColumnSum } from './column-sum'
import { protectInput, putChecks } from './exceljs-input'
import { type ExcelJsStyles, exceljsStyles, withQuotePrefix } from './exceljs-style'
import { inputChecks } from './input-checks'
import { cleanText, maxLinksPerSheet, SheetNames } from './limits'
import {
  columnStyle,
  isTotalled,
  planWorkbook,
  type SheetPlan,
  type TablePlan,
  totalStyle,
  writingOrder,
} from './sheet-plan'
import { filterRange, listRanges, totalFormula, totalRow } from './sheet-ranges'
import { gridStyle, type Style } from './style'
import { texts } from './texts'
import { escapeExcelCodes } from './xml-text'

/** More rows belong in the streaming writer: ExcelJS takes about 35 kB a row of 20 columns. */
export const maxRowsInMemory = 20_000

type Target = { readonly sheet: ExcelJS.Worksheet; readonly styles: ExcelJsStyles; links: number }

function putCell(target: Target, at: { row: number; column: number }, cell: Cell | null, style: Style): void {
  const place = target.sheet.getCell(at.row, at.column)
  place.style = target.styles({ ...style, quote: cell !== null && needsQuote(cell) })
  if (cell === null) return
  if (cell.type === 'n') place.value = Number(cell.text)
  else if (cell.type === 'b') place.value = cell.text === '1'
  else {
    const text = escapeExcelCodes(cell.text)
    target.links += cell.url === null ? 0 : 1
    place.value = cell.url === null || target.links > maxLinksPerSheet ? text : { text, hyperlink: cell.url }
  }
}

const resultOf = (cell: Cell): number | string | boolean =>
  cell.type === 'n' ? Number(cell.text) : cell.type === 'b' ? cell.text === '1' : cell.text

/** ExcelJS names the first cell of a shared formula; its types know nothing of that cell's block. */
const formulaValue = (formula: string | SharedFormula, at: string, result: ReturnType<typeof resultOf>) =>
  typeof formula === 'string'
    ? { formula, result }
    : at === formula.from
      ? { formula: formula.inFirst, shareType: 'shared', ref: `${formula.from}:${formula.to}`, result }
      : { sharedFormula: formula.from, result }

function putGridRow(target: Target, row: GridRow): void {
  for (const cell of row.cells) {
    const content = cell.value === null ? null : cellOf(cell.value.kind, cell.value.value)
    putCell(target, { row: row.row, column: cell.column }, content, gridStyle(cell, false))
    if (cell.formula !== undefined && content !== null) {
      const place = target.sheet.getCell(row.row, cell.column)
      place.value = formulaValue(cell.formula, place.address, resultOf(content))
    }
    if (cell.note !== undefined) {
      target.sheet.getCell(row.row, cell.column).note = {
        texts: [{ text: escapeExcelCodes(cleanText(cell.note)) }],
        editAs: 'oneCells',
      }
    }
  }
}

async function putTable(target: Target, plan: TablePlan, count: () => void): Promise<void> {
  const { sheet } = plan
  const sums = sheet.columns.map((column) => (isTotalled(column) ? new ColumnSum() : null))
  const looks = sheet.columns.map((column) => columnStyle(sheet, column))
  for (const row of plan.before) putGridRow(target, row)
  let rows = 0
  for await (const row of sheet.rows) {
    rows += 1
    count()
    const tone = sheet.tone?.(row) ?? null
    sheet.columns.forEach((column, i) => {
      const value = column.value(row as never)
      const cell = cellOf(column.kind, value)
      const look = looks[i]!
      if (cell === null && tone === null && look.fill === null) return
      if (cell !== null) sums[i]?.add(value as number)
      putCell(target, { row: plan.headerRow + rows, column: i + 1 }, cell, { ...look, fill: tone ?? look.fill })
    })
  }
  if (plan.totals) putTotals(target, plan, { rows, sums })
  if (plan.filter) target.sheet.autoFilter = filterRange(plan, rows)
}

function putTotals(target: Target, plan: TablePlan, end: { rows: number; sums: readonly (ColumnSum | null)[] }): void {
  const row = totalRow(plan, end.rows)
  plan.sheet.columns.forEach((column, i) => {
    const sum = end.sums[i]
    const place = target.sheet.getCell(row, i + 1)
    place.style = target.styles(totalStyle(column))
    if (sum) {
      const result = Number(sum.text(decimals[column.kind as keyof typeof decimals]))
      place.value = { formula: totalFormula(plan, i + 1, end.rows), result }
    } else if (i === 0) place.value = texts.total
  })
}

function openSheet(workbook: ExcelJS.Workbook, plan: SheetPlan, name: string): ExcelJS.Worksheet {
  const { rows, columns } = plan.freeze
  const sheet = workbook.addWorksheet(name, {
    state: plan.state,
    pageSetup: {
      paperSize: 9,
      orientation: plan.page.portrait ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(plan.kind === 'table' ? { printTitlesRow: `${plan.headerRow}:${plan.headerRow}` } : {}),
    },
    headerFooter: { oddHeader: plan.page.header, oddFooter: plan.page.footer },
    views:
      rows === 0 && columns === 0
        ? []
        : [{ state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell: cellAddress(columns + 1, rows + 1) }],
  })
  plan.widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width
  })
  return sheet
}

/** The workbook as bytes, and its number of rows. Throws RangeError for more rows than fit in memory. */
export async function exceljsWorkbook(
  spec: WorkbookSpec,
  onRow: (rows: number) => void = () => undefined,
): Promise<{ bytes: Buffer; rows: number }> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = cleanText(spec.title)
  workbook.subject = cleanText(spec.subject ?? '')
  workbook.description = cleanText(spec.description ?? '')
  workbook.creator = cleanText(spec.creator ?? texts.creator)
  workbook.lastModifiedBy = workbook.creator
  workbook.created = new Date(spec.createdAt)
  workbook.modified = workbook.created
  const plans = planWorkbook(spec)
  const names = new SheetNames()
  const finalNames = plans.map((plan) => names.take(plan.wantedName))
  const lists = listRanges(spec, (index) => finalNames[index]!)
  const styles = exceljsStyles()
  let rows = 0
  const count = () => {
    rows += 1
    if (rows > maxRowsInMemory)
      throw new RangeError(`More than ${maxRowsInMemory} rows in a workbook with input sheets`)
    onRow(rows)
  }
  const sheets = plans.map((plan, index) => openSheet(workbook, plan, finalNames[index]!))
  for (const { plan, index } of writingOrder(plans)) {
    const sheet = sheets[index]!
    const target: Target = { sheet, styles, links: 0 }
    if (plan.kind === 'grid') {
      for await (const row of plan.rows) {
        count()
        putGridRow(target, row)
      }
      continue
    }
    if (plan.sheet.inputUntilRow !== undefined) await protectInput(sheet, plan, styles)
    await putTable(target, plan, count)
    putChecks(sheet, inputChecks(plan, lists))
  }
  workbook.views = [activeView(plans)]
  withQuotePrefix(workbook)
  return { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), rows }
}

function activeView(plans: readonly SheetPlan[]): ExcelJS.WorkbookView {
  const activeTab = plans.findIndex((plan) => plan.state === 'visible')
  return { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: activeTab, activeTab, visibility: 'visible' }
}
