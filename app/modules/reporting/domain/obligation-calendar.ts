/** Which obligations follow from a contract and a template: one for each period in which the contract runs. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type DueDate, type DueRule, dueDate, type ReminderDay, reminderDays } from './due-date'
import { type Period, type PeriodKind, periodsBetween } from './periods'

export type ObligationInput = {
  readonly contract: { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null }
  readonly kind: PeriodKind
  readonly due: DueRule
  readonly draftDue?: DueRule
  readonly reminderDays: readonly number[]
  /** From when the template is asked; earlier periods are not. */
  readonly from: CivilDate
  /** How far ahead obligations are made. */
  readonly until: CivilDate
  readonly decreed?: ReadonlySet<string>
}

export type PlannedObligation = {
  readonly period: Period
  readonly due: DueDate
  readonly draftDue: DueDate | null
  readonly reminders: readonly ReminderDay[]
}

/**
 * The obligations in calendar order. A period in which the contract ran for even one day counts. Only periods that
 * begin on or before `until` are planned.
 */
export function planObligations(input: ObligationInput): PlannedObligation[] {
  const { startsOn, endsOn } = input.contract
  const startsLater = startsOn > input.from
  const endsEarlier = endsOn !== null && endsOn < input.until
  const start = startsLater ? startsOn : input.from
  const end = endsEarlier ? endsOn : input.until
  if (end < start) return []
  return periodsBetween(start, end, input.kind).map((period) => {
    const due = dueDate(input.due, period.end, input.decreed)
    return {
      period,
      due,
      draftDue: input.draftDue ? dueDate(input.draftDue, period.end, input.decreed) : null,
      reminders: reminderDays(due.day, input.reminderDays),
    }
  })
}
