/** Reads the cells of one row into typed values by the template's columns, and says what could not be read. */
import type { ReadCell, ReadRow } from '../../../kernel/read-sheet'
import type { CellIssue } from './cell-reading'
import { isBlank, readCell, readPlainCell } from './cell-value'
import { type CodeFinder, codeFinder, codeLists } from './code-lists'
import type { ReportTemplate } from './report-template'
import { rowKey } from './row-key'
import { type CellValue, foundText } from './value-text'

export type ReadIssue = { readonly column: number; readonly issue: CellIssue; readonly found: string }
export type Conversion = { readonly column: number; readonly found: string; readonly readAs: string }

/** One row as read. The arrays are by the index of the template's column and are reused: copy what is kept. */
export type RowReading = {
  readonly cells: readonly (ReadCell | undefined)[]
  readonly values: CellValue[]
  readonly unread: boolean[]
  readonly issues: ReadIssue[]
  readonly conversions: Conversion[]
  readonly unknownCells: ReadCell[]
  key: string
}

export type RowReader = {
  readonly read: (row: ReadRow) => RowReading
  /** Reads one cell again, as if it held another value: the answer to a question about it. */
  readonly reread: (column: number, value: ReadCell['value']) => CellValue
}

/** A reader for a matched header: `byFileColumn` maps the file's columns to the template's. */
export function rowReader(template: ReportTemplate, byFileColumn: ReadonlyMap<number, number>): RowReader {
  const { columns } = template
  const finders: (CodeFinder | null)[] = columns.map(({ type }) =>
    type.kind === 'list' ? codeFinder(codeLists[type.list].codes) : null,
  )
  const identifying = columns.flatMap((column, index) => (column.identifies ? [index] : []))
  const keyParts: CellValue[] = identifying.map(() => null)
  const cells: (ReadCell | undefined)[] = columns.map(() => undefined)
  const reading: RowReading = {
    cells,
    values: columns.map(() => null),
    unread: columns.map(() => false),
    issues: [],
    conversions: [],
    unknownCells: [],
    key: '',
  }

  // An array is quicker than the map, and this is asked for every cell.
  const indexByColumn: (number | undefined)[] = []
  for (const [column, index] of byFileColumn) indexByColumn[column] = index

  const place = (row: ReadRow): void => {
    cells.fill(undefined)
    reading.unknownCells.length = 0
    for (const cell of row.cells) {
      const index = indexByColumn[cell.column]
      if (index === undefined) reading.unknownCells.push(cell)
      else if (!isBlank(cell.value)) cells[index] = cell
    }
  }

  const read = (row: ReadRow): RowReading => {
    place(row)
    reading.issues.length = 0
    reading.conversions.length = 0
    for (let index = 0; index < columns.length; index += 1) {
      const cell = cells[index]
      reading.unread[index] = false
      reading.values[index] = null
      if (!cell) continue
      const type = columns[index]!.type
      const finder = finders[index]!
      const quick = readPlainCell(cell.value, type, finder)
      if (quick !== undefined) {
        reading.values[index] = quick
        continue
      }
      const { value, issue, readAs } = readCell(cell.value, type, finder)
      reading.values[index] = value
      if (issue) {
        reading.unread[index] = true
        reading.issues.push({ column: index, issue, found: foundText(cell.value) })
      }
      if (readAs !== null) reading.conversions.push({ column: index, found: foundText(cell.value), readAs })
    }
    // A key cell that can't be read keeps its text in the key, so that an answer about it finds its way back.
    for (let i = 0; i < identifying.length; i += 1) {
      const index = identifying[i]!
      keyParts[i] = reading.unread[index] ? foundText(cells[index]!.value) : reading.values[index]!
    }
    reading.key = rowKey(keyParts)
    return reading
  }

  return {
    read,
    reread: (column, value) => readCell(value, columns[column]!.type, finders[column] ?? null).value,
  }
}
