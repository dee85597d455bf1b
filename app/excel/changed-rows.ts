/** Reads a sheet that was changed by hand: columns by their header, every cell as one value or one sentence with its place. */
import { type CivilDate, isCivilDate } from '~/kernel/civil-date'
import { foldText } from '~/kernel/clean-text'
import { readDayInput } from '~/kernel/day-input'
import { cellAddress } from '~/kernel/read-sheet'
import { ok, type Result, refuse } from '~/kernel/result'
import type { TypedRow } from '~/kernel/sheet-changes'
import { isUuid } from '~/kernel/uuid'
import type { TextRow } from './text-rows'
import { changedRowsTexts as texts } from './texts-changes'

/** The value of a cell, or the sentence that says what is expected. */
export type CellRead = Result<string, string>
export type ChangedSheet<Field extends string> = {
  readonly columns: Readonly<Record<Field, { readonly header: string; readonly read: (text: string) => CellRead }>>
  /** A column without which a table is something else. */
  readonly anchor: Field
}
type Heading<Field extends string> = Field | 'key' | 'action'

/** How far down the header may stand: intro lines come before it. */
const headerWithin = 20
const fewestColumns = 4

/** The rows that say something; `notThisSheet` when no row has the headers. */
export function readChangedRows<Field extends string>(
  rows: readonly TextRow[],
  sheet: ChangedSheet<Field>,
): Result<TypedRow<Field>[], 'notThisSheet'> {
  const header = rows.slice(0, headerWithin).find((row) => headingsOf(row, sheet).length >= fewestColumns)
  const headings = header ? headingsOf(header, sheet) : []
  if (!header || !headings.some(([, heading]) => heading === sheet.anchor)) return refuse('notThisSheet')
  const byColumn = new Map(headings)
  const below = rows.filter(({ row }) => row > header.row).map((row) => toTypedRow(row, byColumn, sheet))
  return ok(below.filter((row) => row.key !== null || Object.keys(row.values).length > 0 || row.errors.length > 0))
}

/** Column numbers from 1 with what stands in them. */
function headingsOf<Field extends string>({ cells }: TextRow, { columns }: ChangedSheet<Field>) {
  const fields = Object.keys(columns) as Field[]
  const known = new Map<string, Heading<Field>>([
    [foldText(texts.key), 'key'],
    [foldText(texts.action), 'action'],
    ...fields.map((field) => [foldText(columns[field].header), field] as const),
  ])
  return cells.flatMap((cell, index): [number, Heading<Field>][] => {
    const heading = cell === '' ? undefined : known.get(foldText(cell))
    return heading ? [[index + 1, heading]] : []
  })
}

function toTypedRow<Field extends string>(
  { row, cells }: TextRow,
  headings: ReadonlyMap<number, Heading<Field>>,
  { columns }: ChangedSheet<Field>,
): TypedRow<Field> {
  const values: Partial<Record<Field, string>> = {}
  const errors: string[] = []
  let key: string | null = null
  let remove = false
  for (const [column, heading] of headings) {
    const text = (cells[column - 1] ?? '').replace(/\r\n/g, '\n').trim()
    if (text === '') continue
    const read = readCell(text, heading, columns)
    if (!read.ok) errors.push(texts.cell(cellAddress(column, row), headerOf(heading, columns), read.problem.code))
    else if (heading === 'key') key = read.value
    else if (heading === 'action') remove = true
    else values[heading] = read.value
  }
  return { row, key, remove, values, errors }
}

function readCell<Field extends string>(
  text: string,
  heading: Heading<Field>,
  columns: ChangedSheet<Field>['columns'],
): CellRead {
  if (text === '#FORMULE') return refuse(texts.formula)
  if (/^#[A-Z/0]+[!?A]/.test(text)) return refuse(texts.error)
  if (heading === 'key') return isUuid(text) ? ok(text) : refuse(texts.keyWrong)
  if (heading === 'action') return foldText(text) === foldText(texts.remove) ? ok('') : refuse(texts.actionWrong)
  return columns[heading].read(text)
}

const headerOf = <Field extends string>(heading: Heading<Field>, columns: ChangedSheet<Field>['columns']): string =>
  heading === 'key' ? texts.key : heading === 'action' ? texts.action : columns[heading].header

const isCleared = (text: string): boolean => text === '-' || text.toLowerCase() === 'leeg'

/** Text of at most so many characters; '-' clears it where it may be empty. */
export const readTextCell =
  (most: number, mayBeEmpty = false) =>
  (text: string): CellRead => {
    if (isCleared(text)) return mayBeEmpty ? ok('') : refuse(texts.empty)
    return text.length > most ? refuse(texts.tooLong(most)) : ok(text)
  }

/** A day, as ISO text; '-' clears it where it may be empty. */
export const readDayCell =
  (mayBeEmpty = false) =>
  (text: string): CellRead => {
    if (isCleared(text)) return mayBeEmpty ? ok('') : refuse(texts.empty)
    const read = isCivilDate(text) ? ok<CivilDate>(text) : readDayInput(text)
    return read.ok && read.value >= '1990-01-01' && read.value <= '2150-12-31' ? ok(read.value) : refuse(texts.day)
  }

/** A whole number of at most so many digits. */
export const readWholeCell =
  (digits = 4) =>
  (text: string): CellRead =>
    /^\d+$/.test(text) && text.length <= digits ? ok(String(Number(text))) : refuse(texts.whole)

/** One of the words, whatever its capitals and accents, as the word itself. */
export const readChoiceCell =
  (words: readonly string[], mayBeEmpty = false) =>
  (text: string): CellRead => {
    if (isCleared(text)) return mayBeEmpty ? ok('') : refuse(texts.empty)
    const word = words.find((each) => foldText(each) === foldText(text))
    return word === undefined ? refuse(texts.choice(words)) : ok(word)
  }
