/** Where a list is: its path and everything in the URL that decides what it shows. Pure, so that links can be tested. */
export type ListAddress = { readonly path: string; readonly search: string }

/** The name of the URL parameter that holds the page; any other change starts again at page 1. */
export const pageParam = 'pagina'
/** The name of the URL parameter that holds the sort keys, the most important first; '-' before a key means descending. */
export const sortParam = 'sorteer'

/** The list's address with some parameters changed; null or '' leaves one out. */
export function addressWith(address: ListAddress, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(address.search)
  if (!(pageParam in changes)) params.delete(pageParam)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name)
    else params.set(name, value)
  }
  const search = params.toString()
  return search === '' ? address.path : `${address.path}?${search}`
}

export type Sort<Key extends string = string> = { readonly key: Key; readonly descending: boolean }

const mostSortKeys = 3

/** Reads 'eind,-waarde'; unknown and doubled keys are left out, so that an old link still works. */
export function parseSort<Key extends string>(text: string | null, allowed: readonly Key[]): Sort<Key>[] {
  const sorts: Sort<Key>[] = []
  for (const part of (text ?? '').split(',')) {
    const descending = part.startsWith('-')
    const key = allowed.find((candidate) => candidate === (descending ? part.slice(1) : part))
    if (key !== undefined && !sorts.some((sort) => sort.key === key)) sorts.push({ key, descending })
  }
  return sorts.slice(0, mostSortKeys)
}

/** Writes what parseSort reads. */
export const formatSort = (sorts: readonly Sort[]): string =>
  sorts.map((sort) => (sort.descending ? `-${sort.key}` : sort.key)).join(',')

/**
 * The order after a click on a column: that column first, the other way round when it already was first; the earlier
 * columns decide where it has equal values, as sorting twice in a spreadsheet does.
 */
export function nextSort(current: readonly Sort[], key: string): Sort[] {
  const first = current[0]
  const descending = first?.key === key ? !first.descending : false
  return [{ key, descending }, ...current.filter((sort) => sort.key !== key)].slice(0, mostSortKeys)
}
