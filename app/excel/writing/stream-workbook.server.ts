/**
 * The streaming writer: any number of rows with the same memory. It knows all that plain tables, covers and marked
 * copies need; input sheets (checks while typing, protection) go to ExcelJS.
 */
import { cellAddress } from '~/kernel/read-sheet'
import type { WorkbookSpec } from '../sheet-spec'
import type { ByteSink } from './byte-sink.server'
import { maxRows, SheetNames } from './limits'
import {
  appProperties,
  contentTypes,
  coreProperties,
  rootRelations,
  type WrittenSheet,
  workbookRelations,
  workbookXml,
} from './package-xml'
import { type GridPlan, planWorkbook, type SheetPlan, type TablePlan, totalStyle, writingOrder } from './sheet-plan'
import { filterRange, totalFormula, totalRow } from './sheet-ranges'
import { type SheetContext, StreamSheet } from './stream-sheet.server'
import { StyleTable } from './style'
import { stylesXml } from './styles-xml'
import { TableRows } from './table-rows.server'
import { texts } from './texts'
import { escapeXml } from './xml-text'
import { ZipWriter } from './zip-writer.server'

export type StreamOptions = {
  onProgress?(rows: number): void
  signal?: AbortSignal
  /** Deflate level 1–9. */
  level?: number
  /** Lower only in tests: rows per sheet before a table goes on at the next one. */
  rowsPerSheet?: number
}

/** Bytes of XML after which a table goes on at the next sheet, so that no part needs zip64. */
const maxSheetBytes = 3_000_000_000
const progressEvery = 1_000

class StreamWorkbook {
  readonly #options: StreamOptions
  readonly #context: SheetContext
  readonly #names = new SheetNames()
  /** What became of each plan: a long table gives several sheets. */
  readonly #written = new Map<SheetPlan, WrittenSheet[]>()
  readonly #styles: StyleTable
  readonly #rowsPerSheet: number
  #open: StreamSheet | null = null
  #firstVisible: SheetPlan | null = null
  #count = 0
  #rows = 0

  constructor(zip: ZipWriter, spec: WorkbookSpec, options: StreamOptions) {
    this.#options = options
    this.#styles = new StyleTable()
    this.#rowsPerSheet = options.rowsPerSheet ?? maxRows
    this.#context = {
      zip,
      styles: this.#styles,
      author: spec.creator ?? texts.creator,
      checkAborted: () => options.signal?.throwIfAborted(),
    }
  }

  async write(spec: WorkbookSpec): Promise<number> {
    const { zip } = this.#context
    await zip.add('_rels/.rels', rootRelations)
    await zip.add('docProps/core.xml', coreProperties(spec))
    await zip.add('docProps/app.xml', appProperties)
    // Names are given out first, so that the next sheets of a long table can't take one of them.
    const plans = planWorkbook(spec)
    const names = plans.map((plan) => this.#names.take(plan.wantedName))
    this.#firstVisible = plans.find((plan) => plan.state === 'visible') ?? null
    for (const { plan, index } of writingOrder(plans)) {
      if (plan.kind === 'table') await this.#table(plan, names[index]!)
      else await this.#grid(plan, names[index]!)
    }
    const written = plans.flatMap((plan) => this.#written.get(plan) ?? [])
    await zip.add('xl/styles.xml', stylesXml(this.#styles.styles))
    await zip.add('xl/workbook.xml', workbookXml(written))
    await zip.add('xl/_rels/workbook.xml.rels', workbookRelations(written))
    await zip.add('[Content_Types].xml', contentTypes(written))
    await zip.finish()
    this.#options.onProgress?.(this.#rows)
    return this.#rows
  }

  #start(plan: TablePlan | GridPlan): StreamSheet {
    const selected = plan === this.#firstVisible && !this.#written.has(plan)
    this.#count += 1
    this.#open = new StreamSheet(this.#context, plan, { number: this.#count, selected })
    return this.#open
  }

  #add(plan: SheetPlan, sheet: WrittenSheet): void {
    this.#written.set(plan, [...(this.#written.get(plan) ?? []), sheet])
  }

  #counted(): void {
    this.#rows += 1
    if (this.#rows % progressEvery === 0) this.#options.onProgress?.(this.#rows)
  }

  async #grid(plan: GridPlan, name: string): Promise<void> {
    const sheet = this.#start(plan)
    const add = (row: Parameters<StreamSheet['addGridRow']>[0]) => {
      this.#counted()
      return sheet.addGridRow(row)
    }
    if (Symbol.iterator in plan.rows) {
      for (const row of plan.rows) if (add(row)) await sheet.flush()
    } else {
      for await (const row of plan.rows) if (add(row)) await sheet.flush()
    }
    this.#add(plan, { name, ...(await sheet.close(null)) })
  }

  async #table(plan: TablePlan, firstName: string): Promise<void> {
    const lines = new TableRows(plan.sheet, this.#styles)
    const room = this.#rowsPerSheet - plan.headerRow - (plan.totals ? 1 : 0)
    let name = firstName
    let part = 1
    let rows = 0
    let sheet = this.#startTable(plan)
    const isFull = () => rows === room || sheet.size > maxSheetBytes
    const nextSheet = async (): Promise<void> => {
      await this.#endTable(sheet, plan, { name, lines, rows, isPart: true })
      part += 1
      name = this.#names.take(plan.wantedName, part)
      rows = 0
      sheet = this.#startTable(plan)
    }
    const put = (row: unknown): boolean => {
      rows += 1
      this.#counted()
      return sheet.add(lines.xml(row, plan.headerRow + rows, sheet))
    }
    // Two loops on purpose: waiting for each row of a plain list would cost more than writing it.
    if (Symbol.iterator in plan.sheet.rows) {
      for (const row of plan.sheet.rows) {
        if (isFull()) await nextSheet()
        if (put(row)) await sheet.flush()
      }
    } else {
      for await (const row of plan.sheet.rows) {
        if (isFull()) await nextSheet()
        if (put(row)) await sheet.flush()
      }
    }
    await this.#endTable(sheet, plan, { name, lines, rows, isPart: part > 1 })
  }

  #startTable(plan: TablePlan): StreamSheet {
    const sheet = this.#start(plan)
    for (const row of plan.before) sheet.addGridRow(row)
    return sheet
  }

  async #endTable(
    sheet: StreamSheet,
    plan: TablePlan,
    end: { name: string; lines: TableRows; rows: number; isPart: boolean },
  ): Promise<void> {
    if (plan.totals) sheet.add(this.#totalsRow(plan, end))
    const filter = plan.filter ? filterRange(plan, end.rows) : null
    this.#add(plan, { name: end.name, ...(await sheet.close(filter)) })
  }

  #totalsRow(plan: TablePlan, end: { lines: TableRows; rows: number; isPart: boolean }): string {
    const row = totalRow(plan, end.rows)
    const label = end.isPart ? texts.totalOfThisSheet : texts.total
    const totals = end.lines.takeTotals()
    const cells = plan.sheet.columns.map((column, i) => {
      const start = `<c r="${cellAddress(i + 1, row)}" s="${this.#styles.indexOf(totalStyle(column))}"`
      const total = totals[i]
      if (typeof total === 'string') return `${start}><f>${totalFormula(plan, i + 1, end.rows)}</f><v>${total}</v></c>`
      return i === 0 ? `${start} t="inlineStr"><is><t>${escapeXml(label)}</t></is></c>` : `${start}/>`
    })
    return `<row r="${row}">${cells.join('')}</row>`
  }

  destroy(): void {
    this.#open?.destroy()
  }
}

/** Writes the workbook to the sink (without ending it); gives the number of rows. Rejects when the reader is gone. */
export async function streamWorkbook(spec: WorkbookSpec, sink: ByteSink, options: StreamOptions = {}): Promise<number> {
  const zip = new ZipWriter(sink, { level: options.level ?? 1, at: spec.createdAt })
  const workbook = new StreamWorkbook(zip, spec, options)
  try {
    return await workbook.write(spec)
  } catch (error) {
    workbook.destroy()
    throw error
  }
}
