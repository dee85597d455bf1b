/**
 * Reads the rows of one worksheet while its XML streams by. Only worksheet / sheetData / row / c / (v, f, is) is looked
 * at: merges, validations, conditional formats and the sheet's claimed dimension cost nothing, however far they reach.
 */
import { cellAddress, type ReadCell, type ReadRow } from '../../kernel/read-sheet'
import { sheetColumns, sheetRows } from '../read-limits'
import { type UploadProblemCode, UploadRefusal } from '../upload-problem'
import type { XmlTag } from '../xml/xml-tag'
import { type CellContext, cellValue, type RawCell } from './cell-value'

export type OnRow = (row: ReadRow) => unknown

const root = 1
const data = 2
const rowLevel = 3
const cellLevel = 4
const partLevel = 5
const letterR = 114
const letterS = 115
const letterT = 116

export class WorksheetScan {
  wantsText = false
  /** Rows handed over so far. */
  rows = 0
  stopped = false
  readonly #sheet: string
  readonly #context: CellContext
  readonly #onRow: OnRow
  #depth = 0
  /** How many of the open elements, from the root, are on the path to a value. */
  #matched = 0
  #dataSeen = false
  #cellCount = 0
  #row = 0
  #hidden = false
  #cells: ReadCell[] = []
  #column = 0
  #inOrder = true
  /** Which of v, f and is the open element at level 5 is. */
  #part = ''
  #text = ''
  readonly #cell: RawCell = { type: 'n', style: -1, value: null, inline: null, formula: false }

  constructor(sheet: string, context: CellContext, onRow: OnRow) {
    this.#sheet = sheet
    this.#context = context
    this.#onRow = onRow
  }

  open(element: string, tag: XmlTag): void {
    if (this.wantsText) throw new UploadRefusal('xmlDamaged')
    const depth = ++this.#depth
    if (depth === this.#matched + 1 && this.#enter(element, tag, depth)) this.#matched++
  }

  #enter(element: string, tag: XmlTag, level: number): boolean {
    switch (level) {
      case root:
        if (element !== 'worksheet') throw new UploadRefusal('xmlDamaged')
        return true
      case data:
        return element === 'sheetData' && this.#enterData()
      case rowLevel:
        return element === 'row' && this.#enterRow(tag)
      case cellLevel:
        return element === 'c' && this.#enterCell(tag)
      case partLevel:
        return this.#enterPart(element)
      default:
        return this.#enterInline(element, level)
    }
  }

  #enterData(): boolean {
    if (this.#dataSeen) throw new UploadRefusal('xmlDamaged')
    this.#dataSeen = true
    return true
  }

  #enterRow(tag: XmlTag): boolean {
    const reference = tag.get('r')
    const row = reference === undefined ? this.#row + 1 : /^[1-9]\d{0,6}$/.test(reference) ? Number(reference) : 0
    if (row === 0 || row > sheetRows) throw this.#refusal('cellPlace', this.#row + 1)
    if (row <= this.#row) throw this.#refusal('rowTwice', row)
    const hidden = tag.get('hidden')
    this.#row = row
    this.#hidden = hidden === '1' || hidden === 'true'
    this.#cells = []
    this.#column = 0
    this.#inOrder = true
    return true
  }

  #enterCell(tag: XmlTag): boolean {
    const cell = this.#cell
    let column = this.#column + 1
    cell.type = 'n'
    cell.style = -1
    cell.value = null
    cell.inline = null
    cell.formula = false
    for (let index = 0; index < tag.count; index++) {
      const letter = tag.letterOf(index)
      if (letter === letterR) column = tag.columnAt(index, this.#row)
      else if (letter === letterS) cell.style = tag.wholeNumberAt(index)
      else if (letter === letterT) cell.type = tag.value(index)
    }
    if (column === 0 || column > sheetColumns) throw this.#refusal('cellPlace', this.#row)
    if (column <= this.#column) this.#inOrder = false
    this.#column = column
    return true
  }

  #enterPart(element: string): boolean {
    if (element === 'f') {
      this.#cell.formula = true
      return false
    }
    if (element !== 'v' && element !== 'is') return false
    if ((element === 'v' ? this.#cell.value : this.#cell.inline) !== null) throw this.#cellRefusal('cellTwice')
    this.#part = element
    this.#text = ''
    this.wantsText = element === 'v'
    return true
  }

  /** Inside `<is>`: is / t, or is / r / t; how a text is pronounced (rPh) is no part of it. */
  #enterInline(element: string, level: number): boolean {
    if (this.#part !== 'is') return false
    const isText = element === 't' && level <= partLevel + 2
    this.wantsText = isText
    return isText || (element === 'r' && level === partLevel + 1)
  }

  text(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text
    if (this.#text.length > this.#context.limits.valueCharacters * 7) throw this.#cellRefusal('textTooLong')
  }

  close(): void {
    this.wantsText = false
    if (this.#depth-- !== this.#matched) return
    const level = this.#matched--
    if (level === partLevel) {
      if (this.#part === 'v') this.#cell.value = this.#text
      else this.#cell.inline = this.#text
      this.#part = ''
    } else if (level === cellLevel) this.#addCell()
    else if (level === rowLevel) this.#addRow()
  }

  #addCell(): void {
    const value = cellValue(this.#cell, this.#context)
    if (value === null) return
    if (typeof value === 'string') throw this.#cellRefusal(value)
    if (++this.#cellCount > this.#context.limits.cells) {
      throw new UploadRefusal('tooManyCells', { sheet: this.#sheet, max: this.#context.limits.cells })
    }
    this.#cells.push({ column: this.#column, value, formula: this.#cell.formula })
  }

  #addRow(): void {
    const cells = this.#cells
    if (!this.#inOrder) this.#sort(cells)
    if (cells.length === 0 || this.stopped) return
    if (++this.rows > this.#context.limits.rows) {
      throw new UploadRefusal('tooManyRows', { sheet: this.#sheet, max: this.#context.limits.rows })
    }
    if (this.#onRow({ row: this.#row, hidden: this.#hidden, cells }) === 'stop') this.stopped = true
  }

  #sort(cells: ReadCell[]): void {
    cells.sort((a, b) => a.column - b.column)
    for (let index = 1; index < cells.length; index++) {
      const { column } = cells[index] as ReadCell
      if (column === cells[index - 1]?.column) {
        throw new UploadRefusal('cellTwice', { sheet: this.#sheet, cell: cellAddress(column, this.#row) })
      }
    }
  }

  #cellRefusal(code: UploadProblemCode): UploadRefusal {
    const cell = cellAddress(this.#column, this.#row)
    return new UploadRefusal(code, { sheet: this.#sheet, cell, max: this.#context.limits.valueCharacters })
  }

  #refusal(code: 'cellPlace' | 'rowTwice', row: number): UploadRefusal {
    return new UploadRefusal(code, { sheet: this.#sheet, row })
  }
}
