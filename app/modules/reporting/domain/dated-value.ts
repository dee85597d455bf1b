/** A threshold, norm or tolerance with the day from which it holds and where it is written: never a bare number in code. */
import type { CivilDate } from '../../../kernel/civil-date'

export type DatedValue<T> = {
  readonly value: T
  readonly from: CivilDate
  readonly source: string
}

/** The value that holds on a day: the latest one that has begun; null before the first. */
export function valueOn<T>(values: readonly DatedValue<T>[], day: CivilDate): DatedValue<T> | null {
  let holding: DatedValue<T> | null = null
  for (const entry of values) {
    if (entry.from <= day && (holding === null || entry.from > holding.from)) holding = entry
  }
  return holding
}
