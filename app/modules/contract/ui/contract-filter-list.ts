/** The filters of the list as the filter bar draws them, filled from the URL. */
import type { Filter } from '~/ui/filter-bar'
import { filterNames, usePercentages, withinMonths } from '../domain/contract-filters'
import { contractStatuses } from '../domain/contract-status'
import { contractTexts, statusNames } from '../texts'

type Choice = { readonly value: string; readonly label: string }
export type FilterChoices = {
  readonly segments: readonly Choice[]
  readonly municipalities: readonly Choice[]
  readonly suppliers: readonly Choice[] | null
}

const texts = contractTexts.filters

/** The filters in the order of the bar, the rarer ones apart; a provider has no filter on itself. */
export function contractFilterList(
  params: URLSearchParams,
  choices: FilterChoices,
  { forProvider }: { forProvider: boolean },
): { filters: Filter[]; moreFilters: Filter[] } {
  const value = (name: string) => params.get(name) ?? ''
  const select = (name: string, label: string, options: readonly Choice[]): Filter => ({
    kind: 'select',
    name,
    label,
    value: value(name),
    options,
  })
  const days = (name: string, label: string): Filter => ({
    kind: 'days',
    name,
    label,
    from: value(`${name}-vanaf`),
    until: value(`${name}-tot`),
  })
  const months = withinMonths.map((count) => ({ value: String(count), label: texts.within(count) }))
  const filters: Filter[] = [
    {
      kind: 'search',
      name: filterNames.search,
      label: texts.search,
      value: value(filterNames.search),
      hint: texts.searchHint,
    },
    ...(forProvider ? [] : [supplierFilter(value, choices.suppliers)]),
    select(filterNames.segment, texts.segment, choices.segments),
    select(filterNames.municipality, texts.municipality, choices.municipalities),
    select(
      filterNames.status,
      texts.status,
      contractStatuses.map((status) => ({ value: status, label: statusNames[status] })),
    ),
    select(filterNames.endsWithin, texts.endsWithin, months),
  ]
  const moreFilters = [
    select(filterNames.noticeWithin, texts.noticeWithin, months),
    select(
      filterNames.used,
      texts.used,
      usePercentages.map((percent) => ({ value: String(percent), label: texts.usedFrom(percent) })),
    ),
    days(filterNames.ends, texts.ends),
    days(filterNames.notice, texts.notice),
  ]
  return { filters, moreFilters }
}

/** A list to choose from; a part of the name where there are too many for a list. */
function supplierFilter(value: (name: string) => string, suppliers: readonly Choice[] | null): Filter {
  if (suppliers === null) {
    return {
      kind: 'search',
      name: filterNames.supplierName,
      label: texts.supplier,
      value: value(filterNames.supplierName),
    }
  }
  return {
    kind: 'select',
    name: filterNames.supplier,
    label: texts.supplier,
    value: value(filterNames.supplier),
    options: suppliers,
  }
}
