/** Pages of a list as the URL asks them; what can't be is mended, never refused: an old link still works. */
export type Paging = { readonly page: number; readonly pageSize: number }
export const pageSizes = [25, 50, 100] as const

/** Reads `pagina` and `per-pagina`; page 1 and 50 rows unless they say something possible. */
export function pagingOf(params: URLSearchParams): Paging {
  const page = Number(params.get('pagina'))
  const pageSize = Number(params.get('per-pagina'))
  return {
    page: Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
    pageSize: pageSizes.find((size) => size === pageSize) ?? 50,
  }
}
