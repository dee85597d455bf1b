/** The lines of a price sheet: which line, which cell, what stands there. The same reader as for verantwoording. */
import { openUploadBytes } from '~/excel/open-upload.server'
import { cellAddress, type ReadRow, type ReadValue } from '~/kernel/read-sheet'
import { priceSheetHeaders, priceSheetName } from '../excel/price.sheet'

export type PriceSheetInput = { readonly bytes: Uint8Array; readonly fileName: string }
export type PriceCell = {
  readonly line: string
  readonly cell: string
  /** What stands there: as a number in machine notation, or as text; null for nothing that can be a price. */
  readonly typed: string | null
  readonly isNumber: boolean
}
export type PriceSheetMessage = { readonly cells: readonly PriceCell[] } | { readonly problem: string }

export async function readPriceRows({ bytes, fileName }: PriceSheetInput): Promise<PriceSheetMessage> {
  const opened = await openUploadBytes(Buffer.from(bytes), fileName)
  if (!opened.ok) return { problem: opened.problem.code }
  const cells: PriceCell[] = []
  let columns: { line: number; price: number } | null = null
  const read = await opened.value.readSheet(priceSheetName, (row) => {
    if (columns) {
      const found = priceOf(row, columns)
      if (found) cells.push(found)
    } else columns = columnsOf(row)
  })
  if (!read.ok) return { problem: read.problem.code }
  return { cells }
}

const textOf = (value: ReadValue | undefined): string | null => {
  if (value === undefined) return null
  if (value.kind === 'text') return value.text.trim()
  return value.kind === 'number' ? value.text : null
}

function columnsOf(row: ReadRow): { line: number; price: number } | null {
  const at = (header: string) => row.cells.find(({ value }) => textOf(value) === header)?.column
  const [line, price] = [at(priceSheetHeaders.line), at(priceSheetHeaders.price)]
  return line !== undefined && price !== undefined ? { line, price } : null
}

function priceOf(row: ReadRow, { line, price }: { line: number; price: number }): PriceCell | null {
  const id = textOf(row.cells.find(({ column }) => column === line)?.value)
  if (id === null) return null
  const value = row.cells.find(({ column }) => column === price)?.value
  const isNumber = value?.kind === 'number'
  return { line: id, cell: cellAddress(price, row.row), typed: textOf(value), isNumber }
}
