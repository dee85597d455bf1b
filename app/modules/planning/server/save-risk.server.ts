/** Adding and changing risks and actions, each if nobody changed it since it was shown. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { ActionInput, RiskInput } from '../forms-risk'
import { requirePlanWriter } from './plan-writer.server'

export type SaveRiskProblem = 'itemChanged' | 'riskUnknown'
type Save<Input> = {
  readonly projectId: string
  readonly id: string | null
  readonly input: Input
  readonly now: Instant
}

/** Without an id it is a new one. */
export async function saveRisk(
  actor: Actor,
  { projectId, id, input }: Save<RiskInput>,
): Promise<Result<{ id: string }, SaveRiskProblem>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    const { version, ...facts } = input
    const columns = { ...facts, dueOn: fromDayOrNull(facts.dueOn) }
    const saved = await saveRow(id, {
      add: async () => (await db.projectRisk.create({ data: { ...columns, projectId } })).id,
      change: (known) =>
        db.projectRisk.updateMany({
          where: { id: known, projectId, version },
          data: { ...columns, version: { increment: 1 } },
        }),
    })
    if (saved === null) return refuse('itemChanged')
    await recordEvent(db, {
      type: id === null ? 'risk.added' : 'risk.changed',
      objectType: 'risk',
      objectId: saved,
      data: { chance: input.chance, impact: input.impact, status: input.status, dueOn: input.dueOn },
    })
    return ok({ id: saved })
  })
}

/** An action that is done has the day on which that was said. */
export async function saveAction(
  actor: Actor,
  { projectId, id, input, now }: Save<ActionInput>,
): Promise<Result<{ id: string }, SaveRiskProblem>> {
  requirePlanWriter(actor)
  return withActor(actor, async (db) => {
    const { version, ...facts } = input
    if (facts.riskId !== null && (await db.projectRisk.count({ where: { id: facts.riskId, projectId } })) === 0)
      return refuse('riskUnknown')
    const known = id === null ? null : await db.projectAction.findFirst({ where: { id, projectId } })
    const doneOn = input.status === 'done' ? (known?.doneOn ?? fromDay(dayOf(now))) : null
    const columns = { ...facts, dueOn: fromDay(facts.dueOn), doneOn }
    const saved = await saveRow(id, {
      add: async () => (await db.projectAction.create({ data: { ...columns, projectId } })).id,
      change: (changed) =>
        db.projectAction.updateMany({
          where: { id: changed, projectId, version },
          data: { ...columns, version: { increment: 1 } },
        }),
    })
    if (saved === null) return refuse('itemChanged')
    await recordEvent(db, {
      type: id === null ? 'projectAction.added' : 'projectAction.changed',
      objectType: 'projectAction',
      objectId: saved,
      data: { status: input.status, dueOn: input.dueOn, riskId: input.riskId },
    })
    return ok({ id: saved })
  })
}

/** The id of what was added or changed; null when somebody else was first. */
async function saveRow(
  id: string | null,
  row: { add: () => Promise<string>; change: (id: string) => Promise<{ count: number }> },
): Promise<string | null> {
  if (id === null) return row.add()
  return (await row.change(id)).count === 1 ? id : null
}
