/** Progress reports: the list, and one with its figures: those of today for a draft, those it kept when it is final. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type ProgressFacts, progressFacts, type ReportStatus } from '../domain/progress'
import { isOverdue } from '../domain/risk'
import { readMonday } from './get-monday.server'
import { readRisks } from './list-risks.server'
import { readPlan } from './read-plan.server'

export type ProgressReportLine = { readonly id: string; readonly reportOn: CivilDate; readonly status: ReportStatus }
export type ProgressReport = ProgressReportLine & {
  readonly projectName: string
  readonly narrative: string
  readonly request: string
  readonly isExample: boolean
  readonly version: number
  readonly facts: ProgressFacts
}

/** Newest first. Null when there is no project. */
export const listProgress = (actor: Actor) =>
  withActor(actor, async (db) => {
    const plan = await readPlan(db)
    if (plan === null) return null
    const rows = await db.progressReport.findMany({
      where: { projectId: plan.projectId },
      orderBy: { reportOn: 'desc' },
      select: { id: true, reportOn: true, status: true },
      take: 200,
    })
    const reports = rows.map(
      (row): ProgressReportLine => ({
        id: row.id,
        reportOn: toDay(row.reportOn),
        status: row.status as ReportStatus,
      }),
    )
    return { projectId: plan.projectId, reports }
  })

/** Throws 404 when it does not exist for the actor. */
export const getProgress = (actor: Actor, { id, now }: { id: string; now: Instant }): Promise<ProgressReport> =>
  withActor(actor, async (db) => {
    const row = isUuid(id)
      ? await db.progressReport.findUnique({ where: { id }, include: { project: { select: { name: true } } } })
      : null
    if (!row) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const facts =
      row.facts === null
        ? await readFacts(db, { projectId: row.projectId, now })
        : (row.facts as unknown as ProgressFacts)
    return {
      id: row.id,
      reportOn: toDay(row.reportOn),
      status: row.status as ReportStatus,
      projectName: row.project.name,
      narrative: row.narrative,
      request: row.request,
      isExample: row.isExample,
      version: row.version,
      facts,
    }
  })

/** The figures of this moment. */
export async function readFacts(
  db: Db,
  { projectId, now }: { projectId: string; now: Instant },
): Promise<ProgressFacts> {
  const today = dayOf(now)
  const plan = await readPlan(db, { projectId })
  const monday = await readMonday(db, { today, now })
  const { risks, actions } = await readRisks(db, projectId)
  if (!plan || !monday) throw new Error('A report without a project')
  const open = actions.filter(({ status }) => status === 'open')
  return progressFacts({
    today,
    phases: plan.phases,
    milestones: plan.milestones,
    monday,
    risks,
    actions: { open: open.length, overdue: open.filter((each) => isOverdue(each, today)).length },
  })
}
