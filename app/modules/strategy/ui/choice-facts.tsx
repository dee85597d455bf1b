import type { ReactNode } from 'react'
import { DescriptionList } from '~/ui/description-list'
import { Section } from '~/ui/page-heading'
import type { ContractingModel, Funding, PriceForm, Ranking } from '../domain/choice-kinds'
import { wholeTermMonths } from '../domain/duration-rules'
import { categoryNames, fundingNames, modelNames, priceFormNames, rankingNames, strategyTexts as texts } from '../texts'

export type ChoiceView = {
  readonly model: ContractingModel
  readonly contractingModel: string
  readonly ranking: Ranking
  readonly funding: Funding
  readonly priceForm: PriceForm
  readonly durationMonths: number
  readonly optionMonths: readonly number[]
  readonly durationReason: string
  readonly maxProviders: number | null
  readonly productCategories: readonly string[]
  readonly rationale: string
  readonly results: readonly { readonly code: string; readonly text: string }[]
}

/** What was chosen for a segment and why; `source` tells where the division in segments comes from. */
export function ChoiceFacts({
  choice,
  source,
  actions,
}: {
  choice: ChoiceView
  source?: ReactNode
  actions?: ReactNode
}) {
  return (
    <>
      <Section title={texts.facts} id="keuze" actions={actions}>
        <DescriptionList
          items={[
            { term: texts.model, value: modelNames[choice.model] },
            { term: texts.modelInWords, value: choice.contractingModel },
            { term: texts.ranking, value: rankingNames[choice.ranking] },
            { term: texts.funding, value: fundingNames[choice.funding] },
            { term: texts.priceForm, value: priceFormNames[choice.priceForm] },
            { term: texts.duration, value: texts.months(choice.durationMonths) },
            { term: texts.extension, value: texts.options(choice.optionMonths) },
            { term: texts.wholeTerm, value: texts.months(wholeTermMonths(choice)) },
            {
              term: texts.maxProviders,
              value: choice.maxProviders === null ? texts.unlimited : texts.atMost(choice.maxProviders),
            },
            {
              term: texts.categories,
              value:
                choice.productCategories.map((code) => `${code} ${texts.of(categoryNames, code)}`).join(', ') ||
                texts.none,
            },
            ...(source ? [{ term: texts.source, value: source }] : []),
            ...(choice.durationReason
              ? [{ term: texts.durationReason, value: choice.durationReason, wide: true }]
              : []),
            { term: texts.rationale, value: choice.rationale || texts.noRationale, wide: true },
          ]}
        />
      </Section>
      <Section title={texts.results} id="resultaten">
        {choice.results.length === 0 && <p>{texts.noResults}</p>}
        <ul>
          {choice.results.map((result) => (
            <li key={result.code}>
              <a href={`/resultaten/${result.code}`}>
                {result.code} {result.text}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
