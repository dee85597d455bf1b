/** Applies the chosen rows of an import in one act: all of them or none, and once. */
import type { Actor } from '~/kernel/actor'
import { type CivilDate, civilDate, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { fromDay, fromDayOrNull, fromInstant } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { milestoneKinds } from '../domain/milestone'
import type { PlanDiffRow, PlanField, PlanValues } from '../domain/plan-diff'
import { kindNames } from '../texts-plan'
import { readPlanImport } from './get-plan-import.server'
import { beginAct, closeAct, holdPlan, type PlanAct, requirePlanWriter, writeLine } from './plan-writer.server'
import type { ProjectPlan } from './read-plan.server'

export type ApplyProblem = 'alreadyApplied' | 'planChanged' | 'nothingChosen' | 'phaseUnknown'
type Apply = {
  readonly id: string
  /** Keys of the rows to apply; for a row with conflicts this takes the file's values too. */
  readonly keys: readonly string[]
  /** The plan for which the differences were shown. */
  readonly planVersion: number
  readonly now: Instant
}

/** Gives how many rows were applied and how many milestones followed. */
export async function applyPlanImport(
  actor: Actor,
  { id, keys, planVersion, now }: Apply,
): Promise<Result<{ applied: number; moved: number }, ApplyProblem>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    const { page, plan } = await readPlanImport(db, id, { lock: true })
    if (page.isApplied) return refuse('alreadyApplied')
    if (plan.planVersion !== planVersion) return refuse('planChanged')
    const chosen = page.diff.rows.filter((row) => keys.includes(row.key))
    if (chosen.length === 0) return refuse('nothingChosen')
    const wrong = chosen.find((row) => !phaseExists(row, plan))
    if (wrong) return refuse('phaseUnknown', { row: wrong.row })
    const act = await beginAct(db, actor, now)
    for (const row of chosen) await applyRow(db, act, { row, plan, reason: page.fileName })
    const moves = await holdPlan(db, act, { projectId: plan.projectId, reason: page.fileName })
    await db.planImport.updateMany({ where: { id, appliedAt: null }, data: { appliedAt: fromInstant(now) } })
    await closeAct(db, act, {
      projectId: plan.projectId,
      type: 'planImport.applied',
      objectType: 'planImport',
      objectId: id,
      data: { rows: chosen.length },
      moves,
    })
    return ok({ applied: chosen.length, moved: moves.length })
  })
}

function phaseExists(row: PlanDiffRow, { phases }: ProjectPlan): boolean {
  const typed =
    row.kind === 'new'
      ? row.values.phaseNumber
      : row.kind === 'changed'
        ? [...row.changes, ...row.conflicts].find(({ field }) => field === 'phaseNumber')?.to
        : undefined
  return typed === undefined || phases.some(({ number }) => String(number) === typed)
}

async function applyRow(
  db: Db,
  act: PlanAct,
  { row, plan, reason }: { row: PlanDiffRow; plan: ProjectPlan; reason: string },
): Promise<void> {
  if (row.kind === 'remove') {
    await db.milestone.deleteMany({ where: { id: row.key, projectId: plan.projectId } })
    return
  }
  if (row.kind === 'new') {
    const day = fromDay(civilDate(row.values.forecastOn))
    const { id } = await db.milestone.create({
      data: { ...newColumns(row.values), projectId: plan.projectId, baselineOn: day, forecastOn: day },
    })
    await writeLine(db, act, { milestoneId: id, cause: 'imported', to: row.values.forecastOn, reason })
    return
  }
  const cells = [...row.changes, ...row.conflicts]
  const columns = Object.assign({}, ...cells.map(({ field, to }) => columnOf(field, to)))
  await db.milestone.updateMany({ where: { id: row.key }, data: { ...columns, version: { increment: 1 } } })
  const moved = cells.find(({ field }) => field === 'forecastOn')
  await writeLine(db, act, { milestoneId: row.key, cause: 'imported', from: moved?.from, to: moved?.to, reason })
}

const kindOf = (word: string) => milestoneKinds.find((kind) => kindNames[kind] === word) ?? 'delivery'
const dayOrNull = (text: string): CivilDate | null => (text === '' ? null : civilDate(text))

const newColumns = (values: PlanValues) => ({
  title: values.title,
  phaseNumber: Number(values.phaseNumber),
  kind: kindOf(values.kind),
  owner: values.owner,
  deadlineOn: fromDayOrNull(dayOrNull(values.deadlineOn)),
  durationDays: Number(values.durationDays || '0'),
  isPublic: values.isPublic === 'ja',
  description: values.description,
})

/** One cell as the column that it fills. */
function columnOf(field: PlanField, text: string): Record<string, unknown> {
  switch (field) {
    case 'phaseNumber':
    case 'durationDays':
      return { [field]: Number(text) }
    case 'forecastOn':
    case 'deadlineOn':
      return { [field]: fromDayOrNull(dayOrNull(text)) }
    case 'kind':
      return { kind: kindOf(text) }
    case 'isPublic':
      return { isPublic: text === 'ja' }
    case 'owner':
      // The name is what was typed; whose account it is, is found again when the milestone is changed on screen.
      return { owner: text, ownerId: null }
    default:
      return { [field]: text }
  }
}
