/** Changes the decision matrix of a segment of a draft version. */
import type { Actor } from '~/kernel/actor'
import { refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import type { Db } from '~/platform/database/with-actor.server'
import { wholeBp } from '../domain/decision-matrix'
import type { MatrixInput } from '../forms'
import { readMatrix } from './get-matrix.server'
import { changeChoice, type Outcome, type StrategyChange } from './strategy-record.server'

type Saved = Promise<StrategyChange<null>>
type OfChoice = { readonly choiceId: string; readonly version: number }

/** Saves weights, scores and motivations of what still exists; weights that are not the whole are refused. */
export const saveMatrix = (actor: Actor, { choiceId, input }: { choiceId: string; input: MatrixInput }): Saved =>
  changeChoice(actor, { id: choiceId, version: input.version }, async (db): Promise<Outcome<null>> => {
    const { criteria, options } = await readMatrix(db, choiceId)
    const weights = criteria.map(({ id, weightBp }) => ({ id, weightBp: input.weights.get(id) ?? weightBp }))
    const sumBp = weights.reduce((sum, { weightBp }) => sum + weightBp, 0)
    if (sumBp !== wholeBp) return { problem: refuse('weightsNotWhole', { sumBp }).problem }
    for (const { id, weightBp } of weights) {
      await db.matrixCriterion.updateMany({ where: { id, choiceId }, data: { weightBp } })
    }
    for (const option of options) {
      for (const criterion of criteria) {
        const given = input.scores.get(`${option.id}:${criterion.id}`)
        if (given) await saveScore(db, { optionId: option.id, criterionId: criterion.id, ...given })
      }
    }
    return { value: null, told: { weights: weights.map(({ weightBp }) => weightBp), scores: input.scores.size } }
  })

type Score = { optionId: string; criterionId: string; score: number | null; motivation: string }
async function saveScore(db: Db, { optionId, criterionId, score, motivation }: Score): Promise<void> {
  await db.matrixScore.upsert({
    where: { optionId_criterionId: { optionId, criterionId } },
    create: { optionId, criterionId, score, motivation },
    update: { score, motivation },
  })
}

export const addOption = (
  actor: Actor,
  { choiceId, version, name, description }: OfChoice & { name: string; description: string },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    const last = await db.matrixOption.aggregate({ where: { choiceId }, _max: { position: true } })
    await db.matrixOption.create({ data: { choiceId, name, description, position: (last._max.position ?? 0) + 1 } })
    return { value: null, told: { optionAdded: name } }
  })

/** Adds a principle; with a fact of the project its words and its source come along. */
export const addCriterion = (
  actor: Actor,
  { choiceId, version, name, factId, weightBp }: OfChoice & { name: string; factId: string; weightBp: number },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    const fact = isUuid(factId) ? await db.projectFact.findUnique({ where: { id: factId } }) : null
    const text = name || fact?.text || ''
    if (text === '') return { problem: refuse('noCriteria').problem }
    const last = await db.matrixCriterion.aggregate({ where: { choiceId }, _max: { position: true } })
    await db.matrixCriterion.create({
      data: {
        choiceId,
        name: text.slice(0, 300),
        weightBp,
        source: fact?.source ?? undefined,
        position: (last._max.position ?? 0) + 1,
      },
    })
    return { value: null, told: { criterionAdded: text.slice(0, 100) } }
  })

/** Takes out an option or a principle, with its scores. */
export const removeFromMatrix = (
  actor: Actor,
  { choiceId, version, kind, id }: OfChoice & { kind: 'option' | 'criterion'; id: string },
): Saved =>
  changeChoice(actor, { id: choiceId, version }, async (db): Promise<Outcome<null>> => {
    const where = { id, choiceId }
    const removed = !isUuid(id)
      ? { count: 0 }
      : kind === 'option'
        ? await db.matrixOption.deleteMany({ where })
        : await db.matrixCriterion.deleteMany({ where })
    if (removed.count === 0) return { problem: refuse('recordGone').problem }
    return { value: null, told: { [kind === 'option' ? 'optionRemoved' : 'criterionRemoved']: id } }
  })
