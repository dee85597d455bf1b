/** A meeting as the values of its form, and two versions of one side by side. */
import { clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import type { Instant } from '~/kernel/civil-date'
import { one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import type { ComparedField } from '~/ui/version-comparison'
import type { MeetingRecord } from '../server/meeting-record.server'
import { meetingTexts as texts, visibilityNames } from '../texts-meeting'

type Stored = MeetingRecord & { readonly agenda: readonly { readonly title: string; readonly note: string | null }[] }

const time = (at: Instant | null): string => (at === null ? '' : timeText(clockTimeOf(at)))

export const meetingValues = (meeting: Stored): Typed => ({
  name: meeting.name,
  subject: meeting.subject,
  heldOn: meeting.heldOn === null ? '' : formatDay(meeting.heldOn),
  startTime: time(meeting.startsAt),
  endTime: time(meeting.endsAt),
  place: meeting.place ?? '',
  phaseNumber: meeting.phaseNumber === null ? '' : String(meeting.phaseNumber),
  visibility: meeting.visibility,
  agenda: meeting.agenda.map(({ title, note }) => (note === null ? title : `${title} | ${note}`)).join('\n'),
  notes: meeting.notes ?? '',
})

const compared = [
  'name',
  'subject',
  'heldOn',
  'startTime',
  'endTime',
  'place',
  'visibility',
  'agenda',
  'notes',
] as const

export const comparedMeeting = (yours: Typed, theirs: Typed): ComparedField[] =>
  compared.map((name) => {
    const read = (values: Typed) =>
      name === 'visibility'
        ? (visibilityNames[one(values, name) as keyof typeof visibilityNames] ?? one(values, name))
        : one(values, name)
    return { label: texts.fields[name], yours: read(yours), theirs: read(theirs) }
  })
