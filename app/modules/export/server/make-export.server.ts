/**
 * The job that makes an export, as the person who asked: what that person may see and no more. After a crash it starts
 * over; a run that was overtaken by a later one leaves nothing.
 */
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { platform } from '~/platform/context.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { log } from '~/platform/log.server'
import { queueMail } from '~/platform/mail/queue-mail.server'
import { appTexts } from '~/texts'
import { type ExportParameters, toExportParameters } from '../domain/export-request'
import { statusesBefore } from '../domain/export-status'
import { exportFileName, xlsxType } from '../domain/file-name'
import { type ExportFailure, exportMailTexts } from '../texts'
import { countRegisterRows } from './write-contract-workbook.server'
import { type MadeExport, type WriteExport, writeExport } from './write-export.server'

const job = { kind: 'system', name: 'job' } as const
/** An export that took longer gets a mail: nobody waits that long at a screen. */
const mailAfterMs = 30_000
const progressEvery = 5_000

type Run = {
  readonly id: string
  readonly startedAt: Instant
  readonly parameters: ExportParameters
  readonly actor: PersonActor
  readonly email: string
  readonly who: string
  readonly allowed: boolean
}

/**
 * Makes the export that was queued; silent when it was made already. `write` is told to write it elsewhere in the
 * product (a process of its own). Rejects when the database is out of reach or the writing process is gone: the job
 * queue then tries again.
 */
export async function makeExport(id: string, clock: () => Instant, write: WriteExport = writeExport): Promise<void> {
  const run = await start(id, clock())
  if (run === null) return
  if (!run.allowed) return fail(run, 'noLongerAllowed', clock())
  const totalRows = await countRegisterRows(run.actor)
  await withActor(job, (db) => db.export.updateMany({ where: own(run), data: { totalRows } }))
  const request = { ...run.parameters, exportId: run.id, madeAt: run.startedAt, madeBy: run.who }
  const made = await write({ actor: run.actor, request }, progressOf(run))
  if (made === null) return fail(run, 'broken', clock())
  await finish(run, made, clock())
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

const finish = (run: Run, { blob, written }: MadeExport, at: Instant): Promise<void> =>
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
