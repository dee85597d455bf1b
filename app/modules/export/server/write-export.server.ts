/** Writes the workbook of an export straight into the file store; nothing here changes the database. */
import { PassThrough } from 'node:stream'
import type { PersonActor } from '~/kernel/actor'
import { platform } from '~/platform/context.server'
import { log } from '~/platform/log.server'
import type { StoredBlob } from '~/platform/storage/blob-store.server'
import { type WorkbookRequest, type WrittenWorkbook, writeContractWorkbook } from './write-contract-workbook.server'

/** Plain data: it may go to another process. */
export type ExportOrder = { readonly actor: PersonActor; readonly request: WorkbookRequest }
export type MadeExport = {
  readonly blob: Pick<StoredBlob, 'sha256' | 'size'>
  readonly written: WrittenWorkbook
}
/** Null when it can't be written, and trying again would not help; rejects when the process that writes is gone. */
export type WriteExport = (order: ExportOrder, onProgress: (rows: number) => void) => Promise<MadeExport | null>

/** Far more than a million rows take; a safeguard for the disk. */
const maxBytes = 2_000_000_000

export const writeExport: WriteExport = async ({ actor, request }, onProgress) => {
  try {
    const out = new PassThrough({ highWaterMark: 1_048_576 })
    const storing = platform().files.put(out, { maxBytes })
    // Either end breaks the stream for the other; what went wrong is heard from the writer, which waits for both.
    out.on('error', () => {})
    storing.catch((error: Error) => out.destroy(error))
    const written = await writeContractWorkbook(actor, request, { out, onProgress })
    const { sha256, size } = await storing
    return { blob: { sha256, size }, written }
  } catch (error) {
    log.error({ err: error, export: request.exportId }, 'making an export failed')
    return null
  }
}
