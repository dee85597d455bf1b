/** From a description to rows, widths and places: everything about a sheet that does not depend on the library. */
import type {
  Column,
  ColumnKind,
  Fact,
  FactsSheet,
  GridCell,
  GridRow,
  GridSheet,
  ListsSheet,
  PrintSetup,
  SheetSpec,
  SheetState,
  TableSheet,
  WorkbookSpec,
} from '../sheet-spec'
import { maxColumns, maxColumnWidth, pageText } from './limits'
import { formats, plainStyle, type Style } from './style'
import { texts } from './texts'

type PagePlan = { readonly portrait: boolean; readonly header: string; readonly footer: string }
type Common = {
  /** The name as described; the writer makes it unique and fit for Excel. */
  readonly wantedName: string
  readonly state: SheetState
  readonly widths: readonly number[]
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly page: PagePlan
}
export type TablePlan = Common & {
  readonly kind: 'table'
  /** Intro and header, written again on every next sheet of a long table. */
  readonly before: readonly GridRow[]
  readonly headerRow: number
  readonly sheet: TableSheet<unknown>
  readonly filter: boolean
  readonly totals: boolean
}
export type GridPlan = Common & {
  readonly kind: 'grid'
  readonly rows: GridSheet['rows']
  /** Its rows tell about the other sheets, so they are asked for when those have been written. */
  readonly last: boolean
}
export type SheetPlan = TablePlan | GridPlan

const widthOf: Readonly<Record<ColumnKind, number>> = {
  text: 26,
  code: 14,
  integer: 12,
  decimal2: 14,
  decimal5: 14,
  euros: 17,
  euros4: 17,
  percent: 11,
  day: 13,
  instant: 18,
  yesNo: 9,
  link: 20,
}

/** Wide enough for the kind and, up to a point, for the header with its filter button. */
const columnWidth = (column: Column<unknown>): number =>
  Math.min(column.width ?? Math.max(widthOf[column.kind], Math.min(column.header.length + 4, 30)), maxColumnWidth)

const addsUp = new Set<ColumnKind>(['integer', 'decimal2', 'euros', 'euros4'])

/** Whether the column is added up; throws when that is asked of a column that can't be. */
export function isTotalled(column: Column<unknown>): boolean {
  if (!column.total) return false
  if (!addsUp.has(column.kind)) throw new RangeError(`Column ${column.header} can't be added up`)
  return true
}

function pagePlan(title: string, print: PrintSetup = {}): PagePlan {
  const header = print.header ?? title
  const left = print.footer === undefined ? '' : `&L${pageText(print.footer)}`
  return {
    portrait: print.portrait ?? false,
    header: `&L${pageText(header)}&R&D`,
    footer: `${left}&R${texts.pageOfPages}`,
  }
}

const textCell = (column: number, value: string, look: GridCell['look'], note?: string): GridCell => ({
  column,
  value: { kind: 'text', value },
  look,
  ...(note === undefined ? {} : { note }),
})

function planTable(sheet: TableSheet<unknown>, workbookTitle: string): TablePlan {
  if (sheet.columns.length === 0 || sheet.columns.length > maxColumns) {
    throw new RangeError(`Sheet ${sheet.name} has ${sheet.columns.length} columns`)
  }
  const intro = sheet.intro ?? []
  const headerRow = intro.length === 0 ? 1 : intro.length + 2
  const before: GridRow[] = intro.map((line, i) => ({
    row: i + 1,
    cells: [textCell(1, line, i === 0 ? 'title' : 'muted')],
  }))
  before.push({ row: headerRow, cells: sheet.columns.map((c, i) => textCell(i + 1, c.header, 'header', c.note)) })
  return {
    kind: 'table',
    wantedName: sheet.name,
    state: sheet.state ?? 'visible',
    widths: sheet.columns.map(columnWidth),
    freeze: { rows: headerRow, columns: sheet.freezeColumns ?? 0 },
    page: pagePlan(intro[0] ?? `${workbookTitle} – ${sheet.name}`, sheet.print),
    before,
    headerRow,
    sheet,
    filter: sheet.filter ?? true,
    totals: sheet.columns.some(isTotalled),
  }
}

function factRows(sheet: FactsSheet): Iterable<GridRow> {
  const { facts } = sheet
  if (typeof facts !== 'function') return rowsOf(sheet, facts)
  return {
    *[Symbol.iterator]() {
      yield* rowsOf(sheet, facts())
    },
  }
}

function rowsOf(sheet: FactsSheet, facts: readonly Fact[]): GridRow[] {
  const rows: GridRow[] = []
  if (sheet.title !== undefined) rows.push({ row: 1, cells: [textCell(1, sheet.title, 'title')] })
  const first = sheet.title === undefined ? 1 : 3
  facts.forEach((fact, i) => {
    const cells: GridCell[] =
      'heading' in fact
        ? [textCell(1, fact.heading, 'heading')]
        : [textCell(1, fact.label, 'label', fact.note), { column: 2, value: fact.value, look: 'fact' }]
    rows.push({ row: first + i, cells })
  })
  return rows
}

function listRows(sheet: ListsSheet): GridRow[] {
  const longest = Math.max(0, ...sheet.lists.map((list) => list.values.length))
  const rows: GridRow[] = [{ row: 1, cells: sheet.lists.map((list, i) => textCell(i + 1, list.header, 'header')) }]
  for (let at = 0; at < longest; at += 1) {
    const cells = sheet.lists.flatMap((list, i): GridCell[] => {
      const value = list.values[at]
      return value === undefined ? [] : [{ column: i + 1, value: { kind: 'code', value } }]
    })
    rows.push({ row: at + 2, cells })
  }
  return rows
}

function planSheet(sheet: SheetSpec, workbookTitle: string): SheetPlan {
  if (sheet.kind === 'table') return planTable(sheet, workbookTitle)
  const common = {
    kind: 'grid' as const,
    last: sheet.kind === 'facts' && typeof sheet.facts === 'function',
    wantedName: sheet.name,
    state: sheet.state ?? 'visible',
    page: pagePlan(`${workbookTitle} – ${sheet.name}`, sheet.kind === 'lists' ? undefined : sheet.print),
  }
  const none = { rows: 0, columns: 0 }
  switch (sheet.kind) {
    case 'grid':
      return { ...common, widths: sheet.widths ?? [], freeze: sheet.freeze ?? none, rows: sheet.rows }
    case 'facts':
      return { ...common, widths: [32, 70], freeze: none, rows: factRows(sheet) }
    case 'lists':
      return { ...common, widths: sheet.lists.map(() => 24), freeze: { rows: 1, columns: 0 }, rows: listRows(sheet) }
  }
}

/** The plan of every sheet, in order. Throws when no sheet is visible, as Excel refuses such a file. */
export function planWorkbook(spec: WorkbookSpec): SheetPlan[] {
  if (!spec.sheets.some((sheet) => (sheet.state ?? 'visible') === 'visible')) {
    throw new RangeError('A workbook needs a visible sheet')
  }
  return spec.sheets.map((sheet) => planSheet(sheet, spec.title))
}

/** The plans in the order in which they are to be written, each with its place in the workbook. */
export function writingOrder(plans: readonly SheetPlan[]): { plan: SheetPlan; index: number }[] {
  const isLast = (plan: SheetPlan) => plan.kind === 'grid' && plan.last
  const placed = plans.map((plan, index) => ({ plan, index }))
  return [...placed.filter(({ plan }) => !isLast(plan)), ...placed.filter(({ plan }) => isLast(plan))]
}

/** The style of a table's cells before tone and quote: what the column's kind and its part in the input decide. */
export function columnStyle(sheet: TableSheet<unknown>, column: Column<unknown>): Style {
  const isInputSheet = sheet.inputUntilRow !== undefined
  const fill = !isInputSheet ? null : column.input ? 'input' : 'given'
  return {
    ...plainStyle,
    format: formats[column.kind],
    font: column.kind === 'link' ? 'link' : 'normal',
    wrap: column.wrap ?? false,
    fill,
    open: isInputSheet && column.input !== undefined,
  }
}

/** The style of a totals row's cell. */
export const totalStyle = (column: Column<unknown>): Style => ({
  ...plainStyle,
  format: isTotalled(column) ? formats[column.kind] : 'General',
  font: 'bold',
  border: 'top',
})
