/**
 * The job that reads the text of a new version, for searching. It runs again without harm. What another module or an
 * import made public without the check of an upload is withdrawn when it holds a citizen number.
 */
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type FileKind, fileTypes, kindOfName } from '../domain/document-file'
import { readText } from './read-text.server'
import type { ReadTextMessage } from './text-message'

export type ReadDocumentJob = { readonly documentId: string; readonly number: number }

const job = { kind: 'system', name: 'job' } as const
const perRound = 50

/** Reads one version; nothing happens when that was done already. `folder`: see readText. */
export async function readDocument({ documentId, number }: ReadDocumentJob, folder?: string): Promise<void> {
  const version = await withActor(job, (db) =>
    db.documentVersion.findFirst({
      where: { documentId, number, textState: 'waiting' },
      select: { fileSha256: true, fileName: true, mediaType: true },
    }),
  )
  if (!version) return
  const kind = kindOfName(version.fileName) ?? kindOfMediaType(version.mediaType)
  const read: ReadTextMessage =
    kind === null
      ? { state: 'none', text: '', hasCitizenNumber: false }
      : await readText({
          sha256: version.fileSha256,
          fileName: version.fileName,
          kind,
          ...(folder === undefined ? {} : { folder }),
        })
  await withActor(job, (db) => store(db, { documentId, number }, read))
}

const kindOfMediaType = (mediaType: string): FileKind | null =>
  (Object.keys(fileTypes) as FileKind[]).find((kind) => fileTypes[kind].mediaType === mediaType) ?? null

async function store(db: Db, { documentId, number }: ReadDocumentJob, read: ReadTextMessage): Promise<void> {
  const { count } = await db.documentVersion.updateMany({
    where: { documentId, number, textState: 'waiting' },
    data: { textState: read.state, text: read.text === '' ? null : read.text },
  })
  if (count === 0 || !read.hasCitizenNumber) return
  const withdrawn = await db.document.updateMany({
    where: { id: documentId, versionNumber: number, visibility: { not: 'internal' } },
    data: { visibility: 'internal', version: { increment: 1 } },
  })
  if (withdrawn.count === 0) return
  await recordEvent(db, {
    type: 'document.withdrawn',
    objectType: 'document',
    objectId: documentId,
    origin: 'job',
    data: { number, reason: 'citizenNumberInText' },
  })
}

/** Every few minutes: what no job was added for (examples, other modules, a job that gave up). */
export async function readWaitingDocuments(folder?: string): Promise<number> {
  const waiting = await withActor(job, (db) =>
    db.documentVersion.findMany({
      where: { textState: 'waiting' },
      select: { documentId: true, number: true },
      orderBy: [{ uploadedAt: 'asc' }, { documentId: 'asc' }],
      take: perRound,
    }),
  )
  for (const version of waiting) await readDocument(version, folder)
  return waiting.length
}
