/** The planning as iCalendar: a whole day for each date, under an identity that stays when it moves. */
import ical from 'ical-generator'
import { addDays, type Instant } from '~/kernel/civil-date'
import { workTexts } from '../texts-work'
import type { Deadline } from './save-planning.server'

type Named = { readonly id: string; readonly number: string; readonly title: string }

/** RFC 5545; `now` is when it was made. */
export function planningCalendar(tender: Named, deadlines: readonly Deadline[], now: Instant): string {
  const calendar = ical({ name: `${tender.number} ${tender.title}` })
  for (const { kind, plannedOn } of deadlines) {
    calendar.createEvent({
      id: `${tender.id}-${kind}@leidraad`,
      stamp: new Date(now),
      start: new Date(`${plannedOn}T00:00:00Z`),
      end: new Date(`${addDays(plannedOn, 1)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: `${tender.number}: ${workTexts.deadlines[kind]}`,
    })
  }
  // RFC 5545: every line ends so, the last one too.
  return `${calendar.toString()}\r\n`
}
