/** Takes a file with figures in: stored, read, and kept as an open import. Nothing of it counts before it is applied. */
import type { Readable } from 'node:stream'
import { type ReceiveTableProblem, receiveTable } from '~/excel/receive-table.server'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import { holdStoredFile } from '~/platform/storage/hold-file.server'
import type { UploadFiguresRefusal } from '../domain/import-problem'
import { type ReadFigures, readObservations } from '../domain/read-observations'
import { listAreas } from './areas.server'

export type FiguresToUpload = {
  readonly requestKey: string
  readonly fileName: string
  readonly content: Readable
  /** The table of the source, as the person names it; '' takes it from the file. */
  readonly table: string
  readonly now: Instant
}
export type UploadFiguresProblem = ReceiveTableProblem | UploadFiguresRefusal

/** Gives the id of the import; the same request twice is one import. */
export async function uploadFigures(
  actor: PersonActor,
  upload: FiguresToUpload,
): Promise<Result<string, UploadFiguresProblem>> {
  const received = await receiveTable(upload)
  if (!received.ok) return received
  const { sha256, size, sheets, fileName } = received.value
  const areas = await withActor(actor, listAreas)
  const read = sheets.map((sheet) => readObservations(sheet.rows, areas.byName))
  const figures = read.find((each) => each.ok) ?? read[0] ?? refuse('headerNotFound')
  if (!figures.ok) return figures
  const tableId = upload.table.trim().slice(0, 60) || tableOf(fileName, figures.value)
  if (tableId === null) return refuse('tableMissing')
  return withActor(actor, async (db) => {
    const known = await db.measurementImport.findUnique({
      where: { requestKey: upload.requestKey },
      select: { id: true },
    })
    if (known) return ok(known.id)
    if (!(await holdStoredFile(db, sha256))) return refuse('storeFailed')
    await db.storedFile.createMany({
      data: [{ sha256, size: BigInt(size), mediaType: 'application/octet-stream' }],
      skipDuplicates: true,
    })
    const { id } = await db.measurementImport.create({
      data: {
        requestKey: upload.requestKey,
        fileName,
        fileSha256: sha256,
        layout: figures.value.layout,
        tableId,
        content: figures.value as unknown as Prisma.InputJsonValue,
        uploadedAt: fromInstant(upload.now),
        uploadedById: actor.userId,
      },
      select: { id: true },
    })
    await recordEvent(db, {
      type: 'measurement.uploaded',
      objectType: 'measurementImport',
      objectId: id,
      data: { tableId, layout: figures.value.layout, sha256, figures: figures.value.observations.length },
    })
    return ok(id)
  })
}

/** StatLine names its files by the table ('85101NED_UntypedDataSet_…'); Waarstaatjegemeente has no numbers. */
function tableOf(fileName: string, figures: ReadFigures): string | null {
  const statLine = /(?<![A-Z0-9])(\d{5}(?:NED|ned))(?![A-Za-z0-9])/.exec(fileName)
  if (statLine) return statLine[1]!.toUpperCase()
  return figures.layout === 'waarstaatjegemeente' ? 'Waarstaatjegemeente' : null
}
