/** Adds or changes an action of a plan: who, what, for which result, when. */
import type { PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { checkFreeTexts } from '~/modules/vision/domain/free-text'
import { fromDay } from '~/platform/database/columns.server'
import type { Prisma } from '~/platform/database/generated/client'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { checkAction } from '../domain/action-plan'
import type { ActionInput } from '../forms'
import { lockPlan } from './change-plan.server'
import { notFound, overtaken, type PlanOutcome, refusedBy, saved } from './save-outcome'

type SaveAction = {
  readonly planId: string
  readonly actionId: string | null
  readonly input: ActionInput
  readonly now: Instant
}

/** Throws 404 and 403 as lockPlan does. */
export function saveAction(actor: PersonActor, { planId, actionId, input, now }: SaveAction): Promise<PlanOutcome> {
  return withActor(actor, async (db) => {
    const plan = await lockPlan(db, actor, planId)
    const known = actionId === null ? null : await findAction(db, planId, actionId)
    if (actionId !== null && known === null) throw notFound()
    if (known && known.version !== input.version) return overtaken
    const { version: _, ...facts } = input
    return writeAction(db, { plan, known, input: facts, now })
  })
}

type WriteAction = {
  readonly plan: Pick<Prisma.ActionPlanGetPayload<object>, 'id' | 'municipalityName'>
  readonly known: { readonly id: string } | null
  readonly input: Omit<ActionInput, 'version'>
  readonly now: Instant
}

/** The same in the caller's transaction, for a workbook; the plan is held. */
export async function writeAction(db: Db, { plan, known, input, now }: WriteAction): Promise<PlanOutcome> {
  const { resultCodes, commitmentIds, plannedFrom, plannedUntil, ...facts } = input
  const rule = checkAction(input)
  if (!rule.ok) return refusedBy(rule.problem)
  const free = checkFreeTexts({ title: input.title, text: input.text, needs: input.needs }, dayOf(now))
  if (!free.ok) return refusedBy(free.problem)
  const partner = input.organisationId === null ? null : await findPartner(db, input.organisationId)
  if (input.organisationId !== null && partner === null) return refusedBy(refuse('partnerUnknown').problem)
  if (!(await areKnown(db, resultCodes, commitmentIds))) return refusedBy(refuse('resultUnknown').problem)
  const data = {
    ...facts,
    partyName: partner?.name ?? plan.municipalityName,
    plannedFrom: fromDay(plannedFrom),
    plannedUntil: fromDay(plannedUntil),
    progressTotal: input.progressKind === 'percent' ? 100 : input.progressTotal,
    ...(input.progressKind === 'percent' ? { unit: null } : {}),
  }
  const action = known
    ? await db.planAction.update({ where: { id: known.id }, data: { ...data, version: { increment: 1 } } })
    : await db.planAction.create({ data: { ...data, planId: plan.id, number: await nextNumber(db, plan.id) } })
  await linkAction(db, action.id, { resultCodes, commitmentIds })
  await keepPartners(db, plan.id)
  await recordEvent(db, {
    type: known ? 'actionPlan.actionChanged' : 'actionPlan.actionAdded',
    objectType: 'planAction',
    objectId: action.id,
    data: { plan: plan.id, number: action.number, results: resultCodes, organisation: input.organisationId },
  })
  return saved(action.id)
}

/** An action of this plan; null when it is not there or is of another plan. */
export const findAction = async (db: Db, planId: string, id: string) =>
  isUuid(id) && isUuid(planId) ? db.planAction.findFirst({ where: { id, planId } }) : null

const findPartner = async (db: Db, id: string) =>
  isUuid(id) ? db.organisation.findUnique({ where: { id }, select: { name: true } }) : null

async function areKnown(db: Db, codes: readonly string[], ids: readonly string[]): Promise<boolean> {
  if (!ids.every(isUuid)) return false
  const results = await db.result.count({ where: { code: { in: [...codes] } } })
  const commitments = await db.programmeCommitment.count({ where: { id: { in: [...ids] } } })
  return results === new Set(codes).size && commitments === new Set(ids).size
}

async function nextNumber(db: Db, planId: string): Promise<number> {
  const last = await db.planAction.findFirst({
    where: { planId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return (last?.number ?? 0) + 1
}

async function linkAction(
  db: Db,
  actionId: string,
  { resultCodes, commitmentIds }: Pick<ActionInput, 'resultCodes' | 'commitmentIds'>,
) {
  await db.planActionResult.deleteMany({ where: { actionId } })
  await db.planActionResult.createMany({
    data: resultCodes.map((resultCode) => ({ actionId, resultCode })),
    skipDuplicates: true,
  })
  await db.planActionCommitment.deleteMany({ where: { actionId } })
  await db.planActionCommitment.createMany({
    data: commitmentIds.map((commitmentId) => ({ actionId, commitmentId })),
    skipDuplicates: true,
  })
}

/** Who has an action sees the plan while it is a draft. */
async function keepPartners(db: Db, planId: string): Promise<void> {
  const rows = await db.planAction.findMany({
    where: { planId, organisationId: { not: null } },
    select: { organisationId: true },
  })
  await db.actionPlan.update({
    where: { id: planId },
    data: { partnerIds: [...new Set(rows.map((row) => row.organisationId ?? ''))] },
  })
}
