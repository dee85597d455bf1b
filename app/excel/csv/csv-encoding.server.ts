import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { wholeUtf8 } from '../xml/part-decoder'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * How the text of a CSV is written: by its byte order mark, else UTF-8 when every byte fits that, else Windows-1252,
 * which is what Excel writes as plain CSV. Reads the whole file once.
 */
export async function csvEncoding(path: string): Promise<CsvEncoding> {
  let first = true
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = Buffer.concat([carried, chunk as Buffer])
    if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
    if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
    first = false
    const whole = wholeUtf8(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return 'windows-1252'
    carried = bytes.subarray(whole)
  }
  return carried.length === 0 ? 'utf-8' : 'windows-1252'
}
