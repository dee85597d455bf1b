/** Keeps a project's plan as a model, and begins a project from one. */
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDayOrNull } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { DecisionBody } from '../domain/decision'
import { daysFrom, type ModelContent, modelOf } from '../domain/plan-model'
import type { ModelInput, StartInput } from '../forms-model'
import { findPlanModel } from './list-plan-models.server'
import { requirePlanWriter } from './plan-writer.server'
import { readPlan } from './read-plan.server'

/** The plan of a project under a name; throws 404 when there is no such project. */
export async function saveModel(
  actor: Actor,
  { projectId, input }: { projectId: string; input: ModelInput },
): Promise<Result<{ id: string }, 'modelNameTaken'>> {
  requirePlanWriter(actor)
  try {
    return await withActor(actor, async (db) => {
      const content = await readModel(db, projectId)
      const { name, description } = input
      const { id } = await db.planModel.create({
        data: { name, description, content: JSON.parse(JSON.stringify(content)) },
      })
      const data = { projectId, milestones: content.milestones.length }
      await recordEvent(db, { type: 'planModel.saved', objectType: 'planModel', objectId: id, data })
      return ok({ id })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'plan_model_name_key') return refuse('modelNameTaken')
    throw error
  }
}

async function readModel(db: Db, projectId: string): Promise<ModelContent> {
  const plan = await readPlan(db, { projectId })
  if (plan === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const phases = await db.phase.findMany({ where: { projectId }, orderBy: { number: 'asc' } })
  const used = plan.milestones.flatMap(({ matterId }) => matterId ?? [])
  const matters = await db.decisionMatter.findMany({
    where: { id: { in: used } },
    include: { decisions: { select: { body: true } } },
  })
  return modelOf({
    phases,
    milestones: plan.milestones,
    edges: plan.edges,
    matters: matters.map(({ id, title, description, decisions }) => ({
      id,
      title,
      description,
      bodies: decisions.map(({ body }) => body as DecisionBody),
    })),
  })
}

/** Begins a project under the id of the request: the same request twice begins one. Throws 404 without the model. */
export async function startProject(
  actor: Actor,
  { modelId, input }: { modelId: string; input: StartInput },
): Promise<{ id: string }> {
  requirePlanWriter(actor)
  const id = input.requestKey
  try {
    return await withActor(actor, async (db) => {
      const model = await findPlanModel(db, modelId)
      if (model === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
      if ((await db.project.count({ where: { id } })) > 0) return { id }
      const { name, region, startOn, municipalities } = input
      await db.project.create({
        data: { id, name, region, description: model.description },
      })
      await writeContent(db, { projectId: id, content: model.content, startOn, municipalities })
      const data = { modelId, startOn, milestones: model.content.milestones.length }
      await recordEvent(db, { type: 'project.started', objectType: 'project', objectId: id, data })
      return { id }
    })
  } catch (error) {
    if (violatedConstraint(error) === 'project_pkey') return { id }
    throw error
  }
}

type Content = {
  readonly projectId: string
  readonly content: ModelContent
  readonly startOn: CivilDate
  readonly municipalities: readonly string[]
}

async function writeContent(db: Db, { projectId, content, startOn, municipalities }: Content): Promise<void> {
  await db.phase.createMany({
    data: content.phases.map((phase) => ({
      ...phase,
      projectId,
      dependsOn: [...phase.dependsOn],
      dateText: '',
      status: 'planned',
    })),
  })
  const matterIds = new Map<string, string>()
  for (const { title, description, bodies } of content.matters) {
    const { id } = await db.decisionMatter.create({ data: { projectId, title, description } })
    matterIds.set(title, id)
    const codes = (body: DecisionBody): readonly (string | null)[] => (body === 'region' ? [null] : municipalities)
    const rows = bodies.flatMap((body) => codes(body).map((municipalityCode) => ({ body, municipalityCode })))
    await db.decision.createMany({ data: rows.map((row) => ({ ...row, matterId: id, outcome: 'planned' })) })
  }
  const days = daysFrom(content, startOn)
  const ids = new Map(content.milestones.map(({ key }) => [key, crypto.randomUUID()]))
  await db.milestone.createMany({
    data: content.milestones.map(({ key, offsetDays: _, matter, deciders, ...facts }) => {
      const day = fromDayOrNull(days.get(key) ?? null)
      const matterId = matter === null ? null : (matterIds.get(matter) ?? null)
      return {
        ...facts,
        id: ids.get(key)!,
        projectId,
        baselineOn: day,
        forecastOn: day,
        matterId,
        deciders: matterId && deciders,
        // What a new project tells everybody is decided per milestone, not by the model.
        isPublic: false,
      }
    }),
  })
  await db.milestoneDependency.createMany({
    data: content.dependencies.map(({ from, to, lagDays }) => ({
      predecessorId: ids.get(from)!,
      successorId: ids.get(to)!,
      lagDays,
    })),
  })
}
