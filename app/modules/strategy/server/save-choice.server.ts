/** Adds, changes or removes a segment of a draft version. */
import type { Actor } from '~/kernel/actor'
import { refuse } from '~/kernel/result'
import { violatedConstraint } from '~/platform/database/conflict.server'
import type { Db } from '~/platform/database/with-actor.server'
import { combinationProblems } from '../domain/combination-rules'
import type { ChoiceInput } from '../forms'
import { modelNames } from '../texts-problems'
import { changeChoice, changeVersion, type Outcome, refused, type StrategyChange } from './strategy-record.server'

/** A new segment at the end; the same code twice is refused by the database. Gives its id. */
export function addChoice(
  actor: Actor,
  { versionId, input }: { versionId: string; input: ChoiceInput },
): Promise<StrategyChange<{ id: string }>> {
  return orCodeTaken(input, () =>
    changeVersion(actor, { id: versionId, version: null }, async (db, version): Promise<Outcome<{ id: string }>> => {
      const [problem] = combinationProblems(input)
      if (problem) return { problem }
      const last = await db.strategyChoice.aggregate({ where: { versionId }, _max: { position: true } })
      const { id } = await db.strategyChoice.create({
        data: {
          projectId: version.projectId,
          versionId,
          position: (last._max.position ?? 0) + 1,
          ...columnsOf(input),
        },
        select: { id: true },
      })
      const linked = await linkResults(db, id, input.resultCodes)
      return linked ?? { value: { id }, told: { segmentAdded: input.segmentCode } }
    }),
  )
}

/** The segment's own facts and the results that it serves. */
export function saveChoice(
  actor: Actor,
  { id, input }: { id: string; input: ChoiceInput },
): Promise<StrategyChange<{ id: string }>> {
  return orCodeTaken(input, () =>
    changeChoice(actor, { id, version: input.version }, async (db): Promise<Outcome<{ id: string }>> => {
      const [problem] = combinationProblems(input)
      if (problem) return { problem }
      const before = await db.strategyChoice.findUniqueOrThrow({ where: { id } })
      const columns = columnsOf(input)
      await db.strategyChoice.updateMany({ where: { id }, data: columns })
      const linked = await linkResults(db, id, input.resultCodes)
      return linked ?? { value: { id }, told: { changed: changedNames(before, columns) } }
    }),
  )
}

/** Takes a segment out of a draft version, with all that hangs from it. Gives the id of the version. */
export const removeChoice = (
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<StrategyChange<{ versionId: string }>> =>
  changeChoice(actor, { id, version }, async (db, choice) => {
    await db.strategyChoice.deleteMany({ where: { id } })
    return { value: { versionId: choice.strategyVersion.id }, told: { segmentRemoved: choice.segmentCode } }
  })

const columnsOf = (input: ChoiceInput) => ({
  segmentCode: input.segmentCode,
  segmentName: input.segmentName,
  groupPath: input.groupPath,
  model: input.model,
  contractingModel: input.contractingModel || modelNames[input.model],
  ranking: input.ranking,
  funding: input.funding,
  priceForm: input.priceForm,
  durationMonths: input.durationMonths,
  optionMonths: [...input.optionMonths],
  extensionMonths: input.optionMonths.reduce((sum, months) => sum + months, 0),
  durationReason: input.durationReason,
  maxProviders: input.maxProviders,
  productCategories: input.productCategories,
  rationale: input.rationale,
})

const changedNames = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))

async function linkResults(db: Db, choiceId: string, codes: readonly string[]): Promise<Outcome<never> | null> {
  const results = await db.result.findMany({ where: { code: { in: [...codes] } }, select: { id: true } })
  if (results.length !== new Set(codes).size) return { problem: refuse('resultUnknown').problem }
  await db.strategyChoiceResult.deleteMany({ where: { choiceId } })
  await db.strategyChoiceResult.createMany({ data: results.map(({ id }) => ({ choiceId, resultId: id })) })
  return null
}

async function orCodeTaken<T>(input: ChoiceInput, save: () => Promise<StrategyChange<T>>): Promise<StrategyChange<T>> {
  try {
    return await save()
  } catch (error) {
    if (violatedConstraint(error) !== 'strategy_choice_version_id_segment_code_key') throw error
    return refused(refuse('segmentCodeTaken', { code: input.segmentCode }).problem)
  }
}
