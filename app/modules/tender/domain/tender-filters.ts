/** What the list of tenders can be narrowed to; all of it stands in the URL, in Dutch words that people share. */
import { type Regime, regimes } from './regime'
import { type TenderStatus, tenderStatuses } from './tender-status'

export const tenderSortKeys = ['nummer', 'titel', 'waarde', 'sluit', 'start'] as const
export type TenderSortKey = (typeof tenderSortKeys)[number]

export type TenderFilters = {
  readonly search: string
  readonly regime: Regime | null
  readonly status: TenderStatus | null
}

/** The names in the URL. */
export const tenderFilterNames = { search: 'zoek', regime: 'procedure', status: 'status' } as const

const mostText = 200

/** Reads the filters of a URL; what is not a value of a filter is left out, so that an old link still works. */
export const readTenderFilters = (params: URLSearchParams): TenderFilters => ({
  search: (params.get(tenderFilterNames.search) ?? '').replaceAll('\0', '').trim().slice(0, mostText),
  regime: regimes.find((regime) => regime === params.get(tenderFilterNames.regime)) ?? null,
  status: tenderStatuses.find((status) => status === params.get(tenderFilterNames.status)) ?? null,
})
