/** Somebody asks for a workbook: the export and its job in one transaction; the same request twice is one export. */
import { createHash, randomUUID } from 'node:crypto'
import type { PersonActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { addJob } from '~/platform/jobs/add-job.server'
import { contractWorkbook, type ExportParameters } from '../domain/export-request'

export type ExportRequest = ExportParameters & {
  /** Made by the form; without one, the same question within a minute is the same request. */
  readonly requestKey: string | null
}

/** The id of the export, queued now or by the same request before. Throws 403 when the actor may not export. */
export async function requestExport(
  actor: PersonActor,
  { filters, on, requestKey }: ExportRequest,
  now: Instant,
): Promise<{ id: string }> {
  if (!can(actor, 'export:make')) throw new Response(null, { status: 403, statusText: 'Forbidden' })
  const parameters: ExportParameters = { filters, on }
  const key = sha256(JSON.stringify([actor, requestKey ?? [parameters, Math.floor(now / 60_000)]]))
  return withActor(actor, async (db) => {
    const id = randomUUID()
    const { count } = await db.export.createMany({
      data: [
        {
          id,
          kind: contractWorkbook,
          parameters,
          status: 'queued',
          requestKey: key,
          requestedById: actor.userId,
          organisationId: actor.organisationId,
          actor,
          requestedAt: fromInstant(now),
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return db.export.findUniqueOrThrow({ where: { requestKey: key }, select: { id: true } })
    // One after the other: a large export leaves the other jobs a place to run.
    await addJob(db, 'makeExport', { id }, { jobKey: `export:${id}`, queue: 'exports' })
    await recordEvent(db, {
      type: 'export.requested',
      objectType: 'export',
      objectId: id,
      data: { kind: contractWorkbook, filters, on },
    })
    return { id }
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
