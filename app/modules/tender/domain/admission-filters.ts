/** What the lists of an open house can be narrowed to and sorted on; by name, state and day, never by how good somebody is. */
import { type EvidenceState, evidenceStates } from './admission-evidence'
import { type AdmissionStatus, shownStatuses } from './admission-status'

export const admissionSortKeys = ['aanbieder', 'perceel', 'ingediend', 'status'] as const
export type AdmissionSortKey = (typeof admissionSortKeys)[number]

export const admissionFilterNames = { search: 'zoek', status: 'status', lot: 'perceel', expiry: 'bewijs' } as const
export type AdmissionFilters = {
  readonly search: string
  /** Null for all. */
  readonly statuses: readonly AdmissionStatus[] | null
  readonly lot: number | null
}
export type EvidenceFilters = { readonly search: string; readonly states: readonly EvidenceState[] | null }

/** What the filter on the state offers: what asks for a decision or a renewal first, then each state by itself. */
export const statusChoices = ['waiting', ...shownStatuses] as const
export const evidenceChoices = ['due', ...evidenceStates] as const

function statusesOf(value: string | null): readonly AdmissionStatus[] | null {
  const choice = statusChoices.find((each) => each === value)
  if (choice === undefined) return null
  return choice === 'waiting' ? ['submitted', 'completing'] : [choice]
}
function statesOf(value: string | null): readonly EvidenceState[] | null {
  const choice = evidenceChoices.find((each) => each === value)
  if (choice === undefined) return null
  return choice === 'due' ? ['expired', 'soon'] : [choice]
}

const mostText = 200
const searchOf = (params: URLSearchParams): string =>
  (params.get(admissionFilterNames.search) ?? '').replaceAll('\0', '').trim().slice(0, mostText)

/** Reads the filters of a URL; what is not a value of a filter is left out, so that an old link still works. */
export const readAdmissionFilters = (params: URLSearchParams): AdmissionFilters => {
  const lot = params.get(admissionFilterNames.lot) ?? ''
  return {
    search: searchOf(params),
    statuses: statusesOf(params.get(admissionFilterNames.status)),
    lot: /^\d{1,4}$/.test(lot) ? Number(lot) : null,
  }
}

export const readEvidenceFilters = (params: URLSearchParams): EvidenceFilters => ({
  search: searchOf(params),
  states: statesOf(params.get(admissionFilterNames.expiry)),
})
