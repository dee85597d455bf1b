/**
 * Splits the text of a CSV into records while it streams by (RFC 4180, with any of the three line ends). A quote inside
 * a value that doesn't begin with one is an ordinary character, as in Excel; text behind a closing quote, or a quote that
 * is never closed, is refused: nobody can tell what was meant. Own code because the line on which a record starts must
 * be exact, and libraries count line ends inside values differently.
 */
import type { ReadCell, ReadRow } from '../../kernel/read-sheet'
import { cellAddress } from '../../kernel/read-sheet'
import type { ReadLimits } from '../read-limits'
import { UploadRefusal } from '../upload-problem'
import type { CsvDelimiter } from './sniff-delimiter'

export const csvSheetName = 'CSV'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff]/
const quote = 34
const newline = 10
const carriageReturn = 13

type State = 'start' | 'plain' | 'quoted' | 'closed'

export class CsvScan {
  rows = 0
  stopped = false
  readonly #delimiter: number
  readonly #limits: ReadLimits
  readonly #onRow: (row: ReadRow) => unknown
  #state: State = 'start'
  #value = ''
  #column = 1
  #cells: ReadCell[] = []
  #cellCount = 0
  /** The line of the next character, and the line on which the record began. */
  #line = 1
  #startLine = 1
  #afterReturn = false

  constructor(delimiter: CsvDelimiter, limits: ReadLimits, onRow: (row: ReadRow) => unknown) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#limits = limits
    this.#onRow = onRow
  }

  /** The line that is being read. */
  get line(): number {
    return this.#line
  }

  write(text: string): void {
    const strange = text.search(unfit)
    if (strange !== -1) throw new UploadRefusal('csvCharacter', { line: this.#line + linesIn(text.slice(0, strange)) })
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (this.#state === 'quoted') {
        if (code === quote) {
          this.#take(text, from, at)
          this.#state = 'closed'
        } else this.#countLine(code)
      } else if (code === this.#delimiter || code === newline || code === carriageReturn) {
        if (this.#state === 'plain') this.#take(text, from, at)
        if (code === this.#delimiter) this.#endValue()
        else this.#endLine(code)
      } else if (this.#state === 'start') {
        this.#state = code === quote ? 'quoted' : 'plain'
        from = code === quote ? at + 1 : at
      } else if (this.#state === 'closed') {
        if (code !== quote) throw new UploadRefusal('csvQuotes', { line: this.#line })
        // A doubled quote: this one is part of the value.
        this.#state = 'quoted'
        from = at
      }
      if (this.#afterReturn && code !== carriageReturn) this.#afterReturn = false
    }
    if (this.#state === 'plain' || this.#state === 'quoted') this.#take(text, from, text.length)
  }

  end(): void {
    if (this.#state === 'quoted') throw new UploadRefusal('csvQuotes', { line: this.#startLine })
    this.#endValue()
    this.#endRecord()
  }

  #take(text: string, from: number, to: number): void {
    this.#value += text.slice(from, to)
    if (this.#value.length > this.#limits.valueCharacters) {
      const cell = cellAddress(this.#column, this.#startLine)
      throw new UploadRefusal('textTooLong', { sheet: csvSheetName, cell, max: this.#limits.valueCharacters })
    }
  }

  /** '\r\n' is one line end, also inside a value. */
  #countLine(code: number): void {
    if (code === carriageReturn || (code === newline && !this.#afterReturn)) this.#line++
    this.#afterReturn = code === carriageReturn
  }

  #endLine(code: number): void {
    const secondHalf = code === newline && this.#afterReturn
    this.#countLine(code)
    if (secondHalf) return
    this.#endValue()
    this.#endRecord()
  }

  #endValue(): void {
    if (this.#value !== '') {
      this.#cells.push({ column: this.#column, value: { kind: 'text', text: this.#value }, formula: false })
      this.#cellCount++
    }
    this.#value = ''
    this.#state = 'start'
    if (++this.#column > this.#limits.csvColumns + 1) {
      throw new UploadRefusal('csvTooWide', { line: this.#startLine, max: this.#limits.csvColumns })
    }
  }

  #endRecord(): void {
    const row = this.#startLine
    const cells = this.#cells
    this.#startLine = this.#line
    this.#column = 1
    if (cells.length === 0) return
    this.#cells = []
    if (this.stopped || (row === 1 && isDelimiterLine(cells))) return
    if (++this.rows > this.#limits.rows) {
      throw new UploadRefusal('tooManyRows', { sheet: csvSheetName, max: this.#limits.rows })
    }
    if (this.#cellCount > this.#limits.cells) {
      throw new UploadRefusal('tooManyCells', { sheet: csvSheetName, max: this.#limits.cells })
    }
    if (this.#onRow({ row, hidden: false, cells }) === 'stop') this.stopped = true
  }
}

/** Excel's own first line that tells the delimiter is no data; the delimiter itself already ended its value. */
function isDelimiterLine(cells: readonly ReadCell[]): boolean {
  const value = cells[0]?.value
  return cells.length === 1 && value?.kind === 'text' && /^sep=.?$/i.test(value.text)
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
