/** The dates of the project as a calendar that people subscribe to (RFC 5545): milestones fill a day, meetings their hours. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, type CivilDate, type Instant } from '~/kernel/civil-date'
import type { AgendaEntry } from '../domain/public-agenda'
import { publicFeedTexts as texts } from '../texts-public'

type Calendar = {
  readonly entries: readonly AgendaEntry[]
  readonly region: string
  readonly appUrl: string
  /** When it was made: the stamp of each event. */
  readonly at: Instant
}

const refreshSeconds = 6 * 3_600

/** The text of the file. What has no day is left out: a calendar can't show it. */
export function publicCalendar({ entries, region, appUrl, at }: Calendar): string {
  const domain = new URL(appUrl).hostname
  const calendar = ical({
    prodId: { company: 'Leidraad', product: 'Openbare planning', language: 'NL' },
    name: texts.calendarName(region),
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  })
  for (const entry of entries) {
    if (entry.on === null) continue
    calendar.createEvent({
      id: `${entry.key}@${domain}`,
      stamp: new Date(at),
      ...timesOf(entry, entry.on),
      summary: entry.title,
      description: entry.description,
      ...(entry.place === null ? {} : { location: entry.place }),
      url: `${appUrl}${entry.href}`,
      status: entry.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  // RFC 5545: every line ends so, the last one too.
  return `${calendar.toString()}\r\n`
}

/** Hours as instants in UTC, which need no rules of a zone; a whole day ends where the next one begins. */
function timesOf({ startsAt, endsAt }: AgendaEntry, on: CivilDate) {
  if (startsAt !== null) return { start: new Date(startsAt), end: new Date(endsAt ?? startsAt) }
  const midnight = (day: CivilDate) => new Date(`${day}T00:00:00Z`)
  return { start: midnight(on), end: midnight(addDays(on, 1)), allDay: true, timezone: 'UTC' }
}
