/** One worksheet on its way into the zip: collects XML into pieces and keeps only links and notes until the end. */

import type { GridRow } from '../sheet-spec'
import { GridRows } from './grid-rows'
import { cleanText, cutText, maxLinksPerSheet } from './limits'
import type { WrittenSheet } from './package-xml'
import type { SheetPlan } from './sheet-plan'
import type { StyleTable } from './style'
import {
  notesDrawing,
  notesXml,
  type SheetLink,
  type SheetNote,
  sheetEnd,
  sheetRelations,
  sheetStart,
} from './worksheet-xml'
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

export class StreamSheet {
  readonly #context: SheetContext
  readonly #plan: SheetPlan
  readonly #number: number
  /** Made with the first piece that is full: a sheet that is less than one is packed as a whole. */
  #entry: ZipEntryStream | null = null
  readonly #links: SheetLink[] = []
  readonly #notes: SheetNote[] = []
  readonly #gridRows: GridRows
  #xml: string

  constructor(context: SheetContext, plan: SheetPlan, options: { number: number; selected: boolean }) {
    this.#context = context
    this.#plan = plan
    this.#number = options.number
    this.#gridRows = new GridRows(context.styles)
    this.#xml = sheetStart(plan, options)
  }

  get #name(): string {
    return `xl/worksheets/sheet${this.#number}.xml`
  }

  /** Bytes of XML so far, a piece behind. */
  get size(): number {
    return this.#entry?.size ?? 0
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
    this.#entry ??= await this.#context.zip.open(this.#name)
    await this.#entry.write(Buffer.from(xml))
  }

  /** Remembers a link; false when the sheet has as many as Excel takes. */
  link(at: string, url: string): boolean {
    if (this.#links.length >= maxLinksPerSheet) return false
    this.#links.push({ at, url })
    return true
  }

  /** Keeps a note until the end; those past the number that Excel bears are left out. */
  note(column: number, row: number, text: string): void {
    if (this.#notes.length >= maxNotesPerSheet) return
    this.#notes.push({ column, row, text: cutText(cleanText(text), maxNoteLength) })
  }

  /** Adds a row of free cells; true when it is time to `flush`. Throws RangeError when rows don't rise or don't fit. */
  addGridRow(row: GridRow): boolean {
    return this.add(this.#gridRows.xml(row, this))
  }

  /** Ends the sheet and writes the parts that belong to it. */
  async close(filter: string | null): Promise<Omit<WrittenSheet, 'name'>> {
    const hasNotes = this.#notes.length > 0
    for (const piece of sheetEnd(this.#plan, { filter, links: this.#links, hasNotes })) {
      if (this.add(piece)) await this.flush()
    }
    const { zip, author } = this.#context
    if (this.#entry === null) {
      this.#context.checkAborted()
      await zip.add(this.#name, this.#xml)
    } else {
      await this.flush()
      await this.#entry.close()
    }
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
    this.#entry?.destroy()
  }
}
