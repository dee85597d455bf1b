/** Adds a document to a tender, or a new version of one; after publication that is an addendum like any other change. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok } from '~/kernel/result'
import { fromInstant, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { StoredBlob } from '~/platform/storage/blob-store.server'
import { holdFile } from '~/platform/storage/hold-file.server'
import type { DocumentKind } from '../domain/regime'
import type { TenderDocumentInput } from '../forms'
import { workTexts } from '../texts-work'
import { changeTender, type TenderChange } from './change-tender.server'

export type StoredPaper = StoredBlob & { readonly fileName: string; readonly mediaType: string }
type Addition = {
  readonly tenderId: string
  readonly input: TenderDocumentInput
  readonly paper: StoredPaper
  readonly now: Instant
}

/** The file is in the store already; its row comes now. */
export const saveTenderDocument = (actor: Actor, { tenderId, input, paper, now }: Addition): Promise<TenderChange> =>
  changeTender(actor, { tenderId, now, ...input }, async (db, tender) => {
    const earlier = await db.tenderDocument.findFirst({
      where: { tenderId: tender.id, seriesId: input.seriesId ?? randomUUID() },
      orderBy: { number: 'desc' },
    })
    await holdFile(db, paper.sha256)
    await db.storedFile.createMany({
      data: [{ sha256: paper.sha256, size: BigInt(paper.size), mediaType: paper.mediaType }],
      skipDuplicates: true,
    })
    const number = 1 + (earlier?.number ?? 0)
    await db.tenderDocument.create({
      data: {
        tenderId: tender.id,
        seriesId: earlier?.seriesId ?? randomUUID(),
        number,
        kind: input.kind,
        title: input.title,
        fileSha256: paper.sha256,
        fileName: paper.fileName,
        fileSize: paper.size,
        mediaType: paper.mediaType,
        createdAt: fromInstant(now),
        createdById: 'userId' in actor ? actor.userId : null,
        publishedAt: tender.publishedAt === null ? null : fromInstant(now),
      },
    })
    const from = earlier === null ? null : workTexts.documentChange(earlier.title, earlier.number)
    return ok([{ what: workTexts.documentKinds[input.kind], from, to: workTexts.documentChange(input.title, number) }])
  })

export type TenderDocumentView = Awaited<ReturnType<typeof listTenderDocuments>>[number]

/** All versions that the actor may see, by kind and title, the newest first. */
export async function listTenderDocuments(db: Db, tenderId: string) {
  const rows = await db.tenderDocument.findMany({
    where: { tenderId },
    orderBy: [{ kind: 'asc' }, { title: 'asc' }, { seriesId: 'asc' }, { number: 'desc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    seriesId: row.seriesId,
    number: row.number,
    kind: row.kind as DocumentKind,
    title: row.title,
    fileName: row.fileName,
    fileSize: row.fileSize,
    mediaType: row.mediaType,
    sha256: row.fileSha256,
    createdAt: toInstant(row.createdAt),
    publishedAt: toInstantOrNull(row.publishedAt),
  }))
}
