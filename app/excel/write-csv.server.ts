/**
 * A described table as CSV the way a Dutch Excel opens it right: semicolons, a byte order mark, decimal commas, days as
 * dd-mm-jjjj. Text that a program might run as a formula gets an apostrophe in front; numbers never do.
 */
import type { Writable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Column, TableSheet } from './sheet-spec'
import { ByteSink } from './writing/byte-sink.server'
import { cellOf } from './writing/cell'
import { dutchDay, dutchInstant } from './writing/cell-text'
import { cleanText, looksLikeFormula } from './writing/limits'

export type CsvOptions = { readonly signal?: AbortSignal }

/** A value as CSV shows it; numbers without thousands separators, so that every program reads them back. */
function csvField(column: Column<unknown>, row: unknown): string {
  const value = column.value(row as never)
  if (value === null || value === undefined) return ''
  if (column.kind === 'day') return dutchDay(value as string)
  if (column.kind === 'instant') return dutchInstant(value as Parameters<typeof dutchInstant>[0])
  if (column.kind === 'percent') return `${csvNumber(cellOf('decimal2', value)?.text)}%`
  const cell = cellOf(column.kind, value)
  if (cell === null) return ''
  return cell.type === 'n' ? csvNumber(cell.text) : safeText(cell.text)
}

const csvNumber = (text = ''): string => text.replace('.', ',')
const safeText = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

/** Rows are packed into pieces, so that a large export costs few writes. */
const rowsPerPiece = 500

/** Quoting is csv-stringify's work; its own escape_formulas would also hit negative numbers, so that is done above. */
const csvText = (records: readonly string[][], first: boolean): Buffer =>
  Buffer.from(
    stringify(records as string[][], { delimiter: ';', record_delimiter: '\r\n', quoted_match: /\n/, bom: first }),
  )

/**
 * Writes the header and the rows to a file or stream, which is ended; intro, tones and totals stay out. Gives the
 * number of rows and the SHA-256. Rejects, leaving no half file, when the signal aborts or the stream breaks.
 */
export async function writeCsv<Row>(
  sheet: TableSheet<Row>,
  out: Writable | string,
  options: CsvOptions = {},
): Promise<{ rows: number; sha256: string }> {
  const sink = new ByteSink(out)
  const columns = sheet.columns as readonly Column<unknown>[]
  let piece: string[][] = [columns.map((column) => safeText(cleanText(column.header)))]
  let rows = 0
  const flush = async (): Promise<void> => {
    options.signal?.throwIfAborted()
    const bytes = csvText(piece, sink.offset === 0)
    piece = []
    await sink.write(bytes)
  }
  try {
    for await (const row of sheet.rows) {
      rows += 1
      piece.push(columns.map((column) => csvField(column, row)))
      if (piece.length === rowsPerPiece) await flush()
    }
    if (piece.length > 0) await flush()
    return { rows, sha256: await sink.end() }
  } catch (error) {
    await sink.abandon(error)
    throw error
  }
}
