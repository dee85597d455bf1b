/** What can be searched, in the order in which it is shown; the words stand in the address. */
export const searchKinds = [
  'documenten',
  'contracten',
  'aanbestedingen',
  'organisaties',
  'bijeenkomsten',
  'resultaten',
] as const
export type SearchKind = (typeof searchKinds)[number]

export const readSearchKind = (text: string | null): SearchKind | null =>
  searchKinds.find((kind) => kind === text) ?? null
