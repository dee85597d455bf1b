/**
 * The days that follow from a contract's term. These are contract terms, not statutory ones: the Algemene termijnenwet
 * does not move them, so a last day may fall on a Sunday or a holiday (its art. 1 speaks of "een in een wet gestelde
 * termijn").
 */
import { addDays, addMonths, type CivilDate, daysBetween } from '../../../kernel/civil-date'

/** The last day of a term that is `months` longer: 31 December and one month is 31 January, 28 February becomes 31 March. */
export const lastDayAfter = (lastDay: CivilDate, months: number): CivilDate =>
  addDays(addMonths(addDays(lastDay, 1), months), -1)

export type DayWithReason<Rule extends string> = {
  readonly on: CivilDate
  readonly rule: Rule
  /** What the rule was applied to, for the sentence on screen. */
  readonly endsOn: CivilDate
  readonly months: number
}

/** The last day on which notice can be given so that the contract ends on `endsOn`: whole months before it. */
export const noticeDay = (endsOn: CivilDate, noticeMonths: number): DayWithReason<'monthsBeforeEnd'> => ({
  on: lastDayAfter(endsOn, -noticeMonths),
  rule: 'monthsBeforeEnd',
  endsOn,
  months: noticeMonths,
})

/** Contract standard (overeenkomst v1.2) art. 1.3.3: an extension is told at least six months before the end. */
export const optionNoticeMonths = 6

type OptionTerm = {
  readonly position: number
  readonly months: number
  readonly status: 'open' | 'exercised' | 'lapsed'
}

/** Options in their order, each with the day until which the contract runs when it is used and all before it were. */
export function optionEnds<Option extends OptionTerm>(
  endsOn: CivilDate,
  options: readonly Option[],
): { option: Option; from: CivilDate; until: CivilDate }[] {
  // An exercised option is in endsOn already: using it moved the end.
  let end = endsOn
  return [...options]
    .sort((a, b) => a.position - b.position)
    .filter((option) => option.status === 'open')
    .map((option) => {
      const from = addDays(end, 1)
      end = lastDayAfter(end, option.months)
      return { option, from, until: end }
    })
}

/** The last day on which an option that follows `end` can be used, by contract standard art. 1.3.3. */
export const optionNotifyBy = (end: CivilDate): DayWithReason<'extensionNotice'> => ({
  on: lastDayAfter(end, -optionNoticeMonths),
  rule: 'extensionNotice',
  endsOn: end,
  months: optionNoticeMonths,
})

/** The last possible end, all open options used (OCDS maxExtentDate); null when no option is open. */
export const maxExtent = (endsOn: CivilDate, options: readonly OptionTerm[]): CivilDate | null =>
  optionEnds(endsOn, options).at(-1)?.until ?? null

/** How long a term is, both days included: whole months, and the days that are left over. */
export function duration(startsOn: CivilDate, endsOn: CivilDate): { months: number; days: number } {
  const after = addDays(endsOn, 1)
  let months = (Number(after.slice(0, 4)) - Number(startsOn.slice(0, 4))) * 12
  months += Number(after.slice(5, 7)) - Number(startsOn.slice(5, 7))
  if (addMonths(startsOn, months) > after) months -= 1
  return { months, days: daysBetween(addMonths(startsOn, months), after) }
}
