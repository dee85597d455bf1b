/**
 * Rows that are no data: totals that people put under (or between) their rows, footnotes, and prepared rows that were
 * not filled in. They are left out with a remark; the figures of a totals row are held against the rows (V7, ±€ 1).
 */
import { cleanText } from './clean-text'
import type { ReportTemplate } from './report-template'
import type { RowReading } from './row-reader'

const totalWord = /^(?:(?:eind|generaal|algemeen|sub)[ -]?)?tota(?:al|len|l)\b|^subtotaal|^som\b|^sum\b|^totaal/i
const subtotalWord = /^sub/i

export type SpecialRow =
  | { readonly kind: 'total'; readonly ofPart: boolean }
  | { readonly kind: 'note' }
  | { readonly kind: 'notFilled' }
  | { readonly kind: 'empty' }

/** What a row is besides data, or null for an ordinary row. */
export function specialRow(template: ReportTemplate, reading: RowReading): SpecialRow | null {
  const filled = reading.cells.flatMap((cell, index) =>
    cell ? [{ cell, column: template.columns[index]!, index }] : [],
  )
  const firstText = firstTextOf(template, reading)
  if (firstText !== null && totalWord.test(firstText)) return { kind: 'total', ofPart: subtotalWord.test(firstText) }
  if (filled.length === 0) return { kind: 'empty' }
  const [only] = filled
  if (filled.length === 1 && only?.cell.value.kind === 'text' && / .*\p{L}.* /u.test(cleanText(only.cell.value.text))) {
    return { kind: 'note' }
  }
  const asksForSomething = template.columns.some((column) => column.identifies)
  const answers = filled.filter(({ column, index }) => !column.identifies && !isComputedZero(template, reading, index))
  if (asksForSomething && answers.length === 0 && filled.length > 1) return { kind: 'notFilled' }
  return isNamelessTotal(template, reading) ? { kind: 'total', ofPart: false } : null
}

/** A column with our own formula shows 0 on a row that nobody filled in. */
const isComputedZero = (template: ReportTemplate, reading: RowReading, index: number): boolean =>
  template.columns[index]!.formulaExpected === true && reading.values[index] === 0

/** The first text in reading order, from unknown columns too, but not from a column of free text. */
function firstTextOf(template: ReportTemplate, reading: RowReading): string | null {
  let first: { column: number; text: string } | null = null
  const consider = (column: number, text: string): void => {
    if (first === null || column < first.column) first = { column, text: cleanText(text) }
  }
  reading.cells.forEach((cell, index) => {
    const column = template.columns[index]!
    const free = column.type.kind === 'text' && !column.identifies
    if (cell?.value.kind === 'text' && !free) consider(cell.column, cell.value.text)
  })
  for (const cell of reading.unknownCells) if (cell.value.kind === 'text') consider(cell.column, cell.value.text)
  return (first as { text: string } | null)?.text ?? null
}

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
  readonly add: (values: RowReading['values']) => void
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
  return {
    add: (values) => {
      for (const index of totalled) {
        const value = values[index]
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
        if (typeof stated !== 'number' || Math.abs(stated - expected) <= tolerance) return []
        return [{ column, expected, stated }]
      })
      if (ofPart) for (const index of totalled) part.set(index, 0)
      return found
    },
  }
}
