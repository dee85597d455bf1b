/** Where things stand on a sheet, as Excel writes it: ranges of filters, totals and lists. */
import { cellAddress, columnLetters } from '~/kernel/read-sheet'
import type { WorkbookSpec } from '../sheet-spec'
import type { TablePlan } from './sheet-plan'

/** First and last row of the data; a table without rows keeps one empty row, so that ranges exist. */
const dataRange = (plan: TablePlan, rows: number): { first: number; last: number } => ({
  first: plan.headerRow + 1,
  last: plan.headerRow + Math.max(rows, 1),
})

/** 'A4:T104': header and data, without the totals row. */
export const filterRange = (plan: TablePlan, rows: number): string =>
  `A${plan.headerRow}:${cellAddress(plan.sheet.columns.length, dataRange(plan, rows).last)}`

/** The row below the data. */
export const totalRow = (plan: TablePlan, rows: number): number => dataRange(plan, rows).last + 1

/** Adds up what the filter leaves visible (109 = SUM without hidden rows). */
export const totalFormula = (plan: TablePlan, column: number, rows: number): string => {
  const { first, last } = dataRange(plan, rows)
  return `SUBTOTAL(109,${columnLetters(column)}${first}:${columnLetters(column)}${last})`
}

/** Where the values of each list stand: key → 'Lijsten'!$B$2:$B$57. `nameOf` gives the sheet's final name. */
export function listRanges(spec: WorkbookSpec, nameOf: (index: number) => string): Map<string, string> {
  const ranges = new Map<string, string>()
  spec.sheets.forEach((sheet, index) => {
    if (sheet.kind !== 'lists') return
    sheet.lists.forEach((list, i) => {
      const letters = columnLetters(i + 1)
      const last = Math.max(list.values.length, 1) + 1
      ranges.set(list.key, `${quoteSheetName(nameOf(index))}!$${letters}$2:$${letters}$${last}`)
    })
  })
  return ranges
}

export const quoteSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`
