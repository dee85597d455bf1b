import { tenderTexts } from '../texts'

/** The way back from a page of a tender. */
export const tenderCrumbs = (tender: { readonly id: string; readonly number: string; readonly title: string }) => [
  { label: tenderTexts.list.title, href: '/aanbestedingen' },
  { label: `${tender.number} ${tender.title}`, href: `/aanbestedingen/${tender.id}` },
]
