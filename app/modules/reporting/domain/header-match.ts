/**
 * Finds the columns of a file by the names in its header row: order, case, blanks, accents and a remark in parentheses
 * (or 'in euro') make no difference. A column that the template does not know is reported, never silently dropped.
 */

import { cleanText, foldText } from '../../../kernel/clean-text'
import type { ReadRow } from '../../../kernel/read-sheet'
import { type FileHeaderKey, findFileHeaderKey } from './file-header'
import type { ReportTemplate, TemplateColumn } from './report-template'

export type ColumnMatch = {
  /** 1-based column in the file → index in template.columns. */
  readonly byFileColumn: ReadonlyMap<number, number>
  /** Index in template.columns → its place and header in the file. */
  readonly places: ReadonlyMap<number, { readonly column: number; readonly header: string }>
  /** Columns that repeat the common header (contract number, provider …) on every row. */
  readonly fileHeaders: ReadonlyMap<number, FileHeaderKey>
  readonly unknown: readonly { readonly column: number; readonly header: string }[]
  readonly twice: readonly { readonly column: number; readonly header: string }[]
  readonly missing: readonly TemplateColumn[]
}

/** Columns that Leidraad itself adds to a marked copy or a workbook; read past without a word. */
const ownColumns = new Set(['fouten', 'sleutel', 'controle', 'meldingen'].map(foldText))
/** Grey columns of our own workbook: the values of the period before. */
export const previousPrefix = 'Vorige periode: '
const isOwnColumn = (header: string): boolean =>
  ownColumns.has(foldText(header)) || foldText(header).startsWith(foldText(previousPrefix))

export type HeaderMatcher = {
  /** How many of the template's columns this row names. */
  readonly score: (row: ReadRow) => number
  readonly match: (row: ReadRow) => ColumnMatch
}

type Known = { readonly index: number; readonly rank: number }

/** Builds the matcher for a template; `rank` prefers a column's own name over its aliases. */
export function headerMatcher(template: Pick<ReportTemplate, 'columns'>): HeaderMatcher {
  const names = new Map<string, Known>()
  template.columns.forEach((column, index) => {
    for (const [rank, name] of [column.key, column.header, ...column.aliases].entries()) {
      const folded = foldText(name)
      if (!names.has(folded)) names.set(folded, { index, rank })
    }
  })
  const find = (header: string): Known | null => {
    const exact = names.get(foldText(header))
    if (exact) return exact
    const short = header.replace(/[([].*$| in (?:€|euro'?s?|eur)\.?$/i, '')
    return short === header ? null : (names.get(foldText(short)) ?? null)
  }
  return {
    score: (row) => new Set(headerTexts(row).flatMap(({ header }) => find(header)?.index ?? [])).size,
    match: (row) => matchRow(template, row, find),
  }
}

const headerTexts = (row: ReadRow): { column: number; header: string }[] =>
  row.cells.flatMap((cell) => {
    const header = cell.value.kind === 'text' ? cleanText(cell.value.text) : ''
    return header === '' ? [] : [{ column: cell.column, header }]
  })

function matchRow(
  template: Pick<ReportTemplate, 'columns'>,
  row: ReadRow,
  find: (header: string) => Known | null,
): ColumnMatch {
  const best = new Map<number, { column: number; header: string; rank: number }>()
  const unknown: { column: number; header: string }[] = []
  const twice: { column: number; header: string }[] = []
  const fileHeaders = new Map<number, FileHeaderKey>()
  for (const { column, header } of headerTexts(row)) {
    const known = find(header)
    const fileHeader = known ? null : findFileHeaderKey(header)
    if (fileHeader) fileHeaders.set(column, fileHeader)
    if (!known && !fileHeader && !isOwnColumn(header)) unknown.push({ column, header })
    if (!known) continue
    const earlier = best.get(known.index)
    // Two names for one column ('hulpvorm' and 'productcategorie'): the better name counts, the other is reported.
    if (!earlier) best.set(known.index, { column, header, rank: known.rank })
    else if (earlier.rank === known.rank || foldText(earlier.header) === foldText(header))
      twice.push({ column, header })
    else if (known.rank < earlier.rank) {
      best.set(known.index, { column, header, rank: known.rank })
      unknown.push({ column: earlier.column, header: earlier.header })
    } else unknown.push({ column, header })
  }
  return {
    byFileColumn: new Map([...best].map(([index, place]) => [place.column, index])),
    places: new Map([...best].map(([index, { column, header }]) => [index, { column, header }])),
    fileHeaders,
    unknown,
    twice,
    missing: template.columns.filter((column, index) => column.headerRequired && !best.has(index)),
  }
}
