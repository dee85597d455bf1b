/** A progress report: begun for a day, written as a draft, and made final with the figures of that moment. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, toDay } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { ReportInput } from '../forms-risk'
import { readFacts } from './get-progress.server'
import { requirePlanWriter } from './plan-writer.server'

/** One report for a day: a second one is refused. */
export async function beginReport(
  actor: Actor,
  { projectId, reportOn }: { projectId: string; reportOn: CivilDate },
): Promise<Result<{ id: string }, 'reportExists'>> {
  requirePlanWriter(actor)
  try {
    return await withActor(actor, async (db) => {
      const { id } = await db.progressReport.create({ data: { projectId, reportOn: fromDay(reportOn) } })
      await recordEvent(db, { type: 'report.begun', objectType: 'report', objectId: id, data: { reportOn } })
      return ok({ id })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'progress_report_project_id_report_on_key') return refuse('reportExists')
    throw error
  }
}

/** Saves the words, and with `vaststellen` keeps the figures too; a final report changes no more. Throws 404. */
export async function saveReport(
  actor: Actor,
  { id, input, now }: { id: string; input: ReportInput; now: Instant },
): Promise<Result<null, 'reportChanged' | 'reportFinal' | 'narrativeMissing'>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    const row = isUuid(id) ? await db.progressReport.findUnique({ where: { id } }) : null
    if (!row) throw new Response(null, { status: 404, statusText: 'Not Found' })
    if (row.status === 'final') return refuse('reportFinal')
    const { narrative, request, version, stap } = input
    const isFinal = stap === 'vaststellen'
    if (isFinal && narrative === '') return refuse('narrativeMissing')
    const facts = isFinal ? { ...(await readFacts(db, { projectId: row.projectId, now })) } : undefined
    const saved = await db.progressReport.updateMany({
      where: { id, version, status: 'draft' },
      data: {
        narrative,
        request,
        version: { increment: 1 },
        ...(facts ? { status: 'final', facts: JSON.parse(JSON.stringify(facts)) } : {}),
      },
    })
    if (saved.count !== 1) return refuse('reportChanged')
    await recordEvent(db, {
      type: isFinal ? 'report.finalised' : 'report.written',
      objectType: 'report',
      objectId: id,
      data: { reportOn: toDay(row.reportOn) },
    })
    return ok(null)
  })
}
