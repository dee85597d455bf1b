/** Adds a document, with or without a file; the same request twice makes one. */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { DocumentProblem } from '../domain/document-problem'
import type { DocumentInput } from '../forms'
import { type CheckedText, checkPublication } from './check-publication.server'
import { documentColumns } from './document-columns.server'
import { requireDocumentWriter } from './document-writer.server'
import type { ReceivedFile } from './receive-file.server'
import { completeVersion, registerFile } from './store-version.server'
import { unknownChoice } from './unknown-choice.server'

export type DocumentToAdd = {
  readonly id: string
  readonly input: DocumentInput
  readonly municipalityCodes: readonly string[]
  readonly file: ReceivedFile | null
  /** The contract that it belongs to; null for a document of the project. */
  readonly contract: { readonly id: string; readonly supplierId: string } | null
  readonly now: Instant
}

/** Throws 403 for who may not; refuses what can't be shown to whom it is meant for. */
export async function addDocument(
  actor: PersonActor,
  document: DocumentToAdd,
): Promise<Result<{ id: string }, DocumentProblem>> {
  requireDocumentWriter(actor, document.contract?.id ?? null)
  const { input, file, contract } = document
  if (contract !== null && input.visibility === 'public') return refuse('contractNeverPublic')
  if (file === null && input.availability === 'available') return refuse('nothingToShow')
  const checked = await checkPublication(file, input.visibility)
  if (!checked.ok) return checked
  return withActor(actor, (db) => insert(db, actor, { ...document, checked: checked.value }))
}

async function insert(
  db: Db,
  actor: PersonActor,
  { id, input, municipalityCodes, file, contract, checked, now }: DocumentToAdd & { readonly checked: CheckedText },
): Promise<Result<{ id: string }, DocumentProblem>> {
  const unknown = await unknownChoice(db, { ownerId: input.ownerId, municipalityCodes })
  if (unknown) return refuse(unknown)
  const project =
    contract === null ? await db.project.findFirst({ select: { id: true }, orderBy: { id: 'asc' } }) : null
  if (file) await registerFile(db, file)
  const { count } = await db.document.createMany({
    data: [
      {
        id,
        ...documentColumns(input, municipalityCodes),
        projectId: project?.id ?? null,
        contractId: contract?.id ?? null,
        supplierId: contract?.supplierId ?? null,
        fileSha256: file?.sha256 ?? null,
        fileName: file?.fileName ?? null,
        createdById: actor.userId,
        createdAt: fromInstant(now),
        publishedAt: input.visibility === 'public' ? fromInstant(now) : null,
      },
    ],
    skipDuplicates: true,
  })
  // The key is the document's id: somebody pressed twice, and the first press has made it.
  if (count === 0) return ok({ id })
  if (file) await completeVersion(db, actor, { documentId: id, number: 1, file, note: input.note, checked, now })
  await recordEvent(db, {
    type: 'document.added',
    objectType: 'document',
    objectId: id,
    contractId: contract?.id ?? null,
    supplierId: contract?.supplierId ?? null,
    data: { title: input.title, kind: input.kind, visibility: input.visibility, sha256: file?.sha256 ?? null },
  })
  return ok({ id })
}
