/**
 * The marked copy of someone's own upload: a new workbook with the same sheets, rows and values, a colour and a note
 * on each cell with a problem, and the column "Fouten" at the right. The stranger's file itself is never opened here.
 */
import type { Writable } from 'node:stream'
import { type CivilDate, type Instant, isCivilDate } from '~/kernel/civil-date'
import type { ReadCell, ReadRow, ReadSheetInfo, ReadValue } from '~/kernel/read-sheet'
import type { CellValue, GridCell, GridRow, GridSheet, Mark, Rows } from './sheet-spec'
import { writeWorkbook } from './write-workbook.server'
import { maxColumns } from './writing/limits'
import { texts } from './writing/texts'

export type CellProblem = {
  readonly sheet: string
  /** 1-based; null for a problem of the whole sheet. */
  readonly row: number | null
  /** 1 = A; null for a problem of the whole row. */
  readonly column: number | null
  readonly severity: Mark
  readonly message: string
}

export type SheetToMark = Pick<ReadSheetInfo, 'name' | 'state'> & {
  /** Row with the column names; the problems column gets its header there. */
  readonly headerRow: number
  /** Opens the rows as they were read; called twice when `lastColumn` is not given. */
  rows(): Rows<ReadRow>
  /** Rightmost column in use. */
  readonly lastColumn?: number
}

export type MarkOptions = {
  readonly title: string
  readonly createdAt: Instant
  readonly sheets: readonly SheetToMark[]
  readonly problems: Iterable<CellProblem>
  readonly signal?: AbortSignal
}

/** Writes the marked copy to a file or stream. Rejects as `writeWorkbook` does; the memory is that of the problems. */
export async function markWorkbook(
  options: MarkOptions,
  out: Writable | string,
): Promise<{ rows: number; sha256: string }> {
  const bySheet = new Map<string, CellProblem[]>()
  for (const problem of options.problems) {
    const list = bySheet.get(problem.sheet)
    if (list) list.push(problem)
    else bySheet.set(problem.sheet, [problem])
  }
  const sheets: GridSheet[] = []
  for (const sheet of options.sheets) sheets.push(await markedSheet(sheet, bySheet.get(sheet.name) ?? []))
  const spec = { title: options.title, createdAt: options.createdAt, sheets }
  return writeWorkbook(spec, out, options.signal ? { signal: options.signal } : {})
}

async function markedSheet(sheet: SheetToMark, problems: readonly CellProblem[]): Promise<GridSheet> {
  const common = { kind: 'grid', name: sheet.name, state: sheet.state } as const
  if (sheet.state !== 'visible' && problems.length === 0) {
    return { ...common, rows: plainRows(sheet.rows()) }
  }
  const last = await lastUsedColumn(sheet)
  const column = Math.min(last.earlier ?? last.column + 1, maxColumns)
  return {
    ...common,
    rows: markedRows(sheet, new ProblemsOfSheet(problems), column),
    widths: [...Array.from({ length: column - 1 }, () => 18), 60],
    freeze: { rows: sheet.headerRow, columns: 0 },
  }
}

/** The rightmost column, and the problems column of an earlier marked copy, which is used again. */
async function lastUsedColumn(sheet: SheetToMark): Promise<{ column: number; earlier: number | null }> {
  let column = sheet.lastColumn ?? 0
  let earlier: number | null = null
  for await (const row of sheet.rows()) {
    for (const cell of row.cells) {
      column = Math.max(column, cell.column)
      if (row.row === sheet.headerRow && isProblemsHeader(cell)) earlier = cell.column
    }
    if (sheet.lastColumn !== undefined && row.row >= sheet.headerRow) break
  }
  return { column, earlier }
}

const isProblemsHeader = (cell: ReadCell): boolean =>
  cell.value.kind === 'text' && cell.value.text.trim().toLowerCase() === texts.problemsColumn.toLowerCase()

const severities: readonly Mark[] = ['error', 'question', 'notice']
const worst = (problems: readonly CellProblem[]): Mark =>
  severities.find((severity) => problems.some((p) => p.severity === severity)) ?? 'notice'
const sentence = (problem: CellProblem): string => `${texts.severity[problem.severity]}: ${problem.message}`
const sentences = (problems: readonly CellProblem[]): string => [...new Set(problems.map(sentence))].join('\n')

/** The problems of one sheet by row, and the rows that must be there even when the file left them empty. */
class ProblemsOfSheet {
  readonly #byRow = new Map<number, CellProblem[]>()
  readonly general: CellProblem[] = []

  constructor(problems: readonly CellProblem[]) {
    for (const problem of problems) {
      if (problem.row === null) this.general.push(problem)
      else if (this.#byRow.has(problem.row)) this.#byRow.get(problem.row)!.push(problem)
      else this.#byRow.set(problem.row, [problem])
    }
  }

  of(row: number): readonly CellProblem[] {
    return this.#byRow.get(row) ?? []
  }

  /** The header and the rows with problems, from top to bottom. */
  rowsToShow(headerRow: number): number[] {
    return [...new Set([headerRow, ...this.#byRow.keys()])].sort((x, y) => x - y)
  }
}

async function* plainRows(rows: Rows<ReadRow>): AsyncGenerator<GridRow> {
  for await (const row of rows) yield { row: row.row, cells: row.cells.map((cell) => gridCell(cell)) }
}

async function* markedRows(sheet: SheetToMark, problems: ProblemsOfSheet, column: number): AsyncGenerator<GridRow> {
  const marked = (row: ReadRow): GridRow =>
    row.row === sheet.headerRow ? headerRow(row, problems, column) : markedRow(row, problems.of(row.row), column)
  const toShow = problems.rowsToShow(sheet.headerRow)
  let next = 0
  for await (const row of sheet.rows()) {
    for (; next < toShow.length && toShow[next]! < row.row; next += 1) yield marked(emptyRow(toShow[next]!))
    if (toShow[next] === row.row) next += 1
    yield marked(row)
  }
  for (; next < toShow.length; next += 1) yield marked(emptyRow(toShow[next]!))
}

const emptyRow = (row: number): ReadRow => ({ row, hidden: false, cells: [] })

function headerRow(row: ReadRow, problems: ProblemsOfSheet, column: number): GridRow {
  const marked = markedRow(row, problems.of(row.row), column)
  const cells = marked.cells.map((cell): GridCell => (cell.column === column ? cell : { look: 'header', ...cell }))
  const own = cells.find((cell) => cell.column === column)?.value
  const notes = [...(own?.kind === 'text' ? [own.value] : []), ...problems.general.map(sentence)]
  const header: GridCell = {
    column,
    value: { kind: 'text', value: texts.problemsColumn },
    look: 'header',
    ...(notes.length === 0 ? {} : { note: notes.join('\n'), mark: 'error' }),
  }
  return { row: row.row, cells: [...cells.filter((cell) => cell.column !== column), header].sort(byColumn) }
}

/** A row with colours and notes on its cells, and all its problems in the last column. */
function markedRow(row: ReadRow, problems: readonly CellProblem[], column: number): GridRow {
  const cells = new Map<number, GridCell>()
  for (const cell of row.cells) if (cell.column !== column) cells.set(cell.column, gridCell(cell))
  const places = new Set(problems.flatMap((p) => (p.column === null || p.column === column ? [] : [p.column])))
  for (const place of places) {
    const here = problems.filter((p) => p.column === place)
    const cell = cells.get(place) ?? { column: place, value: null }
    cells.set(place, { ...cell, mark: worst(here), note: sentences(here) })
  }
  if (problems.length > 0) {
    const value = { kind: 'text', value: sentences(problems) } as const
    cells.set(column, { column, value, mark: worst(problems), wrap: true })
  }
  return { row: row.row, cells: [...cells.values()].sort(byColumn) }
}

const byColumn = (a: GridCell, b: GridCell): number => a.column - b.column

const gridCell = (cell: ReadCell): GridCell => ({ column: cell.column, value: cellValue(cell.value) })

/** The value as it was read; what a formula gave stands for the formula, and an error stays visible as text. */
function cellValue(value: ReadValue): CellValue | null {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', value: value.text }
    case 'number':
      return { kind: 'number', value: value.text, percent: value.percent }
    case 'date':
      return isCivilDate(value.day)
        ? { kind: 'day', value: value.day as CivilDate }
        : { kind: 'text', value: value.day }
    case 'boolean':
      return { kind: 'boolean', value: value.value }
    case 'error':
      return { kind: 'text', value: value.text }
    case 'formulaWithoutValue':
      return null
  }
}
