/** Weeks as ISO 8601 counts them, for pivot tables: a week belongs to the year of its Thursday. */
import { addDays, type CivilDate, daysBetween, fromParts, weekday, yearOf } from '../../../kernel/civil-date'

/** '2026-W48' for 23 November 2026. */
export function isoWeek(day: CivilDate): string {
  const thursday = addDays(day, 4 - weekday(day))
  const year = yearOf(thursday)
  const week = Math.floor(daysBetween(fromParts(year, 1, 1), thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
