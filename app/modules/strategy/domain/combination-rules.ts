/** Which choices go together. What does not is refused when it is saved: a strategy never holds a choice that can't be. */
import { type Problem, refuse } from '../../../kernel/result'
import type { ChoiceFacts, ContractingModel, Funding, PriceForm, Ranking } from './choice-kinds'

export type CombinationCode =
  | 'openHouseMaximum'
  | 'openHouseRanking'
  | 'modelWithoutRanking'
  | 'modelNeedsRanking'
  | 'taskPerUnit'
  | 'priceFormFunding'
  | 'subsidyPerUnit'

/** What a funding pays for (iJw: units and tariffs, pieces of output, or a budget without declarations). */
export const priceFormsOf: Readonly<Record<Funding, readonly PriceForm[]>> = {
  effort: ['unitTariff'],
  output: ['outputPrice'],
  task: ['budget'],
}

/** How a model may rank. Ranking is what makes it a tender; without award criteria nobody is ranked. */
export const rankingsOf: Readonly<Record<ContractingModel, readonly Ranking[]>> = {
  openHouse: ['none'],
  sasWithAwardCriteria: ['quality', 'priceQuality'],
  sasWithoutAwardCriteria: ['none'],
  administrativeTendering: ['none', 'quality', 'priceQuality'],
  dialogue: ['quality', 'priceQuality'],
  subsidy: ['none', 'quality'],
  strategicPartners: ['quality', 'priceQuality'],
}

/** Everything that can't go together in this choice, in the order in which a reader meets it. */
export function combinationProblems(choice: ChoiceFacts): Problem<CombinationCode>[] {
  const problems: Problem<CombinationCode>[] = []
  const { model, ranking, funding, priceForm } = choice
  if (model === 'openHouse' && choice.maxProviders !== null) problems.push(refuse('openHouseMaximum').problem)
  if (!rankingsOf[model].includes(ranking)) problems.push(refuse(rankingCode(model, ranking), { model }).problem)
  if (funding === 'task' && priceForm === 'unitTariff') problems.push(refuse('taskPerUnit').problem)
  else if (!priceFormsOf[funding].includes(priceForm))
    problems.push(refuse('priceFormFunding', { funding, priceForm }).problem)
  if (model === 'subsidy' && funding === 'effort') problems.push(refuse('subsidyPerUnit').problem)
  return problems
}

function rankingCode(model: ContractingModel, ranking: Ranking): CombinationCode {
  if (model === 'openHouse') return 'openHouseRanking'
  return ranking === 'none' ? 'modelNeedsRanking' : 'modelWithoutRanking'
}
