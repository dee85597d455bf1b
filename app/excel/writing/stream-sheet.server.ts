/** One worksheet on its way into the zip: collects XML into pieces and keeps only links and notes until the end. */

import { cellAddress } from '~/kernel/read-sheet'
import type { GridCell, GridRow } from '../sheet-spec'
import { type Cell, cellOf, needsQuote } from './cell'
import { cleanText, cutText, maxColumns, maxLinksPerSheet, maxRows } from './limits'
import type { WrittenSheet } from './package-xml'
import type { SheetPlan } from './sheet-plan'
import { gridStyle, type StyleTable } from './style'
import {
  notesDrawing,
  notesXml,
  type SheetLink,
  type SheetNote,
  sheetEnd,
  sheetRelations,
  sheetStart,
} from './worksheet-xml'
import { escapeXml, textElement } from './xml-text'
import type { ZipEntryStream, ZipWriter } from './zip-writer.server'

/** Characters of XML that go to the packer at once. */
const pieceSize = 131_072
/** Each note costs Excel a drawn box; past this number the problems column of a marked copy still tells everything. */
const maxNotesPerSheet = 10_000
const maxNoteLength = 2_000

export type SheetContext = {
  readonly zip: ZipWriter
  readonly styles: StyleTable
  readonly author: string
  /** Throws when the one who asked for the file is gone. */
  checkAborted(): void
}

/** <c …> for a cell that isn't in the hot loop of a table. */
function cellXml(at: string, style: number, cell: Cell | null, formula?: string): string {
  if (formula !== undefined && cell !== null) {
    const kind = cell.type === 's' ? ' t="str"' : cell.type === 'b' ? ' t="b"' : ''
    return `<c r="${at}" s="${style}"${kind}><f>${escapeXml(formula)}</f><v>${escapeXml(cell.text)}</v></c>`
  }
  if (cell === null) return style === 0 ? '' : `<c r="${at}" s="${style}"/>`
  if (cell.type === 's') return `<c r="${at}" s="${style}" t="inlineStr"><is>${textElement(cell.text)}</is></c>`
  return `<c r="${at}" s="${style}"${cell.type === 'b' ? ' t="b"' : ''}><v>${cell.text}</v></c>`
}

export class StreamSheet {
  readonly #context: SheetContext
  readonly #plan: SheetPlan
  readonly #number: number
  readonly #entry: ZipEntryStream
  readonly #links: SheetLink[] = []
  readonly #notes: SheetNote[] = []
  readonly #styleOfKey = new Map<string, number>()
  #xml: string
  #lastRow = 0

  private constructor(
    context: SheetContext,
    plan: SheetPlan,
    options: { number: number; selected: boolean; entry: ZipEntryStream },
  ) {
    this.#context = context
    this.#plan = plan
    this.#number = options.number
    this.#entry = options.entry
    this.#xml = sheetStart(plan, options)
  }

  static async open(
    context: SheetContext,
    plan: SheetPlan,
    options: { number: number; selected: boolean },
  ): Promise<StreamSheet> {
    const entry = await context.zip.open(`xl/worksheets/sheet${options.number}.xml`)
    return new StreamSheet(context, plan, { ...options, entry })
  }

  /** Bytes of XML so far, a piece behind. */
  get size(): number {
    return this.#entry.size
  }

  /** Adds finished XML of rows; true when it is time to `flush`. */
  add(xml: string): boolean {
    this.#xml += xml
    return this.#xml.length >= pieceSize
  }

  /** Hands what was collected to the packer. */
  async flush(): Promise<void> {
    this.#context.checkAborted()
    const xml = this.#xml
    this.#xml = ''
    await this.#entry.write(Buffer.from(xml))
  }

  /** Remembers a link; false when the sheet has as many as Excel takes. */
  link(at: string, url: string): boolean {
    if (this.#links.length >= maxLinksPerSheet) return false
    this.#links.push({ at, url })
    return true
  }

  /** Adds a row of free cells; true when it is time to `flush`. Throws RangeError when rows don't rise or don't fit. */
  addGridRow(row: GridRow): boolean {
    if (row.row <= this.#lastRow || row.row > maxRows) throw new RangeError(`Row ${row.row} after row ${this.#lastRow}`)
    this.#lastRow = row.row
    let xml = `<row r="${row.row}">`
    let lastColumn = 0
    for (const cell of row.cells) {
      if (cell.column <= lastColumn || cell.column > maxColumns)
        throw new RangeError(`Column ${cell.column} in row ${row.row}`)
      lastColumn = cell.column
      xml += this.#gridCell(row.row, cell)
    }
    return this.add(`${xml}</row>`)
  }

  #gridCell(row: number, cell: GridCell): string {
    const at = cellAddress(cell.column, row)
    const content = cell.value === null ? null : cellOf(cell.value.kind, cell.value.value)
    if (content?.url) this.link(at, content.url)
    if (cell.note !== undefined && this.#notes.length < maxNotesPerSheet) {
      this.#notes.push({ column: cell.column, row, text: cutText(cleanText(cell.note), maxNoteLength) })
    }
    return cellXml(at, this.#styleOf(cell, content !== null && needsQuote(content)), content, cell.formula)
  }

  #styleOf(cell: GridCell, quote: boolean): number {
    const percent = cell.value?.kind === 'number' && cell.value.percent
    const key = `${cell.value?.kind}|${percent}|${cell.look}|${cell.mark}|${cell.wrap}|${quote}`
    let style = this.#styleOfKey.get(key)
    if (style === undefined) {
      style = this.#context.styles.indexOf(gridStyle(cell, quote))
      this.#styleOfKey.set(key, style)
    }
    return style
  }

  /** Ends the sheet and writes the parts that belong to it. */
  async close(filter: string | null): Promise<Omit<WrittenSheet, 'name'>> {
    const hasNotes = this.#notes.length > 0
    for (const piece of sheetEnd(this.#plan, { filter, links: this.#links, hasNotes })) {
      if (this.add(piece)) await this.flush()
    }
    await this.flush()
    await this.#entry.close()
    const { zip, author } = this.#context
    if (hasNotes || this.#links.length > 0) {
      const part = await zip.open(`xl/worksheets/_rels/sheet${this.#number}.xml.rels`)
      for (const piece of sheetRelations(this.#number, this.#links, hasNotes)) await part.write(Buffer.from(piece))
      await part.close()
    }
    if (hasNotes) {
      await zip.add(`xl/comments${this.#number}.xml`, notesXml(this.#notes, author))
      await zip.add(`xl/drawings/vmlDrawing${this.#number}.vml`, notesDrawing(this.#notes))
    }
    const headerRow = this.#plan.kind === 'table' ? this.#plan.headerRow : null
    return { number: this.#number, state: this.#plan.state, headerRow, filter, hasNotes }
  }

  destroy(): void {
    this.#entry.destroy()
  }
}
