import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { OpenUpload } from '../open-upload.server'
import type { ReadLimits } from '../read-limits'
import { refusedUpload, UploadRefusal } from '../upload-problem'
import { type CsvEncoding, csvEncoding } from './csv-encoding.server'
import { CsvScan, csvSheetName } from './csv-scan'
import { type CsvDelimiter, sniffDelimiter } from './sniff-delimiter'

const sampleBytes = 64 * 1024
const windowBytes = 128 * 1024

/** Opens a CSV: finds out its encoding and delimiter. Every value is text; what it means is for the rules to say. */
export async function openCsv(path: string, limits: ReadLimits): Promise<OpenUpload> {
  const encoding = await csvEncoding(path)
  const delimiter = sniffDelimiter(await readSample(path, encoding))
  return {
    format: 'csv',
    sheets: [{ name: csvSheetName, state: 'visible' }],
    readSheet: (name, onRow, pause) => readCsv({ path, encoding, delimiter, limits, name, onRow, pause }),
    async close() {},
  }
}

async function readSample(path: string, encoding: CsvEncoding): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0)
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

async function readCsv(csv: {
  path: string
  encoding: CsvEncoding
  delimiter: CsvDelimiter
  limits: ReadLimits
  name: string
  onRow: Parameters<OpenUpload['readSheet']>[1]
  pause: Parameters<OpenUpload['readSheet']>[2]
}): ReturnType<OpenUpload['readSheet']> {
  try {
    if (csv.name !== csvSheetName) throw new UploadRefusal('sheetNotFound', { sheet: csv.name })
    const decoder = new TextDecoder(csv.encoding, { fatal: true })
    const scan = new CsvScan(csv.delimiter, csv.limits, csv.onRow)
    for await (const bytes of createReadStream(csv.path, { highWaterMark: windowBytes })) {
      scan.write(decoded(decoder, scan, bytes as Buffer))
      await csv.pause?.()
      if (scan.stopped) return { ok: true, value: { rows: scan.rows } }
    }
    scan.write(decoded(decoder, scan))
    scan.end()
    return { ok: true, value: { rows: scan.rows } }
  } catch (error) {
    return refusedUpload(error)
  }
}

function decoded(decoder: TextDecoder, scan: CsvScan, bytes?: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined })
  } catch (error) {
    if (error instanceof TypeError) throw new UploadRefusal('csvCharacter', { line: scan.line })
    throw error
  }
}
