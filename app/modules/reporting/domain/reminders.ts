/**
 * Which reminder goes out on a day. The days stand with the template (calendar.reminderDays), because a yearly report
 * asks for other days than a monthly one; from when the buyer hears of it too is dated here.
 */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import { type DatedValue, valueOn } from './dated-value'
import type { ObligationStatus } from './delivery-status'

/** Days after the due day from which the contract managers are told as well. */
export const escalationDays: readonly DatedValue<number>[] = [
  {
    value: 7,
    from: '2026-01-01' as CivilDate,
    source: 'Werkafspraak contractmanagement: na een week belt de contractmanager (experience.md, 19)',
  },
]

/** A job that did not run for some days still sends the last reminder, but not one that is older than this. */
export const catchUpDays = 3

export type ReminderInput = {
  readonly status: ObligationStatus
  readonly dueOn: CivilDate
  readonly offsets: readonly number[]
  readonly sent: readonly number[]
  readonly today: CivilDate
}

/** The offset of the reminder to send today, or null: only what the provider still has to do, and each one once. */
export function reminderToSend({ status, dueOn, offsets, sent, today }: ReminderInput): number | null {
  if (status !== 'open' && status !== 'returned') return null
  const passed = offsets.filter((offset) => addDays(dueOn, offset) <= today)
  if (passed.length === 0) return null
  const latest = Math.max(...passed)
  // A later reminder makes the earlier ones pointless: those that were missed are not sent afterwards.
  const isOld = daysBetween(addDays(dueOn, latest), today) > catchUpDays
  return isOld || sent.includes(latest) ? null : latest
}

/** Whether the contract managers hear of it as well: from a week after the due day, or at the template's last reminder. */
export function escalates(offset: number, offsets: readonly number[], today: CivilDate): boolean {
  const from = valueOn(escalationDays, today)?.value
  if (offset <= 0 || from === undefined) return false
  return offset >= from || offset === Math.max(...offsets)
}

/** The due days for which a reminder may have to go out today, from and until. */
export function remindedDueDays(offsets: readonly number[], today: CivilDate): { from: CivilDate; until: CivilDate } {
  const last = Math.max(0, ...offsets)
  const first = Math.min(0, ...offsets)
  return { from: addDays(today, -last - catchUpDays), until: addDays(today, -first) }
}
