/** The words in which a choice for a segment is made (design/domain.md B3 and B13). */
export const contractingModels = [
  'openHouse',
  'sasWithAwardCriteria',
  'sasWithoutAwardCriteria',
  'administrativeTendering',
  'dialogue',
  'subsidy',
  'strategicPartners',
] as const
export type ContractingModel = (typeof contractingModels)[number]

/** Inspanningsgericht, outputgericht, taakgericht. */
export const fundings = ['effort', 'output', 'task'] as const
export type Funding = (typeof fundings)[number]

/** How bidders are ranked. Price alone is not in the list: Jeugdwet art. 2.11 and 2.12. */
export const rankings = ['none', 'quality', 'priceQuality'] as const
export type Ranking = (typeof rankings)[number]

/** What is paid for: a tariff per unit, a price per result or trajectory, or a budget for a population. */
export const priceForms = ['unitTariff', 'outputPrice', 'budget'] as const
export type PriceForm = (typeof priceForms)[number]

/** Categories of code list JZ020 (iJw) that a region still buys; 31–38 are the series of 2015. */
export const productCategories = [
  '40',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '55',
] as const

/** Forms of care of CBS Beleidsinformatie Jeugd, protocol v7 (hulpvorm). */
export const careForms = ['01', '02', '03', '04', '11', '12', '13', '14'] as const

/** The facts of a choice that rules decide on. */
export type ChoiceFacts = {
  readonly model: ContractingModel
  readonly ranking: Ranking
  readonly funding: Funding
  readonly priceForm: PriceForm
  readonly durationMonths: number
  readonly optionMonths: readonly number[]
  readonly durationReason: string
  readonly maxProviders: number | null
}
