/** Writes in memory or to a folder that is removed after the test file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { WorkbookSpec } from '~/excel/sheet-spec'
import { ByteSink } from '~/excel/writing/byte-sink.server'
import { type StreamOptions, streamWorkbook } from '~/excel/writing/stream-workbook.server'

/** The bytes that `write` puts on a stream. */
export async function bytesOf<T>(write: (out: PassThrough) => Promise<T>): Promise<{ bytes: Buffer; result: T }> {
  const out = new PassThrough()
  const [bytes, result] = await Promise.all([buffer(out), write(out)])
  return { bytes, result }
}

/** The bytes of the streaming writer, whatever the workbook needs. */
export async function streamed(spec: WorkbookSpec, options?: StreamOptions): Promise<Buffer> {
  const { bytes } = await bytesOf(async (out) => {
    const sink = new ByteSink(out)
    await streamWorkbook(spec, sink, options)
    return sink.end()
  })
  return bytes
}

export function temporaryFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'leidraad-excel-'))
  return { path: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
