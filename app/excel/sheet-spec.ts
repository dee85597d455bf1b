/**
 * What a workbook should hold, as plain data: modules describe sheets, tests compare the description, and one writer
 * turns it into .xlsx or .csv. Nothing here knows a library.
 */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { Cents } from '~/kernel/money'

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** What the colour of a row means. Colour never stands alone: the sheet has a text column that says the same. */
export type Tone = 'overdue' | 'soon' | 'draft' | 'good'
/** How serious a remark on one cell is; the colours of a marked copy. */
export type Mark = 'error' | 'question' | 'notice'

export type Link = { readonly text: string; readonly url: string }

/** What a person may type in a column of an input sheet; Excel checks while typing, the server checks again. */
export type InputRule =
  /** `list` is the key of a list on the workbook's lists sheet; `strict` refuses other values, else Excel only warns. */
  | { readonly kind: 'list'; readonly list: string; readonly strict?: boolean }
  | { readonly kind: 'decimal'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'day'; readonly from: CivilDate; readonly until: CivilDate }
  | { readonly kind: 'text'; readonly maxLength: number }

export type ColumnOptions = {
  /** In characters of the standard font; without it the kind decides. */
  readonly width?: number
  /** A note on the header cell. */
  readonly note?: string
  readonly wrap?: boolean
  /** Adds the column up in a totals row (integer, decimal2, euros and euros4 only). */
  readonly total?: boolean
  /** The column is for the person who fills in the sheet; without it the column is given and locked on an input sheet. */
  readonly input?: InputRule
  /** Shown by Excel when an input cell is chosen, and when the value is refused. */
  readonly hint?: string
}

type Common<Kind> = ColumnOptions & { readonly kind: Kind; readonly header: string }
export type TextKind = 'text' | 'code'
/** `decimal5` shows no more digits than there are: points, given as whole hundred-thousandths. */
export type NumberKind = 'integer' | 'decimal2' | 'decimal5' | 'euros' | 'euros4' | 'percent'

/** `value` is a method on purpose: a sheet of contracts is also a sheet of unknown rows for the writer. */
export type Column<Row> =
  | (Common<TextKind> & { value(row: Row): string | null | undefined })
  | (Common<NumberKind> & { value(row: Row): number | null | undefined })
  | (Common<'day'> & { value(row: Row): CivilDate | null | undefined })
  | (Common<'instant'> & { value(row: Row): Instant | null | undefined })
  | (Common<'yesNo'> & { value(row: Row): boolean | null | undefined })
  | (Common<'link'> & { value(row: Row): Link | null | undefined })
export type ColumnKind = Column<never>['kind']

type Get<Row, Value> = (row: Row) => Value | null | undefined

/** Free text. A text that looks like a formula stays text, also when someone edits the cell. */
export const text = <Row>(header: string, value: Get<Row, string>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'text',
  header,
  value,
  ...options,
})

/** A number that isn't one (KvK, AGB, CBS, contract number): text format, so that leading zeros stay. */
export const code = <Row>(header: string, value: Get<Row, string>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'code',
  header,
  value,
  ...options,
})

/** Whole numbers. */
export const integer = <Row>(header: string, value: Get<Row, number>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'integer',
  header,
  value,
  ...options,
})

/** Numbers with two decimals, given as whole hundredths (1250 shows as 12,50). */
export const decimal2 = <Row>(header: string, value: Get<Row, number>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'decimal2',
  header,
  value,
  ...options,
})

/** Five decimals at most, given as whole hundred-thousandths. */
export const decimal5 = <Row>(header: string, value: Get<Row, number>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'decimal5',
  header,
  value,
  ...options,
})

/** Amounts in euros, given as whole cents. */
export const euros = <Row>(header: string, value: Get<Row, Cents>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'euros',
  header,
  value,
  ...options,
})

/** Tariffs that need more than cents, given as whole ten-thousandths of a euro. */
export const euros4 = <Row>(header: string, value: Get<Row, number>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'euros4',
  header,
  value,
  ...options,
})

/** Rates, given in basis points (1234 shows as 12,34%). */
export const percent = <Row>(header: string, value: Get<Row, number>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'percent',
  header,
  value,
  ...options,
})

/** A civil day as a real Excel date. */
export const day = <Row>(header: string, value: Get<Row, CivilDate>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'day',
  header,
  value,
  ...options,
})

/** A moment, shown as day and time in Europe/Amsterdam. */
export const instant = <Row>(header: string, value: Get<Row, Instant>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'instant',
  header,
  value,
  ...options,
})

/** "ja" or "nee"; empty when unknown. */
export const yesNo = <Row>(header: string, value: Get<Row, boolean>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'yesNo',
  header,
  value,
  ...options,
})

/** Text that opens an address (http, https or mailto). */
export const link = <Row>(header: string, value: Get<Row, Link>, options: ColumnOptions = {}): Column<Row> => ({
  kind: 'link',
  header,
  value,
  ...options,
})

/** Header and footer of the printed page; & needs no escaping. Left out: landscape, title and page number. */
export type PrintSetup = { readonly portrait?: boolean; readonly header?: string; readonly footer?: string }

export type SheetState = 'visible' | 'hidden' | 'veryHidden'

export type TableSheet<Row> = {
  readonly kind: 'table'
  readonly name: string
  readonly state?: SheetState
  /** Lines above the table; the first is its title, then region, filters, date. */
  readonly intro?: readonly string[]
  readonly columns: readonly Column<Row>[]
  readonly rows: Rows<Row>
  tone?(row: Row): Tone | null
  /** Columns at the left that stay in view; the header always does. */
  readonly freezeColumns?: number
  /** Filter buttons on the header; on unless false. */
  readonly filter?: boolean
  readonly print?: PrintSetup
  /** Makes it an input sheet: protected (no password), input columns open, checks down to this row of the sheet. */
  readonly inputUntilRow?: number
}

/** One value with its kind, for sheets that aren't tables. `number` is decimal text that already came from a file. */
export type CellValue =
  | { readonly kind: TextKind; readonly value: string }
  | { readonly kind: NumberKind; readonly value: number }
  | { readonly kind: 'number'; readonly value: string; readonly percent?: boolean }
  | { readonly kind: 'day'; readonly value: CivilDate }
  | { readonly kind: 'instant'; readonly value: Instant }
  | { readonly kind: 'yesNo' | 'boolean'; readonly value: boolean }
  | { readonly kind: 'link'; readonly value: Link }

/** 'fact' is a value beside its label: wrapped, and at the left whatever its kind. */
export type Look = 'plain' | 'title' | 'heading' | 'label' | 'muted' | 'header' | 'fact'
/**
 * One formula for a block of cells, as when it was typed in the first and copied down: every cell of the block carries
 * this same object. References without $ move along. It may not speak of other sheets: Excel shares no such formulas.
 */
export type SharedFormula = { readonly inFirst: string; readonly from: string; readonly to: string }

export type GridCell = {
  /** 1 = A. */
  readonly column: number
  readonly value: CellValue | null
  /**
   * A formula of our own, without '=', whose outcome is `value`: Excel calculates it again, other readers see the value.
   * Never made of what somebody typed.
   */
  readonly formula?: string | SharedFormula
  readonly look?: Look
  readonly mark?: Mark
  readonly wrap?: boolean
  readonly note?: string
}
/** Row numbers must rise; rows in between stay empty. */
export type GridRow = { readonly row: number; readonly cells: readonly GridCell[] }

/** Cells at given places, for sheets that aren't tables. */
export type GridSheet = {
  readonly kind: 'grid'
  readonly name: string
  readonly state?: SheetState
  readonly rows: Rows<GridRow>
  /** Width per column, from A. */
  readonly widths?: readonly number[]
  readonly freeze?: { readonly rows: number; readonly columns: number }
  readonly print?: PrintSetup
}

export type Fact =
  | { readonly heading: string }
  | { readonly label: string; readonly value: CellValue | null; readonly note?: string }
/**
 * A cover or data sheet of label and value, one a row; without a title the first fact stands in row 1. Facts given as a
 * function are asked when all other sheets have been written, so that a cover can tell what went into them.
 */
export type FactsSheet = {
  readonly kind: 'facts'
  readonly name: string
  readonly state?: SheetState
  readonly title?: string
  readonly facts: readonly Fact[] | (() => readonly Fact[])
  readonly print?: PrintSetup
}

export type ChoiceList = { readonly key: string; readonly header: string; readonly values: readonly string[] }
/** The allowed values of input columns, one list a column, header in row 1; usually veryHidden. */
export type ListsSheet = {
  readonly kind: 'lists'
  readonly name: string
  readonly state?: SheetState
  readonly lists: readonly ChoiceList[]
}

export type SheetSpec = TableSheet<unknown> | GridSheet | FactsSheet | ListsSheet

export type WorkbookSpec = {
  readonly title: string
  readonly subject?: string
  readonly description?: string
  /** Who or what made it; "Leidraad" when left out. */
  readonly creator?: string
  readonly createdAt: Instant
  readonly sheets: readonly SheetSpec[]
}

/** The name of the sheet that tells our own software what a workbook is. */
export const metaSheetName = '_meta'

type MetaEntries = Readonly<Record<string, string>>

/** A sheet no menu of Excel shows, with a key in column A and its value as text in column B, from row 1. */
export const metaSheet = (entries: MetaEntries | (() => MetaEntries)): FactsSheet => ({
  kind: 'facts',
  name: metaSheetName,
  state: 'veryHidden',
  facts: typeof entries === 'function' ? () => metaFacts(entries()) : metaFacts(entries),
})

const metaFacts = (entries: MetaEntries): Fact[] =>
  Object.entries(entries).map(([label, value]) => ({ label, value: { kind: 'code', value } }))
