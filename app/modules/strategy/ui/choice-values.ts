/** What stands in the strategy, as the values of its forms' fields. */
import { wordsOf } from '~/ui/compared-values'
import type { Typed } from '~/ui/form-values'
import type { Weighing } from '../domain/weighing'
import { categoryNames, fundingNames, modelNames, priceFormNames, rankingNames } from '../texts'
import { matrixTexts } from '../texts-matrix'
import type { AnyStrategyProblem } from '../texts-problems'
import type { ChoiceView } from './choice-facts'

type InForm = Omit<ChoiceView, 'results'> & {
  readonly segmentCode: string
  readonly segmentName: string
  readonly groupPath: readonly string[]
  readonly resultCodes: readonly string[]
}

export const choiceValues = (choice: InForm): Typed => ({
  segmentCode: choice.segmentCode,
  segmentName: choice.segmentName,
  groupPath: choice.groupPath.join(' > '),
  model: choice.model,
  contractingModel: choice.contractingModel,
  ranking: choice.ranking,
  funding: choice.funding,
  priceForm: choice.priceForm,
  durationMonths: String(choice.durationMonths),
  optionMonths: choice.optionMonths.join(' + '),
  durationReason: choice.durationReason,
  maxProviders: choice.maxProviders === null ? '' : String(choice.maxProviders),
  productCategories: choice.productCategories,
  rationale: choice.rationale,
  resultCodes: choice.resultCodes,
})

type Choices = readonly { readonly value: string; readonly label: string }[]
const optionsOf = (names: Readonly<Record<string, string>>): Choices =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** The codes of a segment's form in words, for two versions beside each other. */
export const choiceWord = (results: Choices) =>
  wordsOf({
    model: optionsOf(modelNames),
    ranking: optionsOf(rankingNames),
    funding: optionsOf(fundingNames),
    priceForm: optionsOf(priceFormNames),
    productCategories: optionsOf(categoryNames),
    resultCodes: results,
  })

/** A decision matrix as the fields of its form: percentages as people type them. */
export const matrixValues = ({ criteria, options }: Weighing): Typed =>
  Object.fromEntries([
    ...criteria.map(({ id, weightBp }) => [`weging-${id}`, String(weightBp / 100).replace('.', ',')]),
    ...options.flatMap((option) =>
      criteria.flatMap(({ id }) => {
        const given = option.scores[id]
        return [
          [`score-${option.id}-${id}`, given?.score == null ? '' : String(given.score)],
          [`motivatie-${option.id}-${id}`, given?.motivation ?? ''],
        ]
      }),
    ),
  ])

/** The names of those fields where they stand outside their form: each with its principle. */
export const matrixLabels = ({ criteria, options }: Weighing): Readonly<Record<string, string>> =>
  Object.fromEntries(
    criteria.flatMap((criterion) => [
      [`weging-${criterion.id}`, `${criterion.name}. ${matrixTexts.weight}`],
      ...options.flatMap((option) => [
        [`score-${option.id}-${criterion.id}`, `${criterion.name}. ${matrixTexts.scoreOf(option.name)}`],
        [`motivatie-${option.id}-${criterion.id}`, `${criterion.name}. ${matrixTexts.motivationOf(option.name)}`],
      ]),
    ]),
  )

const fields: Partial<Record<AnyStrategyProblem, string>> = {
  openHouseMaximum: 'maxProviders',
  openHouseRanking: 'ranking',
  modelWithoutRanking: 'ranking',
  modelNeedsRanking: 'ranking',
  taskPerUnit: 'priceForm',
  priceFormFunding: 'priceForm',
  subsidyPerUnit: 'funding',
  segmentCodeTaken: 'segmentCode',
  resultUnknown: 'resultCodes',
  municipalityUnknown: 'municipalityCodes',
  mandateMissing: 'mandate',
  decidedOnMissing: 'decidedOn',
  decidedInFuture: 'decidedOn',
  outcomeMissing: 'outcome',
  notForCollege: 'outcome',
}

/** The field where a refusal stands; 'form' when it belongs to none. */
export const fieldOfProblem = (code: AnyStrategyProblem): string => fields[code] ?? 'form'
