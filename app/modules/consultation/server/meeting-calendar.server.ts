/**
 * The calendar event of a meeting (RFC 5545) as Outlook, Google and Apple take it: one event with the meeting's own UID,
 * a sequence that is raised with each change, in the time zone of Amsterdam with its rules written out.
 */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { clockTimeOf } from '~/kernel/amsterdam-time'
import { dayOf, type Instant } from '~/kernel/civil-date'
import type { MailAttachment } from '~/platform/mail/queue-mail.server'

export type CalendarMeeting = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly place: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly sequence: number
  readonly isCancelled: boolean
}
export type CalendarMail = {
  readonly meeting: CalendarMeeting
  readonly organizer: { readonly name: string; readonly email: string }
  readonly attendee: { readonly name: string; readonly email: string }
  /** Host of this installation: a UID is unique in the world (RFC 7986). */
  readonly domain: string
  readonly at: Instant
}

const zone = 'Europe/Amsterdam'
// The rules of the European Union since 1996: Outlook trusts no name of a zone without them.
const zoneRules = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

/** The attachment that invites one person, tells the change, or takes the meeting back. */
export function meetingCalendar({ meeting, organizer, attendee, domain, at }: CalendarMail): MailAttachment {
  const method = meeting.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({
    prodId: { company: 'Leidraad', product: 'Bijeenkomsten', language: 'NL' },
    method,
    timezone: { name: zone, generator: () => zoneRules },
  })
  calendar.createEvent({
    id: `bijeenkomst-${meeting.id}@${domain}`,
    sequence: meeting.sequence,
    start: wallClock(meeting.startsAt),
    end: wallClock(meeting.endsAt),
    timezone: zone,
    summary: meeting.name,
    description: meeting.description,
    ...(meeting.place === null ? {} : { location: meeting.place }),
    organizer,
    attendees: [{ ...attendee, rsvp: true }],
    status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return {
    fileName: 'bijeenkomst.ics',
    mediaType: 'text/calendar',
    content: withUtcStamp(calendar.toString(), at),
    calendarMethod: meeting.isCancelled ? 'CANCEL' : 'REQUEST',
  }
}

/** The hour in Amsterdam without a zone: the library writes it down as it stands, beside the name of the zone. */
function wallClock(at: Instant): string {
  const time = clockTimeOf(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dayOf(at)}T${two(Math.floor(time / 60))}:${two(time % 60)}:00`
}

// RFC 5545 3.8.7.2 wants this one in UTC; with a zone the library writes it without the Z.
const withUtcStamp = (content: string, at: Instant): string =>
  content.replace(/^DTSTAMP:.*?(\r?)$/m, `DTSTAMP:${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}$1`)
