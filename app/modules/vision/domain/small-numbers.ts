/**
 * V10: a number of one to four persons is kept inside and published as "<5". And it may not be worked out either: where
 * the region's total and the other municipalities are shown, a single hidden one is total minus the rest. Then one more
 * is withheld, until every hidden number could be more than one thing.
 */

/** value; small: one to four persons; withheld: would give a small one away; hidden: the source itself shows none. */
export const publishedReadings = ['value', 'small', 'withheld', 'hidden'] as const
export type PublishedReading = (typeof publishedReadings)[number]

export type CountedCell = {
  readonly area: string
  /** Persons behind the figure; null when nobody knows: then there is nothing to hide. */
  readonly persons: number | null
  /** The source gives no figure. */
  readonly isHidden: boolean
}

/** Below this many persons a number is small. */
export const smallBelow = 5
const isSmall = (persons: number | null): boolean => persons !== null && persons > 0 && persons < smallBelow

/**
 * How each cell of one indicator in one period is published. `total` is the area that is the sum of the areas in
 * `parts`; other areas stand on their own.
 */
export function publishCells(
  cells: readonly CountedCell[],
  { total, parts }: { readonly total: string; readonly parts: readonly string[] },
): ReadonlyMap<string, PublishedReading> {
  const readings = new Map<string, PublishedReading>(
    cells.map((cell) => [cell.area, cell.isHidden ? 'hidden' : isSmall(cell.persons) ? 'small' : 'value']),
  )
  const known = cells.filter((cell) => parts.includes(cell.area) && !cell.isHidden && cell.persons !== null)
  while (readings.get(total) === 'value' && givesAway(known, readings)) {
    const next = known
      .filter((cell) => readings.get(cell.area) === 'value')
      .sort((a, b) => withholdOrder(a) - withholdOrder(b) || a.area.localeCompare(b.area))[0]
    readings.set(next?.area ?? total, 'withheld')
  }
  return readings
}

/** The smallest first: it takes the least away from the reader. Zeros last, as a hidden zero hides little. */
const withholdOrder = ({ persons }: CountedCell): number => (persons === 0 ? Number.MAX_SAFE_INTEGER : (persons ?? 0))

/** Whether one of the small numbers can only be one thing, for who knows the total, what is shown and the rule. */
function givesAway(known: readonly CountedCell[], readings: ReadonlyMap<string, PublishedReading>): boolean {
  const of = (reading: PublishedReading) => known.filter((cell) => readings.get(cell.area) === reading)
  const small = of('small')
  if (small.length === 0) return false
  const withheld = of('withheld')
  const sum = [...small, ...withheld].reduce((all, cell) => all + (cell.persons ?? 0), 0)
  const others = small.length - 1
  const possible = [1, 2, 3, 4].filter((value) => canBe(sum - value, others, withheld.length > 0))
  return possible.length < 2
}

/** Whether `others` numbers of one to four, and withheld ones (zero, or five and more), can add up to `rest`. */
function canBe(rest: number, others: number, hasWithheld: boolean): boolean {
  for (let sum = others; sum <= others * (smallBelow - 1); sum += 1) {
    const left = rest - sum
    if (left === 0 || (hasWithheld && left >= smallBelow)) return true
  }
  return false
}
