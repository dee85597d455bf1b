/**
 * Rows that are no data: totals that people put under (or between) their rows, footnotes, and prepared rows that were
 * not filled in. They are left out with a remark; the figures of a totals row are held against the rows (V7, ±€ 1).
 */

import { cleanText } from '../../../kernel/clean-text'
import type { ReadCell } from '../../../kernel/read-sheet'
import type { ReportTemplate } from './report-template'
import type { RowReading } from './row-reader'

const totalWord = /^(?:(?:eind|generaal|algemeen|sub)[ -]?)?tota(?:al|len|l)\b|^subtotaal|^som\b|^sum\b|^totaal/i
const subtotalWord = /^sub/i

export type SpecialRow =
  | { readonly kind: 'total'; readonly ofPart: boolean }
  | { readonly kind: 'note' }
  | { readonly kind: 'notFilled' }
  | { readonly kind: 'empty' }

/** What a row is besides data, or null for an ordinary row. Asked for every row, so it looks at each cell once. */
export function specialRow(template: ReportTemplate, reading: RowReading): SpecialRow | null {
  const { columns } = template
  let filled = 0
  let identified = 0
  let answers = 0
  let first: ReadCell | null = null
  let only: ReadCell | null = null
  for (let index = 0; index < columns.length; index += 1) {
    const cell = reading.cells[index]
    if (!cell) continue
    const column = columns[index]!
    filled += 1
    only = cell
    if (column.identifies) identified += 1
    // A column with our own formula shows 0 on a row that nobody filled in.
    else if (!(column.formulaExpected && reading.values[index] === 0)) answers += 1
    const isFreeText = column.type.kind === 'text' && !column.identifies
    if (cell.value.kind === 'text' && !isFreeText && (first === null || cell.column < first.column)) first = cell
  }
  for (const cell of reading.unknownCells) {
    if (cell.value.kind === 'text' && (first === null || cell.column < first.column)) first = cell
  }
  const total = first === null ? null : totalsWord(first)
  if (total) return total
  if (filled === 0) return { kind: 'empty' }
  if (filled === 1 && only !== null && isWords(only)) return { kind: 'note' }
  if (answers === 0) return { kind: 'notFilled' }
  return identified <= 1 && isNamelessTotal(template, reading) ? { kind: 'total', ofPart: false } : null
}

function totalsWord({ value }: ReadCell): SpecialRow | null {
  if (value.kind !== 'text' || !/tot|som|sum/i.test(value.text)) return null
  const text = cleanText(value.text)
  return totalWord.test(text) ? { kind: 'total', ofPart: subtotalWord.test(text) } : null
}

/** A footnote, or the name of a group of rows ('Gemeente Leiden') over merged cells. */
const isWords = ({ value }: ReadCell): boolean => value.kind === 'text' && /\p{L}{3}/u.test(value.text)

/** Only sums, and nothing that identifies a row: totals without a word in front of them. */
function isNamelessTotal(template: ReportTemplate, reading: RowReading): boolean {
  let sums = 0
  for (let index = 0; index < template.columns.length; index += 1) {
    if (!reading.cells[index]) continue
    const column = template.columns[index]!
    if (column.identifies && column.key !== 'tarief') return false
    if (column.totalled && typeof reading.values[index] === 'number') sums += 1
  }
  return sums >= 2
}

export type RunningSums = {
  readonly add: (reading: Pick<RowReading, 'values' | 'unread'>) => void
  /** Columns whose figure in the totals row differs by more than a euro (or one whole count) from the rows. */
  readonly differences: (reading: RowReading, ofPart: boolean) => SumDifference[]
}
export type SumDifference = { readonly column: number; readonly expected: number; readonly stated: number }

const toleranceCents = 100

/** Sums of all rows, and of the rows since the last subtotal, for the columns that the template totals. */
export function runningSums(template: ReportTemplate): RunningSums {
  const totalled = template.columns.flatMap((column, index) => (column.totalled ? [index] : []))
  const all = new Map(totalled.map((index) => [index, 0]))
  const part = new Map(all)
  // A cell that could not be read has its own remark; the total is then no second one.
  const incomplete = new Set<number>()
  return {
    add: ({ values, unread }) => {
      for (const index of totalled) {
        const value = values[index]
        if (unread[index]) incomplete.add(index)
        if (typeof value !== 'number') continue
        all.set(index, all.get(index)! + value)
        part.set(index, part.get(index)! + value)
      }
    },
    differences: (reading, ofPart) => {
      const sums = ofPart ? part : all
      const found = totalled.flatMap((column): SumDifference[] => {
        const stated = reading.values[column]
        const expected = sums.get(column)!
        const tolerance = template.columns[column]!.type.kind === 'integer' ? 0 : toleranceCents
        if (incomplete.has(column) || typeof stated !== 'number' || Math.abs(stated - expected) <= tolerance) return []
        return [{ column, expected, stated }]
      })
      if (ofPart) for (const index of totalled) part.set(index, 0)
      return found
    },
  }
}
