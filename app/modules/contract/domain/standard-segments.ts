/**
 * The segments of a region that has not fixed a strategy yet: the access teams and the five forms of care that the
 * region's own programme names, rising in intensity (design/domain.md B0 and B12). A strategy's own segments replace
 * them.
 */
export const standardSegments: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'toegang', label: 'Gemeentelijke toegang' },
  { value: 'ambulant', label: 'Ambulante hulp' },
  { value: 'dagbesteding', label: 'Dagbesteding' },
  { value: 'woonlocatie', label: 'Andere woonlocatie' },
  { value: 'opname', label: 'Opname in een instelling' },
  { value: 'crisis', label: 'Crisishulp' },
]
