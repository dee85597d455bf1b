/** What a list of documents can be narrowed to; all of it stands in the URL, in Dutch words that people share. */
import {
  type DocumentAvailability,
  type DocumentVisibility,
  documentAvailabilities,
  documentVisibilities,
} from './document-kinds'

export type DocumentFilters = {
  readonly search: string
  readonly kind: string
  /** CBS code. */
  readonly municipality: string
  readonly phase: number | null
  readonly visibility: DocumentVisibility | null
  readonly availability: DocumentAvailability | null
  /** Only what expires within the days of domain/expiry.ts, or did already. */
  readonly expiresSoon: boolean
}

export const documentFilterNames = {
  search: 'q',
  kind: 'soort',
  municipality: 'gemeente',
  phase: 'fase',
  visibility: 'zichtbaar',
  availability: 'beschikbaar',
  expiry: 'verloopt',
} as const

const mostText = 100

/** Reads the filters; what is not a value of a filter is left out, so that an old link still works. */
export function readDocumentFilters(params: URLSearchParams): DocumentFilters {
  const text = (name: string, most: number) => (params.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most)
  const phase = Number(params.get(documentFilterNames.phase) ?? '')
  const municipality = text(documentFilterNames.municipality, 4)
  return {
    search: text(documentFilterNames.search, mostText),
    kind: text(documentFilterNames.kind, 40),
    municipality: /^\d{4}$/.test(municipality) ? municipality : '',
    phase: Number.isInteger(phase) && phase >= 1 && phase <= 5 ? phase : null,
    visibility: documentVisibilities.find((each) => each === params.get(documentFilterNames.visibility)) ?? null,
    availability: documentAvailabilities.find((each) => each === params.get(documentFilterNames.availability)) ?? null,
    expiresSoon: params.get(documentFilterNames.expiry) === 'binnenkort',
  }
}
