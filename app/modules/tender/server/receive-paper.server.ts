/** Takes the file of an upload into the store: office files and PDF of at most 20 MB. */
import { ok, type Result, refuse } from '~/kernel/result'
import { platform } from '~/platform/context.server'
import type { UploadedFile } from '~/platform/http/read-upload.server'
import { BlobTooLarge } from '~/platform/storage/blob-store.server'
import type { StoredPaper } from './save-tender-document.server'

const mostBytes = 20 * 1024 * 1024
const office = 'application/vnd.openxmlformats-officedocument'
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
}

/** Files are only ever sent as downloads, so the name decides the kind. */
export async function receivePaper({
  fileName,
  content,
}: UploadedFile): Promise<Result<StoredPaper, 'fileKind' | 'fileTooLarge'>> {
  const mediaType = mediaTypes[/\.([a-z]{3,4})$/.exec(fileName.toLowerCase())?.[1] ?? '']
  if (mediaType === undefined) {
    content.resume()
    return refuse('fileKind')
  }
  try {
    const blob = await platform().files.put(content, { maxBytes: mostBytes })
    return ok({ ...blob, fileName, mediaType })
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('fileTooLarge')
    throw error
  }
}
