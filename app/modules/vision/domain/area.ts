/** Where a figure is about: a municipality by its CBS code, the region, or the Netherlands. */

export const regionArea = 'region'
export const nationalArea = 'national'

/**
 * The area behind a region code of CBS StatLine ('GM0546', 'NL01', blanks behind it), of Waarstaatjegemeente (the bare
 * code, of which a spreadsheet may have eaten the leading zeros) or the name of a known area; null for any other region.
 */
export function readArea(typed: string, names: ReadonlyMap<string, string>): string | null {
  const text = typed.trim()
  const municipality = /^(?:GM|gm)?0*(\d{1,4})$/.exec(text)
  if (municipality) return municipality[1]!.padStart(4, '0')
  if (/^NL\d{0,2}$/i.test(text)) return nationalArea
  return names.get(foldName(text)) ?? null
}

/** For comparing names of areas: 'Gemeente Leiden' is 'Leiden' is 'leiden'. */
export const foldName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^gemeente /, '')

/** The order in which areas are shown: municipalities by name, then the region, then the Netherlands. */
export function compareAreas(a: string, b: string, nameOf: (area: string) => string): number {
  return rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b), 'nl')
}

const rank = (area: string): number => (area === nationalArea ? 2 : area === regionArea ? 1 : 0)
