/**
 * Counting a term, with the reason for every day: what starts it, how it is counted, and whether it moves because it ends
 * on a day of rest. Pure; days that a royal decree makes a holiday are passed in.
 */
import { addDays, type CivilDate } from '../../../kernel/civil-date'
import { addWorkingDays, isWorkingDay, nextWorkingDay, restDayReason } from '../../../kernel/working-days'

export type DayUnit = 'days' | 'workingDays'
/**
 * What the Algemene termijnenwet does. 'legal': a legal term that ends on a day of rest runs on to the next working day
 * (art. 1), and one of at least three days holds at least two working days (art. 2). 'contract': a term of the tender
 * documents, such as a vervaltermijn, which ends on the day that it says.
 */
export type TermNature = 'legal' | 'contract'
export type Term = { readonly count: number; readonly unit: DayUnit; readonly nature: TermNature }

export type CountedDay = {
  readonly triggerOn: CivilDate
  /** The first day that counts: the day after the trigger. */
  readonly firstOn: CivilDate
  /** Where plain counting ends. */
  readonly countedOn: CivilDate
  /** The last day of the term, after any shift. */
  readonly lastOn: CivilDate
  /** Why it moved: the day of rest on which counting ended (art. 1), or too few working days (art. 2). */
  readonly shift: { readonly article: 'atw-1' | 'atw-2'; readonly because: string } | null
}

/** The last day of a term that starts the day after `triggerOn`. */
export function countTerm(
  triggerOn: CivilDate,
  { count, unit, nature }: Term,
  decreed?: ReadonlySet<string>,
): CountedDay {
  const firstOn = addDays(triggerOn, 1)
  const countedOn = unit === 'days' ? addDays(triggerOn, count) : addWorkingDays(triggerOn, count, decreed)
  const plain = { triggerOn, firstOn, countedOn }
  if (nature === 'contract' || unit === 'workingDays') return { ...plain, lastOn: countedOn, shift: null }
  const rest = restDayReason(countedOn, decreed)
  const byFirst = nextWorkingDay(countedOn, decreed)
  const bySecond = count >= 3 ? addWorkingDays(triggerOn, 2, decreed) : byFirst
  if (bySecond > byFirst) return { ...plain, lastOn: bySecond, shift: { article: 'atw-2', because: 'fewWorkingDays' } }
  return { ...plain, lastOn: byFirst, shift: rest === null ? null : { article: 'atw-1', because: rest } }
}

/** The latest trigger for which the term of at least `count` days is over by `lastOn`: the way back of countTerm. */
export function countBack(lastOn: CivilDate, term: Term, decreed?: ReadonlySet<string>): CivilDate {
  let trigger = addDays(lastOn, -1)
  while (countTerm(trigger, term, decreed).lastOn > lastOn) trigger = addDays(trigger, -1)
  return trigger
}

/** The day itself, or the last working day before it: for what people must do on a day. */
export function lastWorkingDay(day: CivilDate, decreed?: ReadonlySet<string>): CivilDate {
  let candidate = day
  while (!isWorkingDay(candidate, decreed)) candidate = addDays(candidate, -1)
  return candidate
}
