/**
 * When something is due, by which rule, and why: every step that led to the day is kept, so that the screen can say it.
 * Terms in a contract are not statutory terms; the Algemene termijnenwet (Atw) holds for them only when the rule says so.
 */
import { addDays, addMonths, type CivilDate, daysInMonth, fromParts, yearOf } from '../../../kernel/civil-date'
import {
  addWorkingDays,
  type HolidayCode,
  isWorkingDay,
  nextWorkingDay,
  restDayReason,
  workingDaysBetween,
} from '../../../kernel/working-days'

/** 'atw': the term stretches by Atw art. 1–2; 'none': the day stays, also when it is a Sunday. */
export type Shift = 'atw' | 'none'

export type DueRule =
  | { readonly kind: 'calendarDays'; readonly days: number; readonly shift: Shift }
  | { readonly kind: 'months'; readonly months: number; readonly shift: Shift }
  /** The n-th working day after the start day (usually the last day of the period). */
  | { readonly kind: 'workingDays'; readonly days: number }
  /** The first such day of the calendar after the start day: 31 March following. */
  | { readonly kind: 'fixedDate'; readonly month: number; readonly day: number; readonly shift: Shift }

export type DueStep =
  | { readonly code: 'start'; readonly day: CivilDate }
  | { readonly code: 'plusDays'; readonly days: number; readonly day: CivilDate }
  | { readonly code: 'plusMonths'; readonly months: number; readonly day: CivilDate }
  | { readonly code: 'plusWorkingDays'; readonly days: number; readonly day: CivilDate }
  | { readonly code: 'fixedDate'; readonly day: CivilDate }
  /** Atw art. 2: a term of at least three days holds at least two working days. */
  | { readonly code: 'atLeastTwoWorkingDays'; readonly day: CivilDate }
  /** Atw art. 1: the end falls on a Saturday, Sunday or holiday, and moves to the next working day. */
  | {
      readonly code: 'movedToWorkingDay'
      readonly reason: HolidayCode | 'weekend' | 'decree'
      readonly from: CivilDate
      readonly day: CivilDate
    }
  /** Atw art. 4: longer terms than 90 days or three months are not stretched. */
  | { readonly code: 'tooLongForAtw'; readonly day: CivilDate }
  /** The end is no working day, but the contract's own rule leaves it there. */
  | { readonly code: 'staysOnRestDay'; readonly reason: HolidayCode | 'weekend' | 'decree'; readonly day: CivilDate }

export type DueDate = { readonly day: CivilDate; readonly steps: readonly DueStep[] }

/** The due day counted from `start` (the day itself does not count). `decreed` are rest days added by royal decree. */
export function dueDate(rule: DueRule, start: CivilDate, decreed?: ReadonlySet<string>): DueDate {
  const first: DueStep = { code: 'start', day: start }
  switch (rule.kind) {
    case 'workingDays': {
      const day = addWorkingDays(start, rule.days, decreed)
      return { day, steps: [first, { code: 'plusWorkingDays', days: rule.days, day }] }
    }
    case 'calendarDays': {
      const day = addDays(start, rule.days)
      const steps: DueStep[] = [first, { code: 'plusDays', days: rule.days, day }]
      return shifted({ start, day, steps, shift: rule.shift, withinAtw: rule.days <= 90, days: rule.days, decreed })
    }
    case 'months': {
      const day = addMonths(start, rule.months)
      const steps: DueStep[] = [first, { code: 'plusMonths', months: rule.months, day }]
      return shifted({ start, day, steps, shift: rule.shift, withinAtw: rule.months <= 3, days: null, decreed })
    }
    case 'fixedDate': {
      const day = firstAfter(start, rule.month, rule.day)
      return shifted({
        start,
        day,
        steps: [first, { code: 'fixedDate', day }],
        shift: rule.shift,
        withinAtw: true,
        days: null,
        decreed,
      })
    }
  }
}

/** The first day with this month and day of the month after `start`; 29 February becomes the 28th in other years. */
function firstAfter(start: CivilDate, month: number, day: number): CivilDate {
  const inYear = (year: number): CivilDate => fromParts(year, month, Math.min(day, daysInMonth(year, month)))
  const year = yearOf(start)
  return inYear(year) > start ? inYear(year) : inYear(year + 1)
}

type Unshifted = {
  readonly start: CivilDate
  readonly day: CivilDate
  readonly steps: readonly DueStep[]
  readonly shift: Shift
  readonly withinAtw: boolean
  /** Length in days when the term is given in days: art. 2 asks for at least three. */
  readonly days: number | null
  readonly decreed: ReadonlySet<string> | undefined
}

function shifted(term: Unshifted): DueDate {
  const { decreed } = term
  const steps = [...term.steps]
  let day = term.day
  if (term.shift === 'none') {
    const reason = restDayReason(day, decreed)
    return { day, steps: reason ? [...steps, { code: 'staysOnRestDay', reason, day }] : steps }
  }
  if (!term.withinAtw) return { day, steps: [...steps, { code: 'tooLongForAtw', day }] }
  if (term.days !== null && term.days >= 3 && workingDaysBetween(term.start, day, decreed) < 2) {
    while (workingDaysBetween(term.start, day, decreed) < 2) day = addDays(day, 1)
    steps.push({ code: 'atLeastTwoWorkingDays', day })
  }
  if (!isWorkingDay(day, decreed)) {
    const from = day
    day = nextWorkingDay(day, decreed)
    steps.push({ code: 'movedToWorkingDay', reason: restDayReason(from, decreed) ?? 'weekend', from, day })
  }
  return { day, steps }
}

export type ReminderDay = { readonly offsetDays: number; readonly on: CivilDate }

/** The days on which reminders go out, in calendar order: negative offsets are before the due day. */
export const reminderDays = (dueOn: CivilDate, offsets: readonly number[]): ReminderDay[] =>
  [...new Set(offsets)].sort((a, b) => a - b).map((offsetDays) => ({ offsetDays, on: addDays(dueOn, offsetDays) }))

/** Working days left until and including the due day; negative when the day has passed. */
export const workingDaysLeft = (today: CivilDate, dueOn: CivilDate, decreed?: ReadonlySet<string>): number =>
  today <= dueOn ? workingDaysBetween(today, dueOn, decreed) : -workingDaysBetween(dueOn, today, decreed)
