/** The file of an export, for the person who asked for it; every download is in the audit log. */
import type { Readable } from 'node:stream'
import type { PersonActor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { contractWorkbook } from '../domain/export-request'
import { xlsxType } from '../domain/file-name'
import { ownExports } from './list-exports.server'

export type OpenedExport = {
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly content: Readable
}

/** Null when the export is not there, not the actor's in this role, or not made. */
export async function openExport(actor: PersonActor, id: string): Promise<OpenedExport | null> {
  if (!isUuid(id)) return null
  const found = await withActor(actor, async (db) => {
    const made = await db.export.findFirst({ where: { id, status: 'done', ...ownExports(actor) } })
    if (!made?.fileSha256) return null
    const file = await db.storedFile.findUniqueOrThrow({ where: { sha256: made.fileSha256 } })
    await recordEvent(db, {
      type: 'export.downloaded',
      objectType: 'export',
      objectId: id,
      data: { fileSha256: file.sha256 },
    })
    return { fileName: made.fileName ?? `${contractWorkbook}.xlsx`, size: Number(file.size), sha256: file.sha256 }
  })
  if (found === null) return null
  return {
    fileName: found.fileName,
    size: found.size,
    mediaType: xlsxType,
    content: await platform().files.open(found.sha256),
  }
}
