/** The file of a document, for whoever may see the document. */
import type { Readable } from 'node:stream'
import type { Actor } from '~/kernel/actor'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { documentsWithin } from './list-documents.server'

export type OpenedDocument = {
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly content: Readable
}

/** Null when the document is not there, not visible to the actor, or has no file. */
export async function openDocument(actor: Actor, id: string): Promise<OpenedDocument | null> {
  const found = await withActor(actor, async (db) => {
    const document = await db.document.findFirst({
      where: { id, ...documentsWithin(actor) },
      select: { title: true, fileName: true, fileSha256: true },
    })
    if (!document?.fileSha256) return null
    const file = await db.storedFile.findUnique({ where: { sha256: document.fileSha256 } })
    return (
      file && {
        fileName: document.fileName ?? document.title,
        mediaType: file.mediaType,
        size: Number(file.size),
        sha256: file.sha256,
      }
    )
  })
  if (!found) return null
  const { sha256, ...rest } = found
  return { ...rest, content: await platform().files.open(sha256) }
}
