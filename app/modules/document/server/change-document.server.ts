/** Changes what is said of a document: guarded by the version of the row that the form showed. */
import type { PersonActor } from '~/kernel/actor'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Document } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { kindOfName } from '../domain/document-file'
import { type DocumentVisibility, documentVisibilities } from '../domain/document-kinds'
import type { DocumentProblem } from '../domain/document-problem'
import type { DocumentInput } from '../forms'
import { type CheckedText, checkPublication } from './check-publication.server'
import { documentColumns } from './document-columns.server'
import { requireDocumentWriter } from './document-writer.server'
import { documentsWithin } from './list-documents.server'
import { unknownChoice } from './unknown-choice.server'

export type DocumentChange = {
  readonly id: string
  readonly input: DocumentInput
  readonly municipalityCodes: readonly string[]
}

/** Throws 404 for a document that the actor can't see, 403 for who may not change it. */
export async function changeDocument(
  actor: PersonActor,
  change: DocumentChange,
): Promise<Result<null, DocumentProblem>> {
  const { id, input } = change
  const before = await withActor(actor, (db) => db.document.findFirst({ where: { id, ...documentsWithin(actor) } }))
  if (!before) throw new Response(null, { status: 404 })
  requireDocumentWriter(actor, before.contractId)
  if (before.version !== input.version) return refuse('changedMeanwhile')
  if (before.contractId !== null && input.visibility === 'public') return refuse('contractNeverPublic')
  if (before.fileSha256 === null && input.availability === 'available') return refuse('nothingToShow')
  const checked = await checkWiderCircle(before, input.visibility)
  if (!checked.ok) return checked
  return withActor(actor, (db) => update(db, { before, change, checked: checked.value }))
}

/** Only a wider circle of readers asks for a new look at the file. */
async function checkWiderCircle(before: Document, to: DocumentVisibility) {
  const circle = (visibility: string) => documentVisibilities.indexOf(visibility as DocumentVisibility)
  const kind = kindOfName(before.fileName ?? '')
  const isWider = circle(to) > circle(before.visibility)
  if (!isWider || before.fileSha256 === null) return ok(null)
  if (kind === null) return refuse('textUnreadable' as const)
  return checkPublication({ sha256: before.fileSha256, fileName: before.fileName ?? '', kind }, to)
}

type Step = { readonly before: Document; readonly change: DocumentChange; readonly checked: CheckedText | null }

async function update(
  db: Db,
  { before, change: { id, input, municipalityCodes }, checked }: Step,
): Promise<Result<null, DocumentProblem>> {
  const unknown = await unknownChoice(db, { ownerId: input.ownerId, municipalityCodes })
  if (unknown) return refuse(unknown)
  const moved = await db.document.updateMany({
    where: { id, version: before.version, versionNumber: before.versionNumber },
    data: {
      ...documentColumns(input, municipalityCodes),
      version: { increment: 1 },
    },
  })
  if (moved.count !== 1) return refuse('changedMeanwhile')
  if (checked) {
    await db.documentVersion.updateMany({
      where: { documentId: id, number: before.versionNumber },
      data: { textState: checked.textState, text: checked.text },
    })
  }
  await recordEvent(db, {
    type: 'document.changed',
    objectType: 'document',
    objectId: id,
    contractId: before.contractId,
    supplierId: before.supplierId,
    data: {
      visibility: { from: before.visibility, to: input.visibility },
      title: { from: before.title, to: input.title },
      expiresOn: { from: toDayOrNull(before.expiresOn), to: input.expiresOn },
      availability: { from: before.availability, to: input.availability },
    },
  })
  return ok(null)
}
