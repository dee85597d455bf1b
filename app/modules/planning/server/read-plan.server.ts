/** The plan as one reads it: phases, milestones with their dates and sources, dependencies, and the graph of the rules. */
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import type { MilestoneDeciders } from '../domain/decision'
import { dayOfMilestone, isOpen, type MilestoneKind, type MilestoneStatus } from '../domain/milestone'
import type { Plan, PlanEdge } from '../domain/plan'
import { type SourceMark, toSourceMark } from '../domain/source-mark'

export type PrintedDate = {
  readonly kind: 'planned' | 'actual'
  readonly asPrinted: string
  readonly onDay: CivilDate | null
  readonly source: SourceMark | null
}
export type PlannedMilestone = {
  readonly id: string
  readonly phaseNumber: number
  readonly title: string
  readonly description: string
  readonly kind: MilestoneKind
  readonly status: MilestoneStatus
  readonly owner: string
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly deadlineOn: CivilDate | null
  readonly actualOn: CivilDate | null
  readonly durationDays: number
  readonly evidence: string
  readonly matterId: string | null
  readonly deciders: MilestoneDeciders | null
  readonly isPublic: boolean
  readonly isExample: boolean
  readonly source: SourceMark | null
  readonly version: number
  readonly dates: readonly PrintedDate[]
}
export type PlanPhase = { readonly number: number; readonly name: string; readonly status: string }
export type ProjectPlan = {
  readonly projectId: string
  readonly name: string
  readonly planVersion: number
  readonly phases: readonly PlanPhase[]
  readonly milestones: readonly PlannedMilestone[]
  readonly edges: readonly PlanEdge[]
  readonly graph: Plan
}

/**
 * The plan of a project, or of the installation's first project without an id; null when there is none. `lock` holds
 * the project until the commit, so that what is checked against the plan is written to the same plan.
 */
export async function readPlan(
  db: Db,
  { projectId, lock = false }: { projectId?: string | null; lock?: boolean } = {},
): Promise<ProjectPlan | null> {
  if (projectId && !isUuid(projectId)) return null
  const found = await db.project.findFirst({
    where: projectId ? { id: projectId } : {},
    orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
    select: { id: true },
  })
  if (found === null) return null
  if (lock) await db.$queryRaw`select 1 from project where id = ${found.id}::uuid for update`
  const where = { projectId: found.id }
  const project = await db.project.findUniqueOrThrow({ where: { id: found.id } })
  const phases = await db.phase.findMany({ where, orderBy: { number: 'asc' } })
  const rows = await db.milestone.findMany({
    where,
    orderBy: [{ phaseNumber: 'asc' }, { forecastOn: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }],
    include: { dates: { orderBy: { position: 'asc' } } },
  })
  const dependencies = await db.milestoneDependency.findMany({ where: { successor: where } })
  const milestones = rows.map(toMilestone)
  const edges = dependencies.map(({ predecessorId: from, successorId: to, lagDays }) => ({ from, to, lagDays }))
  return {
    projectId: project.id,
    name: project.name,
    planVersion: project.planVersion,
    phases: phases.map(({ number, name, status }) => ({ number, name, status })),
    milestones,
    edges,
    graph: graphOf(milestones, edges),
  }
}

/** The milestones as the rules see them. */
export const graphOf = (milestones: readonly PlannedMilestone[], edges: readonly PlanEdge[]): Plan => ({
  nodes: milestones.map((milestone) => ({
    id: milestone.id,
    on: dayOfMilestone(milestone),
    isClosed: !isOpen(milestone),
    durationDays: milestone.durationDays,
    deadlineOn: milestone.deadlineOn,
  })),
  edges,
})

type Row = Awaited<ReturnType<Db['milestone']['findMany']>>[number] & {
  dates: { kind: string; asPrinted: string; onDay: Date | null; source: unknown }[]
}

function toMilestone(row: Row): PlannedMilestone {
  const { projectId: _, ownerId: __, ...rest } = row
  return {
    ...rest,
    kind: row.kind as MilestoneKind,
    status: row.status as MilestoneStatus,
    deciders: row.deciders as MilestoneDeciders | null,
    baselineOn: toDayOrNull(row.baselineOn),
    forecastOn: toDayOrNull(row.forecastOn),
    deadlineOn: toDayOrNull(row.deadlineOn),
    actualOn: toDayOrNull(row.actualOn),
    source: toSourceMark(row.source),
    dates: row.dates.map(({ kind, asPrinted, onDay, source }) => ({
      kind: kind as PrintedDate['kind'],
      asPrinted,
      onDay: toDayOrNull(onDay),
      source: toSourceMark(source),
    })),
  }
}
