/** A new version of a document's file; of two people at once, one wins and the other hears so. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { DocumentVisibility } from '../domain/document-kinds'
import type { DocumentProblem } from '../domain/document-problem'
import { checkPublication } from './check-publication.server'
import { requireDocumentWriter } from './document-writer.server'
import { documentsWithin } from './list-documents.server'
import type { ReceivedFile } from './receive-file.server'
import { completeVersion, registerFile } from './store-version.server'

export type VersionToAdd = {
  readonly documentId: string
  readonly file: ReceivedFile
  readonly note: string | null
  /** The version that the page showed. */
  readonly versionNumber: number
  readonly now: Instant
}

/** Throws 404 for a document that the actor can't see, 403 for who may not change it. */
export async function addVersion(
  actor: PersonActor,
  { documentId, file, note, versionNumber, now }: VersionToAdd,
): Promise<Result<{ number: number }, DocumentProblem>> {
  const document = await withActor(actor, (db) =>
    db.document.findFirst({
      where: { id: documentId, ...documentsWithin(actor) },
      select: { visibility: true, fileSha256: true, versionNumber: true, contractId: true, supplierId: true },
    }),
  )
  if (!document) throw new Response(null, { status: 404 })
  requireDocumentWriter(actor, document.contractId)
  if (document.versionNumber !== versionNumber) return refuse('changedMeanwhile')
  if (document.fileSha256 === file.sha256) return refuse('sameFile', { number: versionNumber })
  const visibility = document.visibility as DocumentVisibility
  const checked = await checkPublication(file, visibility)
  if (!checked.ok) return checked
  const number = versionNumber + 1
  return withActor(actor, async (db) => {
    await registerFile(db, file)
    // The visibility is part of what was checked: a file read for staff only does not become public by another's change.
    const moved = await db.document.updateMany({
      where: { id: documentId, versionNumber, visibility },
      data: {
        fileSha256: file.sha256,
        fileName: file.fileName,
        availability: 'available',
        version: { increment: 1 },
      },
    })
    if (moved.count !== 1) return refuse('changedMeanwhile')
    await completeVersion(db, actor, { documentId, number, file, note, checked: checked.value, now })
    await recordEvent(db, {
      type: 'document.versionAdded',
      objectType: 'document',
      objectId: documentId,
      contractId: document.contractId,
      supplierId: document.supplierId,
      data: { number, sha256: file.sha256, size: file.size },
    })
    return ok({ number })
  })
}
