/** Begins a new version as a copy of the newest fixed one; the same request twice makes one. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { copyQuotations } from '~/modules/assignment/server/quote-part.server'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromDay } from '~/platform/database/columns.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { strategyTexts as texts } from '../texts'
import { quotingChoice } from './choice-quoter.server'
import { requireStrategyPermission } from './strategy-record.server'

type Made = Result<{ id: string }, 'versionAlreadyOpen' | 'noProject'>

/** The id of the new version. Refused while another is in the making: two drafts would be two truths. */
export async function createVersion(
  actor: Actor,
  { requestKey, today }: { requestKey: string; today: CivilDate },
): Promise<Made> {
  requireStrategyPermission(actor, 'strategy:write')
  try {
    return await withActor(actor, (db) => create(db, { id: requestKey, today }))
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'strategy_version_pkey') return ok({ id: requestKey })
    if (constraint !== 'strategy_version_one_open' && constraint !== 'strategy_version_project_id_number_key')
      throw error
    return await withActor(actor, findOpen)
  }
}

async function findOpen(db: Db): Promise<Made> {
  const open = await db.strategyVersion.findFirst({ where: { status: { in: ['draft', 'submitted'] } } })
  return refuse('versionAlreadyOpen', { number: open?.number ?? null })
}

async function create(db: Db, { id, today }: { id: string; today: CivilDate }): Promise<Made> {
  if ((await db.strategyVersion.count({ where: { id } })) > 0) return ok({ id })
  const project = await db.project.findFirst({ orderBy: { name: 'asc' }, select: { id: true } })
  if (project === null) return refuse('noProject')
  const projectId = project.id
  const open = await db.strategyVersion.findFirst({ where: { projectId, status: { in: ['draft', 'submitted'] } } })
  if (open !== null) return refuse('versionAlreadyOpen', { number: open.number })
  const last = await db.strategyVersion.aggregate({ where: { projectId }, _max: { number: true } })
  const base = await db.strategyVersion.findFirst({
    where: { projectId, status: 'fixed' },
    orderBy: { number: 'desc' },
  })
  const number = (last._max.number ?? 0) + 1
  await db.strategyVersion.create({
    data: {
      id,
      projectId,
      number,
      title: base?.title ?? texts.firstTitle,
      note: base ? texts.copyOf(base.number) : '',
      status: 'draft',
      basedOnId: base?.id ?? null,
      createdOn: fromDay(today),
    },
  })
  if (base) await copyChoices(db, { from: base.id, to: id, number })
  await recordEvent(db, {
    type: 'strategy.created',
    objectType: 'strategy',
    objectId: id,
    data: { number, basedOn: base?.number ?? null },
  })
  return ok({ id })
}

type Copy = { readonly from: string; readonly to: string; readonly number: number }

async function copyChoices(db: Db, { from, to, number }: Copy): Promise<void> {
  const choices = await db.strategyChoice.findMany({ where: { versionId: from }, orderBy: { position: 'asc' } })
  for (const { id: oldId, version: _v, isLatest: _l, source, ...facts } of choices) {
    const id = randomUUID()
    await db.strategyChoice.create({ data: { ...facts, id, versionId: to, source: source ?? undefined } })
    await copyParts(db, oldId, id)
    await copyMatrix(db, oldId, id)
    const quoting = quotingChoice({ id, segmentName: facts.segmentName, versionNumber: number })
    await copyQuotations(db, { kind: 'strategyChoice', from: oldId, to: id, ...quoting })
  }
}

async function copyParts(db: Db, oldId: string, choiceId: string): Promise<void> {
  const where = { choiceId: oldId }
  const [results, amounts, lots, burdens] = [
    await db.strategyChoiceResult.findMany({ where }),
    await db.strategyAmount.findMany({ where }),
    await db.strategyLot.findMany({ where }),
    await db.strategyBurden.findMany({ where }),
  ]
  await db.strategyChoiceResult.createMany({ data: results.map((row) => ({ ...row, choiceId })) })
  await db.strategyAmount.createMany({ data: amounts.map((row) => ({ ...row, choiceId })) })
  await db.strategyLot.createMany({ data: lots.map(({ id: _, ...row }) => ({ ...row, choiceId })) })
  await db.strategyBurden.createMany({ data: burdens.map((row) => ({ ...row, choiceId })) })
}

async function copyMatrix(db: Db, oldId: string, choiceId: string): Promise<void> {
  const where = { choiceId: oldId }
  const newIds = new Map<string, string>()
  const idFor = (old: string): string => {
    const known = newIds.get(old) ?? randomUUID()
    newIds.set(old, known)
    return known
  }
  const options = await db.matrixOption.findMany({ where, include: { scores: true } })
  const criteria = await db.matrixCriterion.findMany({ where })
  await db.matrixOption.createMany({
    data: options.map(({ scores: _, ...option }) => ({ ...option, id: idFor(option.id), choiceId })),
  })
  await db.matrixCriterion.createMany({
    data: criteria.map(({ source, ...criterion }) => ({
      ...criterion,
      id: idFor(criterion.id),
      choiceId,
      source: source ?? undefined,
    })),
  })
  await db.matrixScore.createMany({
    data: options.flatMap(({ scores }) =>
      scores.map((score) => ({ ...score, optionId: idFor(score.optionId), criterionId: idFor(score.criterionId) })),
    ),
  })
}
