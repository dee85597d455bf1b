/**
 * The job that makes an export, as the person who asked: what that person may see and no more. After a crash it starts
 * over; a run that was overtaken by a later one leaves nothing.
 */
import { PassThrough } from 'node:stream'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { log } from '~/platform/log.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import type { StoredBlob } from '~/platform/storage/blob-store.server'
import { appTexts } from '~/texts'
import { type ExportParameters, toExportParameters } from '../domain/export-request'
import { statusesBefore } from '../domain/export-status'
import { exportFileName, xlsxType } from '../domain/file-name'
import { type ExportFailure, exportMailTexts } from '../texts'
import { countRegisterRows, type WrittenWorkbook, writeContractWorkbook } from './write-contract-workbook.server'

const job = { kind: 'system', name: 'job' } as const
/** An export that took longer gets a mail: nobody waits that long at a screen. */
const mailAfterMs = 30_000
const progressEvery = 5_000
/** Far more than a million rows take; a safeguard for the disk. */
const maxBytes = 2_000_000_000

type Run = {
  readonly id: string
  readonly startedAt: Instant
  readonly parameters: ExportParameters
  readonly actor: PersonActor
  readonly email: string
  readonly who: string
  readonly allowed: boolean
}

/** Makes the export that was queued; silent when it was made already. Rejects only when the database is out of reach. */
export async function makeExport(id: string, clock: () => Instant): Promise<void> {
  const run = await start(id, clock())
  if (run === null) return
  if (!run.allowed) return fail(run, 'noLongerAllowed', clock())
  try {
    const { blob, written } = await make(run)
    await finish(run, { blob, written, at: clock() })
  } catch (error) {
    log.error({ err: error, export: id }, 'making an export failed')
    await fail(run, 'broken', clock())
  }
}

/** Takes the export; null when it is done, failed or gone. */
const start = (id: string, startedAt: Instant): Promise<Run | null> =>
  withActor(job, async (db) => {
    const { count } = await db.export.updateMany({
      where: { id, status: { in: statusesBefore('running') } },
      data: { status: 'running', startedAt: fromInstant(startedAt), progressRows: 0 },
    })
    if (count === 0) return null
    const row = await db.export.findUniqueOrThrow({ where: { id } })
    // Only requestExport writes this column.
    const actor = row.actor as unknown as PersonActor
    const person = await db.user.findUnique({
      where: { id: actor.userId },
      select: {
        name: true,
        email: true,
        disabledAt: true,
        memberships: {
          where: { organisationId: actor.organisationId, role: actor.role, endedAt: null },
          select: { organisation: { select: { name: true } } },
        },
      },
    })
    const organisation = person?.memberships[0]?.organisation.name
    return {
      id,
      startedAt,
      parameters: toExportParameters(row.parameters),
      actor,
      email: person?.email ?? '',
      who: `${person?.name ?? ''}, ${appTexts.roles[actor.role]}, ${organisation ?? ''}`,
      allowed: person?.disabledAt === null && organisation !== undefined && can(actor, 'export:make'),
    }
  })

/** Writes the workbook straight into the file store. */
async function make(run: Run): Promise<{ blob: StoredBlob; written: WrittenWorkbook }> {
  const totalRows = await countRegisterRows(run.actor)
  await withActor(job, (db) => db.export.updateMany({ where: own(run), data: { totalRows } }))
  const out = new PassThrough({ highWaterMark: 1_048_576 })
  const storing = platform().files.put(out, { maxBytes })
  // Either end breaks the stream for the other; what went wrong is heard from the writer, which waits for both.
  out.on('error', () => {})
  storing.catch((error: Error) => out.destroy(error))
  const request = { ...run.parameters, exportId: run.id, madeAt: run.startedAt, madeBy: run.who }
  const written = await writeContractWorkbook(run.actor, request, { out, onProgress: progressOf(run) })
  return { blob: await storing, written }
}

/** Tells now and then how far it is, without making the writer wait. */
function progressOf(run: Run): (rows: number) => void {
  let told = 0
  let telling = false
  return (rows) => {
    if (telling || rows - told < progressEvery) return
    told = rows
    telling = true
    withActor(job, (db) => db.export.updateMany({ where: own(run), data: { progressRows: rows } }))
      .catch((error: Error) => log.warn({ message: error.message, export: run.id }, 'progress not kept'))
      .finally(() => {
        telling = false
      })
  }
}

/** The export as long as this run is the one that makes it. */
const own = (run: Run) => ({ id: run.id, status: 'running', startedAt: fromInstant(run.startedAt) })

type Made = { readonly blob: StoredBlob; readonly written: WrittenWorkbook; readonly at: Instant }

const finish = (run: Run, { blob, written, at }: Made): Promise<void> =>
  withActor(job, async (db) => {
    await db.storedFile.createMany({
      data: [{ sha256: blob.sha256, size: BigInt(blob.size), mediaType: xlsxType, createdAt: fromInstant(at) }],
      skipDuplicates: true,
    })
    const { count } = await db.export.updateMany({
      where: own(run),
      data: {
        status: 'done',
        finishedAt: fromInstant(at),
        progressRows: written.rows,
        totalRows: written.rows,
        fileSha256: blob.sha256,
        fileName: exportFileName(run.startedAt),
        contentSha256: written.contentSha256,
      },
    })
    if (count === 0) return
    if (at - run.startedAt > mailAfterMs) await mailReady(db, run, at)
    const { rows, contracts, contentSha256 } = written
    await recordEvent(db, {
      type: 'export.made',
      objectType: 'export',
      objectId: run.id,
      origin: 'job',
      data: { ...run.parameters, rows, contracts, contentSha256, fileSha256: blob.sha256 },
    })
  })

const mailReady = (db: Db, run: Run, at: Instant): Promise<void> =>
  queueMail(
    db,
    {
      key: `export:${run.id}`,
      kind: 'exportReady',
      to: run.email,
      subject: exportMailTexts.subject,
      text: exportMailTexts.text(`${platform().env.appUrl}/exports/${run.id}`),
    },
    at,
  )

const fail = (run: Run, failure: ExportFailure, at: Instant): Promise<void> =>
  withActor(job, async (db) => {
    const { count } = await db.export.updateMany({
      where: own(run),
      data: { status: 'failed', failure, finishedAt: fromInstant(at) },
    })
    if (count === 0) return
    await recordEvent(db, {
      type: 'export.failed',
      objectType: 'export',
      objectId: run.id,
      origin: 'job',
      data: { failure },
    })
  })
