/** The file of a document, for whoever may see the document. */
import type { Readable } from 'node:stream'
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { documentsWithin } from './list-documents.server'

export type OpenedDocument = {
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly content: Readable
}

/**
 * The current version, or the one with this number. Null when the document is not there, not visible to the actor, has
 * no such version, or when the scanner found something in it.
 */
export async function openDocument(actor: Actor, id: string, number?: number): Promise<OpenedDocument | null> {
  if (!isUuid(id)) return null
  const version = await withActor(actor, async (db) => {
    const document = await db.document.findFirst({
      where: { id, ...documentsWithin(actor) },
      select: { versionNumber: true, fileSha256: true },
    })
    if (!document?.fileSha256) return null
    return db.documentVersion.findUnique({
      where: { documentId_number: { documentId: id, number: number ?? document.versionNumber } },
      omit: { text: true },
    })
  })
  if (!version || version.scanState === 'infected') return null
  return {
    fileName: version.fileName,
    mediaType: version.mediaType,
    size: Number(version.size),
    content: await platform().files.open(version.fileSha256),
  }
}
