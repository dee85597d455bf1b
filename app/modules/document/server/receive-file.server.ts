/**
 * Takes a document's file in while it streams: to the store first, then a look at what it really is and, where there is
 * a scanner, whether it is clean. A file that is refused has no row and is swept after a day.
 */
import type { Readable } from 'node:stream'
import { readZipDirectory } from '~/excel/archive/zip-directory'
import { readLimits } from '~/excel/read-limits'
import { UploadRefusal } from '~/excel/upload-problem'
import { hasCitizenNumber } from '~/kernel/personal-data'
import { ok, type Result, refuse } from '~/kernel/result'
import { type ScanState, scanStream } from '~/platform/antivirus/scan-stream.server'
import { platform } from '~/platform/context.server'
import { BlobTooLarge, type StoredBlob } from '~/platform/storage/blob-store.server'
import { documentLimits, type FileKind, fileTypes, hasPartsOf, kindOfName, startsAs } from '../domain/document-file'

export type ReceivedFile = StoredBlob & {
  readonly fileName: string
  readonly kind: FileKind
  readonly mediaType: string
  readonly scanState: ScanState
}
export type FileProblem =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileTypeUnknown'
  | 'fileOtherThanName'
  | 'fileInfected'
  | 'citizenNumberInName'

/** Always reads `content` to its end or drops it. */
export async function receiveFile(file: {
  readonly fileName: string
  readonly content: Readable
}): Promise<Result<ReceivedFile, FileProblem>> {
  const { fileName } = file
  const kind = kindOfName(fileName)
  if (kind === null) return drop(file.content, 'fileTypeUnknown')
  if (hasCitizenNumber(fileName)) return drop(file.content, 'citizenNumberInName')
  const { files, env } = platform()
  let blob: StoredBlob
  try {
    blob = await files.put(file.content, { maxBytes: documentLimits.fileBytes })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('fileTooLarge', { maxBytes: documentLimits.fileBytes })
    throw error
  }
  if (blob.size === 0) return refuse('fileEmpty')
  if (!(await isOfKind(blob.sha256, kind))) return refuse('fileOtherThanName', { name: fileName })
  const { clamdSocket } = env
  const scanState = clamdSocket === null ? 'notScanned' : await scanStream(await files.open(blob.sha256), clamdSocket)
  if (scanState === 'infected') return refuse('fileInfected')
  return ok({ ...blob, fileName: fileName.slice(0, 200), kind, mediaType: fileTypes[kind].mediaType, scanState })
}

function drop(content: Readable, code: FileProblem): Result<never, FileProblem> {
  content.destroy()
  return refuse(code)
}

async function isOfKind(sha256: string, kind: FileKind): Promise<boolean> {
  const chunks: Buffer[] = []
  for await (const chunk of (await platform().files.open(sha256)) as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    // Only of a zip file the end is needed: the list of its parts stands there.
    if (!fileTypes[kind].isZip) break
  }
  const file = Buffer.concat(chunks)
  if (!startsAs(kind, file.toString('hex', 0, 8))) return false
  return fileTypes[kind].isZip ? hasPartsOf(kind, partNames(file)) : true
}

/** Only the list is read; nothing is unpacked outside the child process. */
function partNames(file: Buffer): ReadonlySet<string> {
  try {
    return new Set(readZipDirectory(file, readLimits).map((part) => part.name.toLowerCase()))
  } catch (error) {
    if (error instanceof UploadRefusal) return new Set()
    throw error
  }
}
