/** A segment in words, part by part: the same on the document and in the difference between versions. */
import type { Cents } from '~/kernel/money'
import { type BurdenRow, burdenHours } from './domain/burden'
import type { ChoiceFacts } from './domain/choice-kinds'
import { wholeTermMonths } from './domain/duration-rules'
import type { SegmentAmount } from './domain/segment-amounts'
import {
  careFormNames,
  categoryNames,
  fundingNames,
  modelNames,
  priceFormNames,
  rankingNames,
  strategyTexts as texts,
} from './texts'

export type SegmentInWords = ChoiceFacts & {
  readonly segmentName: string
  readonly contractingModel: string
  readonly groupPath: readonly string[]
  readonly productCategories: readonly string[]
  readonly rationale: string
  readonly results: readonly { readonly code: string; readonly text: string }[]
  readonly amounts: readonly SegmentAmount[]
  readonly lots: readonly {
    readonly name: string
    readonly careForms: readonly string[]
    readonly municipalityCodes: readonly string[]
    readonly area: string
    readonly share: number
  }[]
  readonly burdens: readonly BurdenRow[]
}
type Municipality = { readonly code: string; readonly name: string }

/** '1234567' cents → '€ 12.345,67'. */
const euros = (amount: Cents): string => {
  const digits = String(amount).padStart(3, '0')
  return `€ ${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')},${digits.slice(-2)}`
}

/** The parts of a segment with their text, in the order of its page. */
export function segmentParts(
  segment: SegmentInWords,
  municipalities: readonly Municipality[],
): { label: string; text: string }[] {
  const nameOf = (code: string) => municipalities.find((m) => m.code === code)?.name ?? code
  return [
    { label: texts.segment, text: segment.segmentName },
    { label: texts.fields.groupPath!, text: segment.groupPath.join(' > ') },
    { label: texts.model, text: modelNames[segment.model] },
    { label: texts.modelInWords, text: segment.contractingModel },
    { label: texts.ranking, text: rankingNames[segment.ranking] },
    { label: texts.funding, text: fundingNames[segment.funding] },
    { label: texts.priceForm, text: priceFormNames[segment.priceForm] },
    { label: texts.duration, text: texts.months(segment.durationMonths) },
    { label: texts.extension, text: texts.options(segment.optionMonths) },
    { label: texts.wholeTerm, text: texts.months(wholeTermMonths(segment)) },
    { label: texts.durationReason, text: segment.durationReason },
    {
      label: texts.maxProviders,
      text: segment.maxProviders === null ? texts.unlimited : texts.atMost(segment.maxProviders),
    },
    {
      label: texts.categories,
      text: segment.productCategories.map((code) => `${code} ${texts.of(categoryNames, code)}`).join(', '),
    },
    { label: texts.rationale, text: segment.rationale },
    { label: texts.results, text: segment.results.map(({ code, text }) => `${code} ${text}`).join('\n') },
    {
      label: texts.amounts,
      text: segment.amounts
        .map(
          (amount) =>
            `${nameOf(amount.municipalityCode)}: ${euros(amount.estimatedCents)} (${euros(amount.ceilingCents)})`,
        )
        .join('\n'),
    },
    {
      label: texts.lots,
      text: segment.lots
        .map((lot) => {
          const care = lot.careForms.map((code) => texts.of(careFormNames, code)).join(', ')
          return [lot.name, care, lot.municipalityCodes.map(nameOf).join(', '), lot.area, `${lot.share}`]
            .filter((part) => part !== '')
            .join('; ')
        })
        .join('\n'),
    },
    {
      label: texts.burden,
      text: segment.burdens.length === 0 ? '' : texts.burdenText(burdenHours(segment.burdens)),
    },
  ]
}
