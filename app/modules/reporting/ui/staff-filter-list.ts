/** The filters of the list of obligations as the filter bar draws them, filled from the URL. */
import type { Filter } from '~/ui/filter-bar'
import { obligationStatuses } from '../domain/delivery-status'
import { obligationFilterNames as names, questionStates, timings } from '../domain/obligation-filters'
import { obligationStatusTexts } from '../texts'
import { staffListTexts } from '../texts-staff'

type Choice = { readonly value: string; readonly label: string }
export type ObligationChoices = {
  readonly segments: readonly Choice[]
  readonly municipalities: readonly Choice[]
  /** Null when there are too many for a list: then one searches. */
  readonly suppliers: readonly Choice[] | null
  readonly templates: readonly Choice[]
}

const texts = staffListTexts.filters

/** In the order of the bar; a provider sees only its own, so what narrows by provider is left out. */
export function obligationFilterList(
  params: URLSearchParams,
  choices: ObligationChoices,
  { forProvider }: { forProvider: boolean },
): Filter[] {
  const value = (name: string) => params.get(name) ?? ''
  const select = (name: string, label: string, options: readonly Choice[]): Filter => ({
    kind: 'select',
    name,
    label,
    value: value(name),
    options,
  })
  const search = (name: string, label: string, hint?: string): Filter => ({
    kind: 'search',
    name,
    label,
    value: value(name),
    hint,
  })
  return [
    search(names.search, texts.search, texts.searchHint),
    ...(forProvider || choices.suppliers === null ? [] : [select(names.supplier, texts.supplier, choices.suppliers)]),
    select(names.template, texts.template, choices.templates),
    search(names.period, texts.period, texts.periodHint),
    select(
      names.status,
      texts.status,
      obligationStatuses.map((status) => ({ value: status, label: obligationStatusTexts[status] })),
    ),
    select(
      names.timing,
      texts.timing,
      timings.map((timing) => ({ value: timing, label: staffListTexts.timings[timing] })),
    ),
    ...(forProvider ? [] : [select(names.segment, texts.segment, choices.segments)]),
    ...(forProvider ? [] : [select(names.municipality, texts.municipality, choices.municipalities)]),
    select(
      names.questions,
      texts.questions,
      questionStates.map((state) => ({ value: state, label: staffListTexts.questions[state] })),
    ),
    // Only when a link brought it: a contract has its own page with this list.
    ...(value(names.contract) === '' ? [] : [search(names.contract, texts.contract)]),
    {
      kind: 'days',
      name: names.due,
      label: texts.due,
      from: value(`${names.due}-vanaf`),
      until: value(`${names.due}-tot`),
    },
  ]
}
