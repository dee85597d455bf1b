/** Takes a table in while it streams: to the store first, then its rows as texts, read in a child process. */
import type { Readable } from 'node:stream'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { platform } from '~/platform/context.server'
import { BlobTooLarge, type StoredBlob } from '~/platform/storage/blob-store.server'
import { type ReadRowsProblem, readRows } from './read-rows.server'
import type { TextSheet } from './text-rows'

export type ReceivedTable = StoredBlob & { readonly fileName: string; readonly sheets: readonly TextSheet[] }
export type ReceiveTableProblem = ReadRowsProblem | 'fileTooLarge' | 'citizenNumberInFile'

const maxBytes = 10_000_000

/** A file that is refused has no row and is swept after a day. One that holds a citizen number is refused whole. */
export async function receiveTable(file: {
  readonly fileName: string
  readonly content: Readable
}): Promise<Result<ReceivedTable, ReceiveTableProblem>> {
  const { files } = platform()
  let blob: StoredBlob
  try {
    blob = await files.put(file.content, { maxBytes })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('fileTooLarge', { maxMb: maxBytes / 1_000_000 })
    throw error
  }
  const local = await files.toLocalFile(blob.sha256)
  const read = await readRows({ path: local.path, fileName: file.fileName }).finally(() => local.release())
  if (!read.ok) return read
  if (hasCitizenNumber(file.fileName) || read.value.some(holdsCitizenNumber)) return refuse('citizenNumberInFile')
  return ok({ ...blob, fileName: file.fileName.slice(0, 200), sheets: read.value })
}

const holdsCitizenNumber = ({ rows }: TextSheet): boolean => rows.some((row) => row.cells.some(hasCitizenNumber))
