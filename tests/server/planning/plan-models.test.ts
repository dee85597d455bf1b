import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { findPlanning } from '~/modules/planning/server/get-planning.server'
import { listPlanModels } from '~/modules/planning/server/list-plan-models.server'
import { saveModel, startProject } from '~/modules/planning/server/save-plan-model.server'
import { standardModel, standardModelId } from '~/modules/planning/texts-standard-model'
import { useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: Actor
let reader: Actor

beforeAll(async () => {
  lead = (await signInAs(app.database, { role: 'projectLead' })).actor
  reader = (await signInAs(app.database, { role: 'alderman' })).actor
}, 180_000)

const start = (change: Partial<Parameters<typeof startProject>[1]['input']> = {}) => ({
  requestKey: randomUUID(),
  name: 'Volgend project',
  region: 'Andere regio',
  startOn: civilDate('2027-01-04'),
  municipalities: ['0546', '0638'],
  ...change,
})

test('a project begins from the standard model with its phases, milestones, dependencies and bodies', async () => {
  const { id } = await startProject(lead, { modelId: standardModelId, input: start() })
  const plan = await findPlanning(lead, id)
  expect(plan?.phases).toHaveLength(5)
  expect(plan?.milestones).toHaveLength(standardModel.milestones.length)
  expect(plan?.edges).toHaveLength(standardModel.dependencies.length)
  expect(plan?.milestones.find((m) => m.title === 'Startbijeenkomst')).toMatchObject({
    baselineOn: '2027-01-04',
    forecastOn: '2027-01-04',
    status: 'scheduled',
  })
  expect(plan?.milestones.some(({ isPublic }) => isPublic)).toBe(false)
  const { rows } = await app.owner.query<{ n: number }>(
    'select count(*)::int as n from decision d join decision_matter m on m.id = d.matter_id where m.project_id = $1',
    [id],
  )
  expect(rows[0]?.n).toBe(8)
})

test('the same request twice begins one, and the first project stays that of the installation', async () => {
  const before = await findPlanning(lead)
  const input = start({ name: 'Aardig project' })
  const answers = await Promise.all([1, 2, 3].map(() => startProject(lead, { modelId: standardModelId, input })))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect((await findPlanning(lead))?.projectId).toBe(before?.projectId)
})

test('a plan becomes a model, once under a name, and the next project has it', async () => {
  const own = await findPlanning(lead)
  const input = { name: 'Leidse regio', description: '' }
  const saved = await saveModel(lead, { projectId: own!.projectId, input })
  if (!saved.ok) throw new Error(saved.problem.code)
  expect(await saveModel(lead, { projectId: own!.projectId, input })).toMatchObject({
    problem: { code: 'modelNameTaken' },
  })
  const { models } = await listPlanModels(reader)
  expect(models.map(({ name }) => name)).toContain('Leidse regio')
  const { id } = await startProject(lead, { modelId: saved.value.id, input: start({ name: 'Kopie' }) })
  const copy = await findPlanning(lead, id)
  expect(copy?.milestones).toHaveLength(own!.milestones.length)
  expect(copy?.milestones.every(({ status }) => status === 'scheduled')).toBe(true)
})

test('who may only read may not, and a model that is none is not found', async () => {
  await expect(startProject(reader, { modelId: standardModelId, input: start() })).rejects.toMatchObject({
    status: 403,
  })
  await expect(startProject(lead, { modelId: randomUUID(), input: start() })).rejects.toMatchObject({
    status: 404,
  })
})
