/** The filters above a list of documents. */
import type { Filter } from '~/ui/filter-bar'
import { type DocumentFilters, documentFilterNames as names } from '../domain/document-filters'
import { documentAvailabilities, documentVisibilities } from '../domain/document-kinds'
import { documentTexts as texts } from '../texts'

type FilterChoices = {
  readonly kinds: readonly string[]
  readonly municipalities: readonly { readonly value: string; readonly label: string }[]
  /** On the public site everything is for everybody, and nothing is said of owners and expiry. */
  readonly isPublic: boolean
}

const optionsOf = (values: readonly string[], words: Readonly<Record<string, string>>) =>
  values.map((value) => ({ value, label: words[value] ?? value }))

export function documentFilterList(
  filters: DocumentFilters,
  { kinds, municipalities, isPublic }: FilterChoices,
): { filters: readonly Filter[]; moreFilters: readonly Filter[] } {
  const select = (name: string, label: string, value: string, options: ReturnType<typeof optionsOf>): Filter => ({
    kind: 'select',
    name,
    label,
    value,
    options,
  })
  const phases = [1, 2, 3, 4, 5].map((phase) => ({ value: String(phase), label: texts.phaseName(phase) }))
  const availability = select(
    names.availability,
    texts.availability,
    filters.availability ?? '',
    optionsOf(documentAvailabilities, texts.availabilities),
  )
  const common: Filter[] = [
    select(names.municipality, texts.municipality, filters.municipality, [...municipalities]),
    select(names.phase, texts.phase, filters.phase === null ? '' : String(filters.phase), phases),
    availability,
  ]
  return {
    filters: [
      { kind: 'search', name: names.search, label: texts.search, value: filters.search },
      select(names.kind, texts.kind, filters.kind, optionsOf(kinds, texts.kinds)),
    ],
    moreFilters: isPublic
      ? common
      : [
          ...common,
          select(
            names.visibility,
            texts.visibility,
            filters.visibility ?? '',
            optionsOf(documentVisibilities, texts.visibilities),
          ),
          select(names.expiry, texts.expiry, filters.expiresSoon ? 'binnenkort' : '', [
            { value: 'binnenkort', label: texts.expiresSoon },
          ]),
        ],
  }
}
