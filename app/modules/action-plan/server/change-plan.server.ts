/** Begins a plan, writes its introduction, and moves it from draft to adopted to public. */
import type { PersonActor } from '~/kernel/actor'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { refuse } from '~/kernel/result'
import { stepPermission } from '~/kernel/status-steps'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay, fromInstant } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { type PlanStatus, planSteps } from '../domain/action-plan'
import { forbidden, notFound, overtaken, type PlanOutcome, refusedBy, saved } from './save-outcome'

/** One plan per municipality and year; staff of a municipality begins its own only. */
export async function makePlan(
  actor: PersonActor,
  { municipalityCode, year }: { readonly municipalityCode: string; readonly year: number },
): Promise<PlanOutcome> {
  let name = municipalityCode
  try {
    return await withActor(actor, async (db) => {
      const municipality = await db.organisation.findUnique({
        where: { cbsCode: municipalityCode },
        select: { name: true },
      })
      const isOthers =
        actor.kind === 'staff' && actor.scope.kind === 'municipality' && actor.scope.code !== municipalityCode
      if (municipality === null || isOthers) return refusedBy(refuse('municipalityUnknown').problem)
      name = municipality.name.replace(/^Gemeente /, '')
      const { id } = await db.actionPlan.create({ data: { municipalityCode, municipalityName: name, year } })
      await recordEvent(db, {
        type: 'actionPlan.made',
        objectType: 'actionPlan',
        objectId: id,
        data: { municipalityCode, year },
      })
      return saved(id)
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'action_plan_municipality_code_year_key') throw error
    return refusedBy(refuse('planExists', { name, year }).problem)
  }
}

/** Writes the introduction. */
export const changePlan = (
  actor: PersonActor,
  { id, version, introduction }: { readonly id: string; readonly version: number; readonly introduction: string },
): Promise<PlanOutcome> =>
  withActor(actor, async (db) => {
    await lockPlan(db, actor, id)
    const { count } = await db.actionPlan.updateMany({
      where: { id, version },
      data: { introduction, version: { increment: 1 } },
    })
    if (count === 0) return overtaken
    await recordEvent(db, { type: 'actionPlan.changed', objectType: 'actionPlan', objectId: id })
    return saved(id)
  })

/** Adopts, publishes or takes back; adopting asks the day of it and at least one action. */
export const movePlan = (
  actor: PersonActor,
  {
    id,
    to,
    adoptedOn,
    now,
  }: { readonly id: string; readonly to: PlanStatus; readonly adoptedOn: CivilDate | null; readonly now: Instant },
): Promise<PlanOutcome> =>
  withActor(actor, async (db) => {
    const plan = await lockPlan(db, actor, id)
    const from = plan.status as PlanStatus
    if (stepPermission(planSteps, from, to) === null) return refusedBy(refuse('stepUnknown').problem)
    if (from === 'draft' && adoptedOn === null) return refusedBy(refuse('adoptedOnMissing').problem)
    if (from === 'draft' && (await db.planAction.count({ where: { planId: id } })) === 0) {
      return refusedBy(refuse('noActions').problem)
    }
    await db.actionPlan.update({
      where: { id },
      data: {
        status: to,
        publishedAt: to === 'public' ? fromInstant(now) : null,
        ...(from === 'draft' && adoptedOn ? { adoptedOn: fromDay(adoptedOn) } : {}),
        ...(to === 'draft' ? { adoptedOn: null } : {}),
        version: { increment: 1 },
      },
    })
    await recordEvent(db, {
      type: 'actionPlan.moved',
      objectType: 'actionPlan',
      objectId: id,
      data: { status: { from, to }, adoptedOn },
    })
    return saved(id)
  })

/** The plan, held; throws 404 where it is not seen, 403 where it is another municipality's. */
export async function lockPlan(db: Db, actor: PersonActor, id: string) {
  const plan = isUuid(id) ? await db.actionPlan.findUnique({ where: { id } }) : null
  if (plan === null) throw notFound()
  const isOthers =
    actor.kind !== 'staff' || (actor.scope.kind === 'municipality' && actor.scope.code !== plan.municipalityCode)
  if (isOthers) throw forbidden()
  await db.$queryRaw`select 1 as held from action_plan where id = ${id}::uuid for update`
  return db.actionPlan.findUniqueOrThrow({ where: { id } })
}
