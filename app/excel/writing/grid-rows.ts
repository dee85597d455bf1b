/** Rows of free cells as XML for the streaming writer, with what repeats (letters, styles) looked up once a sheet. */
import { columnLetters } from '~/kernel/read-sheet'
import type { CellValue, GridCell, GridRow, Look, Mark, SharedFormula } from '../sheet-spec'
import { type Cell, cellOf, needsQuote } from './cell'
import { maxColumns, maxRows } from './limits'
import { gridStyle, type StyleTable } from './style'
import { escapeXml, textElement } from './xml-text'

/** Told what of a cell stands elsewhere in the file. */
type CellExtras = { link(at: string, url: string): void; note(column: number, row: number, text: string): void }

const placeOf = <Name extends string>(places: Readonly<Record<Name, number>>, name: Name | undefined): number =>
  name === undefined ? 0 : places[name]
const looks: Readonly<Record<Look, number>> = { plain: 0, title: 1, heading: 2, label: 3, muted: 4, header: 5, fact: 6 }
const marks: Readonly<Record<Mark, number>> = { error: 1, question: 2, notice: 3 }
const kinds: Readonly<Record<CellValue['kind'], number>> = {
  ...{ text: 1, code: 2, integer: 3, decimal2: 4, euros: 5, euros4: 6, percent: 7 },
  ...{ number: 8, day: 9, instant: 10, yesNo: 11, boolean: 12, link: 13, decimal5: 14 },
}

/** Everything that decides the style of a cell, as one number: a text as key cost more than the cell itself. */
function styleKey({ value, look, mark, wrap }: GridCell, quote: boolean): number {
  const isPercent = value?.kind === 'number' && value.percent === true
  const flags = (wrap ? 1 : 0) | (quote ? 2 : 0) | (isPercent ? 4 : 0)
  return (((placeOf(kinds, value?.kind) * 8 + placeOf(looks, look)) * 4 + placeOf(marks, mark)) * 8) | flags
}

export class GridRows {
  readonly #styles: StyleTable
  /** By `styleKey`: ' s="…"', or nothing for the plain style. */
  readonly #known = new Map<number, string>()
  readonly #letters: string[] = []
  /** Per formula that cells share, what stands in every cell but its first. */
  readonly #shared = new Map<SharedFormula, string>()
  #lastRow = 0

  constructor(styles: StyleTable) {
    this.#styles = styles
  }

  /** The XML of a row. Throws RangeError when rows or columns don't rise or don't fit. */
  xml(row: GridRow, extras: CellExtras): string {
    if (row.row <= this.#lastRow || row.row > maxRows) throw new RangeError(`Row ${row.row} after row ${this.#lastRow}`)
    this.#lastRow = row.row
    const number = String(row.row)
    let xml = `<row r="${number}">`
    let lastColumn = 0
    for (const cell of row.cells) {
      const { column, value, note } = cell
      if (column <= lastColumn || column > maxColumns) throw new RangeError(`Column ${column} in row ${number}`)
      lastColumn = column
      const content = value === null ? null : cellOf(value.kind, value.value)
      const at = this.#lettersOf(column) + number
      if (content?.url) extras.link(at, content.url)
      if (note !== undefined) extras.note(column, row.row, note)
      const style = this.#styleOf(cell, content !== null && needsQuote(content))
      if (content !== null) xml += `<c r="${at}"${style}${contentXml(content, this.#formulaXml(cell.formula))}</c>`
      else if (style !== '') xml += `<c r="${at}"${style}/>`
    }
    return `${xml}</row>`
  }

  #lettersOf(column: number): string {
    this.#letters[column] ??= columnLetters(column)
    return this.#letters[column]
  }

  #formulaXml(formula: GridCell['formula']): string | undefined {
    if (formula === undefined) return undefined
    if (typeof formula === 'string') return `<f>${escapeXml(formula)}</f>`
    const known = this.#shared.get(formula)
    if (known !== undefined) return known
    const index = this.#shared.size
    this.#shared.set(formula, `<f t="shared" si="${index}"/>`)
    return `<f t="shared" ref="${formula.from}:${formula.to}" si="${index}">${escapeXml(formula.inFirst)}</f>`
  }

  #styleOf(cell: GridCell, quote: boolean): string {
    const key = styleKey(cell, quote)
    let known = this.#known.get(key)
    if (known === undefined) {
      const style = this.#styles.indexOf(gridStyle(cell, quote))
      known = style === 0 ? '' : ` s="${style}"`
      this.#known.set(key, known)
    }
    return known
  }
}

/** From the type of the cell to its value. A formula stands beside the outcome that it had. */
function contentXml(cell: Cell, formulaXml: string | undefined): string {
  if (formulaXml !== undefined) {
    const type = cell.type === 's' ? ' t="str"' : cell.type === 'b' ? ' t="b"' : ''
    const outcome = cell.type === 'n' ? cell.text : escapeXml(cell.text)
    return `${type}>${formulaXml}<v>${outcome}</v>`
  }
  if (cell.type === 'n') return `><v>${cell.text}</v>`
  if (cell.type === 'b') return ` t="b"><v>${cell.text}</v>`
  return ` t="inlineStr"><is>${cell.plain ? `<t>${cell.text}</t>` : textElement(cell.text)}</is>`
}
