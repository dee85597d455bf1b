/** Tenders: the list, and the pages of one. */
import type { RouteEntry } from './entry'

const tender = { tenderId: 'tender' } as const

export const tenderEntries: Readonly<Record<string, RouteEntry>> = {
  'aanbestedingen._index': { loader: { may: 'tender:read' } },
  'aanbestedingen.$tenderId._index': { loader: { may: 'tender:read', params: tender } },
}
