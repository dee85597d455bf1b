/** Stores a signed statement that came with a form: a PDF, or it is refused. Nobody opens it here. */
import type { Readable } from 'node:stream'
import { ok, type Result, refuse } from '~/kernel/result'
import { platform } from '~/platform/context.server'
import { BlobTooLarge, type StoredBlob } from '~/platform/storage/blob-store.server'
import type { DeclarationFileProblem } from '../domain/provider-problems'
import { uploadLimits } from '../domain/upload-limits'

const pdfStart = Buffer.from('%PDF-')

/** Without a row the file is swept after a day. */
export async function storeDeclaration(content: Readable): Promise<Result<StoredBlob, DeclarationFileProblem>> {
  const maxBytes = uploadLimits.declarationBytes
  try {
    const blob = await platform().files.put(content, { maxBytes })
    return (await startsAsPdf(blob.sha256)) ? ok(blob) : refuse('declarationNotPdf')
  } catch (error) {
    if (error instanceof BlobTooLarge) return refuse('declarationTooLarge', { maxBytes })
    throw error
  }
}

async function startsAsPdf(sha256: string): Promise<boolean> {
  const content = await platform().files.open(sha256)
  for await (const chunk of content as AsyncIterable<Buffer>) return chunk.subarray(0, pdfStart.length).equals(pdfStart)
  return false
}
