/** The models that a project can begin with: the standard one, and those that were saved from projects. */
import type { Actor } from '~/kernel/actor'
import { isUuid } from '~/kernel/uuid'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { ModelContent } from '../domain/plan-model'
import { modelTexts as texts } from '../texts-model'
import { standardModel, standardModelId } from '../texts-standard-model'

export type PlanModel = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly content: ModelContent
}

const standard: PlanModel = {
  id: standardModelId,
  name: texts.standardName,
  description: texts.standardDescription,
  content: standardModel,
}

/** The standard one first, then by name; and the projects that there are. */
export const listPlanModels = (actor: Actor) =>
  withActor(actor, async (db) => {
    const rows = await db.planModel.findMany({ orderBy: { name: 'asc' }, take: 200 })
    const municipalities = await db.organisation.findMany({
      where: { cbsCode: { not: null } },
      orderBy: { name: 'asc' },
      select: { cbsCode: true, name: true },
    })
    return {
      models: [standard, ...rows.map(toModel)],
      municipalities: municipalities.map(({ cbsCode, name }) => ({
        value: cbsCode ?? '',
        label: name.replace(/^Gemeente /, ''),
      })),
      projects: await db.project.findMany({
        orderBy: [{ createdAt: 'asc' }, { name: 'asc' }],
        select: { id: true, name: true },
      }),
    }
  })

/** One model with what beginning from it asks; throws 404 when there is none. */
export async function getPlanModel(actor: Actor, id: string) {
  const { models, municipalities } = await listPlanModels(actor)
  const model = models.find((each) => each.id === id)
  if (!model) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return { model, municipalities }
}

/** Null when there is none. */
export async function findPlanModel(db: Db, id: string): Promise<PlanModel | null> {
  if (id === standardModelId) return standard
  const row = isUuid(id) ? await db.planModel.findUnique({ where: { id } }) : null
  return row && toModel(row)
}

const toModel = (row: { id: string; name: string; description: string; content: unknown }): PlanModel => ({
  id: row.id,
  name: row.name,
  description: row.description,
  content: row.content as ModelContent,
})
