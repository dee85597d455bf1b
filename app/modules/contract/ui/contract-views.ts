/** The saved views of the list: what comes with the product, and what people kept. */
import type { SavedView } from '~/ui/saved-views'
import { type ShippedView, shippedViews } from '../domain/contract-filters'
import { shippedViewNames } from '../texts'

export type KeptView = { readonly id: string; readonly name: string; readonly query: string; readonly shared: boolean }

const path = '/contracten'

/** The same filters in another order are the same view; the page and a message are not part of it. */
function essence(query: string): string {
  const params = new URLSearchParams(query)
  for (const name of ['pagina', 'melding']) params.delete(name)
  for (const [name, value] of [...params]) if (value === '') params.delete(name)
  params.sort()
  return params.toString()
}

/** Shipped views first, as the team's; the one whose filters are on is marked. */
export function contractViews(kept: readonly KeptView[], search: string): SavedView[] {
  const on = essence(search)
  const shipped = (Object.keys(shippedViews) as ShippedView[]).map((key) => ({
    id: key,
    name: shippedViewNames[key],
    query: shippedViews[key] as string,
    shared: true,
  }))
  return [...shipped, ...kept].map(({ id, name, query, shared }) => ({
    id,
    name,
    href: `${path}?${query}`,
    shared,
    current: essence(query) === on,
  }))
}
