/** The lines of a price sheet: which line, which cell, what stands there. The same reader as for verantwoording. */
import { openUploadBytes } from '~/excel/open-upload.server'
import { metaSheetName } from '~/excel/sheet-spec'
import { hasCitizenNumber, isCitizenNumberCell } from '~/kernel/personal-data'
import { cellAddress, type ReadRow, type ReadValue } from '~/kernel/read-sheet'
import { lotKey, priceSheetHeaders, priceSheetName } from '../excel/price.sheet'

export type PriceSheetInput = { readonly bytes: Uint8Array; readonly fileName: string }
export type PriceCell = {
  readonly line: string
  readonly cell: string
  /** What stands there: as a number in machine notation, or as text; null for nothing that can be a price. */
  readonly typed: string | null
  readonly isNumber: boolean
  /** Nothing stands there at all. */
  readonly isEmpty: boolean
}
export type PriceSheetMessage =
  | {
      readonly cells: readonly PriceCell[]
      /** The sheet of prices with its headings was found. */
      readonly hasPrices: boolean
      /** The lot that the workbook was made for; null when it does not say so. */
      readonly lotId: string | null
    }
  | { readonly problem: string }
  /** A citizen number stands there: sheet and cell. */
  | { readonly citizenNumberAt: string }

/** Nothing of a sheet with a citizen number is taken, as in a verantwoording (rule V8). */
export async function readPriceRows({ bytes, fileName }: PriceSheetInput): Promise<PriceSheetMessage> {
  const opened = await openUploadBytes(Buffer.from(bytes), fileName)
  if (!opened.ok) return { problem: opened.problem.code }
  const cells: PriceCell[] = []
  // Widened: it is set from within the reading.
  let columns = null as Columns | null
  let lotId: string | null = null
  let citizenNumberAt: string | null = null
  // Other sheets are read too: nothing of them is kept, but the sender hears what does not belong there.
  for (const { name } of opened.value.sheets) {
    const isPrices = name === priceSheetName
    const read = await opened.value.readSheet(name, (row) => {
      const found = citizenNumberIn(row, isPrices ? columns : null)
      citizenNumberAt ??= found === null ? null : `${name}, cel ${found}`
      if (name === metaSheetName) lotId ??= lotOf(row)
      if (!isPrices) return
      if (columns === null) columns = columnsOf(row)
      else cells.push(...priceOf(row, columns))
    })
    if (!read.ok) return { problem: read.problem.code }
  }
  return citizenNumberAt === null ? { cells, hasPrices: columns !== null, lotId } : { citizenNumberAt }
}

type Columns = { readonly line: number; readonly price: number }

/** The first cell with a citizen number. A price or a quantity is a number that can be as long as one. */
function citizenNumberIn(row: ReadRow, columns: Columns | null): string | null {
  const found = row.cells.find(
    ({ column, value }) =>
      (value.kind === 'text' && hasCitizenNumber(value.text)) ||
      (value.kind === 'number' &&
        isCitizenNumberCell(value.text) &&
        !(columns !== null && column > columns.line && column <= columns.price)),
  )
  return found ? cellAddress(found.column, row.row) : null
}

const textOf = (value: ReadValue | undefined): string | null => {
  if (value === undefined) return null
  if (value.kind === 'text') return value.text.trim()
  return value.kind === 'number' ? value.text : null
}

/** The lot, from the row of the hidden sheet that names it. */
function lotOf({ cells }: ReadRow): string | null {
  const [key, value] = [1, 2].map((at) => textOf(cells.find(({ column }) => column === at)?.value))
  return key === lotKey ? (value ?? null) : null
}

function columnsOf(row: ReadRow): Columns | null {
  const at = (header: string) => row.cells.find(({ value }) => textOf(value) === header)?.column
  const [line, price] = [at(priceSheetHeaders.line), at(priceSheetHeaders.price)]
  return line !== undefined && price !== undefined ? { line, price } : null
}

function priceOf(row: ReadRow, { line, price }: Columns): PriceCell[] {
  const id = textOf(row.cells.find(({ column }) => column === line)?.value)
  if (id === null) return []
  const value = row.cells.find(({ column }) => column === price)?.value
  const isNumber = value?.kind === 'number'
  const typed = textOf(value)
  return [
    { line: id, cell: cellAddress(price, row.row), typed, isNumber, isEmpty: value === undefined || typed === '' },
  ]
}
