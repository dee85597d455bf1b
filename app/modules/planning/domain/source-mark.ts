/** Where a fact stands: the document (S0–S4, K, P) and the place in it. A fact without one is example data. */
export type SourceMark = { readonly document: string; readonly place: string }

/** The mark in a JSON column, or null for anything that is none. */
export function toSourceMark(json: unknown): SourceMark | null {
  if (typeof json !== 'object' || json === null) return null
  const { document, place } = json as { document?: unknown; place?: unknown }
  return typeof document === 'string' ? { document, place: typeof place === 'string' ? place : '' } : null
}
