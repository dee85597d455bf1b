/** One document with its versions, as the actor may see it. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull, toInstant, toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { documentsWithin } from './list-documents.server'

export type DocumentVersionView = {
  readonly number: number
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly note: string | null
  readonly uploadedByName: string | null
  readonly uploadedAt: Instant
  readonly scanState: string
  readonly textState: string
}
export type DocumentView = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly period: string | null
  readonly status: string | null
  readonly availability: string
  readonly visibility: string
  readonly url: string | null
  readonly issuer: string | null
  readonly municipalityCodes: readonly string[]
  readonly phaseNumber: number | null
  readonly expiresOn: CivilDate | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly linkState: string
  readonly linkCheckedOn: CivilDate | null
  readonly publishedAt: Instant | null
  readonly contractId: string | null
  readonly versionNumber: number
  readonly version: number
  readonly source: unknown
  /** The newest first; for who comes from outside only the current one. */
  readonly versions: readonly DocumentVersionView[]
}

/** Null when there is no such document for this actor. */
export async function findDocument(actor: Actor, id: string): Promise<DocumentView | null> {
  if (!isUuid(id)) return null
  return withActor(actor, async (db) => {
    const document = await db.document.findFirst({
      where: { id, ...documentsWithin(actor) },
      include: { versions: { orderBy: { number: 'desc' }, omit: { text: true } } },
    })
    if (!document) return null
    const owner = document.ownerId
      ? await db.user.findUnique({ where: { id: document.ownerId }, select: { name: true } })
      : null
    return {
      id: document.id,
      title: document.title,
      kind: document.kind,
      period: document.period,
      status: document.status,
      availability: document.availability,
      visibility: document.visibility,
      url: document.url,
      issuer: document.issuer,
      municipalityCodes: document.municipalityCodes,
      phaseNumber: document.phaseNumber,
      expiresOn: toDayOrNull(document.expiresOn),
      ownerId: document.ownerId,
      ownerName: owner?.name ?? null,
      linkState: document.linkState,
      linkCheckedOn: toDayOrNull(document.linkCheckedOn),
      publishedAt: toInstantOrNull(document.publishedAt),
      contractId: document.contractId,
      versionNumber: document.versionNumber,
      version: document.version,
      source: document.source,
      versions: document.versions.map((version) => ({
        number: version.number,
        fileName: version.fileName,
        size: Number(version.size),
        sha256: version.fileSha256,
        note: version.note,
        uploadedByName: version.uploadedByName,
        uploadedAt: toInstant(version.uploadedAt),
        scanState: version.scanState,
        textState: version.textState,
      })),
    }
  })
}
