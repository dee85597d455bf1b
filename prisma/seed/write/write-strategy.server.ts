/** The invented strategy: a fixed version with what the bodies decided, and the draft of the next. */
import { fromCents, fromDay, fromDayOrNull } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { resultId } from '../example/identities'
import type { ExampleStrategyChoice } from '../example/shapes'
import { draftChoices, strategyChoices } from '../example/strategy-choices'
import { matrixCriteria, matrixOptions, matrixScores } from '../example/strategy-matrices'
import {
  strategyAmounts,
  strategyApprovals,
  strategyBurdens,
  strategyLots,
  strategyVersions,
} from '../example/strategy-versions'
import { projectId } from './write-project.server'

/**
 * Writes what is not there yet; gives the number of rows that were new. The draft is written once: when people have made
 * a version of their own since, theirs is the one in the making.
 */
export async function writeStrategy(db: Db): Promise<number> {
  const open = await db.strategyVersion.findFirst({ where: { status: { in: ['draft', 'submitted'] } } })
  const taken = open !== null && !strategyVersions.some((version) => version.id === open.id)
  const kept = new Set((await db.strategyVersion.findMany({ select: { id: true } })).map(({ id }) => id))
  const versions = strategyVersions.filter((version) => version.status === 'fixed' || !taken)
  const counts = [
    await db.strategyVersion.createMany({
      data: versions.map((version) => ({
        ...version,
        projectId,
        createdOn: fromDay(version.createdOn),
        submittedOn: fromDayOrNull(version.submittedOn),
        fixedOn: fromDayOrNull(version.fixedOn),
      })),
      skipDuplicates: true,
    }),
    await db.strategyApproval.createMany({
      data: strategyApprovals.map((approval) => ({
        ...approval,
        plannedOn: fromDay(approval.plannedOn),
        decidedOn: fromDay(approval.decidedOn),
      })),
      skipDuplicates: true,
    }),
  ]
  // A draft that people work on stays as they left it, also where they took something out.
  const isNew = (choice: ExampleStrategyChoice) =>
    !kept.has(choice.versionId) && versions.some((v) => v.id === choice.versionId)
  const choices = [...strategyChoices, ...draftChoices.filter(isNew)]
  const rest = await writeChoices(db, choices)
  return counts.reduce((sum, { count }) => sum + count, rest)
}

async function writeChoices(db: Db, choices: readonly ExampleStrategyChoice[]): Promise<number> {
  const ids = new Set(choices.map((choice) => choice.id))
  const own = <Row extends { choiceId: string }>(rows: readonly Row[]) => rows.filter((row) => ids.has(row.choiceId))
  const options = own(matrixOptions)
  const optionIds = new Set(options.map((option) => option.id))
  const skipDuplicates = true
  const counts = [
    await db.strategyChoice.createMany({ data: choices.map(choiceRow), skipDuplicates }),
    await db.strategyChoiceResult.createMany({
      data: choices.flatMap((choice) =>
        choice.resultCodes.map((code) => ({ choiceId: choice.id, resultId: resultId(code) })),
      ),
      skipDuplicates,
    }),
    await db.strategyAmount.createMany({
      data: own(strategyAmounts).map((amount) => ({
        ...amount,
        estimatedCents: fromCents(amount.estimatedCents),
        ceilingCents: fromCents(amount.ceilingCents),
      })),
      skipDuplicates,
    }),
    await db.strategyLot.createMany({ data: own(strategyLots), skipDuplicates }),
    await db.strategyBurden.createMany({ data: own(strategyBurdens), skipDuplicates }),
    await db.matrixOption.createMany({ data: options, skipDuplicates }),
    await db.matrixCriterion.createMany({ data: own(matrixCriteria), skipDuplicates }),
    await db.matrixScore.createMany({
      data: matrixScores.filter((score) => optionIds.has(score.optionId)),
      skipDuplicates,
    }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

const choiceRow = ({ resultCodes: _, ...choice }: ExampleStrategyChoice) => ({
  ...choice,
  projectId,
  groupPath: [...choice.groupPath],
  productCategories: [...choice.productCategories],
  optionMonths: [...choice.optionMonths],
})
