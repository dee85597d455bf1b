/** One obligation as a line of a reminder. */
import { type CivilDate, daysBetween } from '~/kernel/civil-date'
import { platform } from '~/platform/context.server'
import { toDay } from '~/platform/database/columns.server'
import { dayText } from '../domain/value-text'
import type { ReminderLine } from '../texts-staff'

export type Remindable = {
  readonly id: string
  readonly status: string
  readonly period: string
  readonly dueOn: Date
  readonly contract: { readonly number: string }
  readonly template: { readonly name: string }
}

/** Days before (negative) and after the due day, for the template of an obligation. */
export type OffsetsOf = (obligation: { templateCode: string; templateVersion: string }) => readonly number[]

/** What is due, when, and where to do it. */
export const toReminderLine = (obligation: Remindable, today: CivilDate): ReminderLine => ({
  template: obligation.template.name,
  period: obligation.period,
  contract: obligation.contract.number,
  dueOn: dayText(toDay(obligation.dueOn)),
  days: daysBetween(today, toDay(obligation.dueOn)),
  returned: obligation.status === 'returned',
  url: `${platform().env.appUrl}/verantwoording/${obligation.id}`,
})
