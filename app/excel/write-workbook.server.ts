/**
 * Writes a described workbook. Workbooks with input sheets go through ExcelJS, which knows checks and protection; all
 * others through our own stream, which takes any number of rows with the same memory. The cells are the same.
 */
import { Writable } from 'node:stream'
import type { WorkbookSpec } from './sheet-spec'
import { ByteSink } from './writing/byte-sink.server'
import { exceljsWorkbook } from './writing/exceljs-workbook.server'
import { type StreamOptions, streamWorkbook } from './writing/stream-workbook.server'

export type WriteOptions = StreamOptions & {
  /** Told now and then, and at the end. */
  onProgress?(rows: number): void
  signal?: AbortSignal
}

const needsExcelJs = (spec: WorkbookSpec): boolean =>
  spec.sheets.some((sheet) => sheet.kind === 'table' && sheet.inputUntilRow !== undefined)

/**
 * Writes the workbook to a file or a stream, which is ended. Gives the number of rows and the SHA-256 of the bytes.
 * Rejects, leaving no half file, when the signal aborts, the stream breaks, or the description can't be a workbook
 * (RangeError: a bug).
 */
export async function writeWorkbook(
  spec: WorkbookSpec,
  out: Writable | string,
  options: WriteOptions = {},
): Promise<{ rows: number; sha256: string }> {
  const sink = new ByteSink(out)
  try {
    options.signal?.throwIfAborted()
    const rows = needsExcelJs(spec)
      ? await writeInMemory(spec, sink, options)
      : await streamWorkbook(spec, sink, options)
    return { rows, sha256: await sink.end() }
  } catch (error) {
    await sink.abandon(error)
    throw error
  }
}

/** The bytes of a workbook that fits in memory as a whole; rejects as `writeWorkbook` does. */
export async function workbookBytes(spec: WorkbookSpec): Promise<Buffer> {
  const chunks: Buffer[] = []
  const out = new Writable({
    write(bytes: Buffer, _encoding, done) {
      chunks.push(bytes)
      done()
    },
  })
  await writeWorkbook(spec, out)
  return Buffer.concat(chunks)
}

async function writeInMemory(spec: WorkbookSpec, sink: ByteSink, options: WriteOptions): Promise<number> {
  const { bytes, rows } = await exceljsWorkbook(spec, () => options.signal?.throwIfAborted())
  await sink.write(bytes)
  options.onProgress?.(rows)
  return rows
}
