/** The plan with its timings, for the list, the timeline and Excel. */
import type { Actor } from '~/kernel/actor'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { analysePlan, type MilestoneTiming, type PlanAnalysis } from '../domain/plan-analysis'
import { type PlannedMilestone, type ProjectPlan, readPlan } from './read-plan.server'

export type TimedMilestone = PlannedMilestone & { readonly timing: MilestoneTiming; readonly phaseName: string }
export type Planning = Omit<ProjectPlan, 'milestones' | 'graph'> & { readonly milestones: readonly TimedMilestone[] }

/** The plan of a project (the first one without an id); null when there is none. */
export const findPlanning = (actor: Actor, projectId: string | null = null): Promise<Planning | null> =>
  withActor(actor, async (db) => (await readPlanning(db, projectId))?.planning ?? null)

/** The same for a page where one chooses between projects, with what there is to choose. */
export const findChosenPlanning = (actor: Actor, projectId: string | null) =>
  withActor(actor, async (db) => ({
    planning: (await readPlanning(db, projectId))?.planning ?? null,
    projects: await db.project.findMany({
      orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    }),
  }))

/** The same in a transaction that reads more, with the analysis. */
export async function readPlanning(db: Db, projectId: string | null = null) {
  const plan = await readPlan(db, { projectId })
  if (plan === null) return null
  const analysis = analysePlan(plan.graph)
  return { plan, analysis, planning: withTimings(plan, analysis) }
}

function withTimings({ graph: _, ...plan }: ProjectPlan, { timings }: PlanAnalysis): Planning {
  const nameOf = new Map(plan.phases.map(({ number, name }) => [number, name]))
  return {
    ...plan,
    milestones: plan.milestones.map((milestone) => ({
      ...milestone,
      timing: timings.get(milestone.id)!,
      phaseName: nameOf.get(milestone.phaseNumber) ?? '',
    })),
  }
}
