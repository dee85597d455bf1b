/** Dutch of the mails about meetings. */
import { type ClockTime, clockTimeOf, timeText } from '~/kernel/amsterdam-time'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'

type ToldMeeting = {
  readonly name: string
  readonly subject: string
  readonly place: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly status: string
  readonly cancelReason: string | null
  readonly agenda: readonly string[]
}

const day = (on: CivilDate): string => `${on.slice(8, 10)}-${on.slice(5, 7)}-${on.slice(0, 4)}`
const time = (at: Instant): string => timeText(clockTimeOf(at) as ClockTime)
const when = ({ startsAt, endsAt }: ToldMeeting): string =>
  dayOf(startsAt) === dayOf(endsAt)
    ? `${day(dayOf(startsAt))}, ${time(startsAt)} tot ${time(endsAt)} uur`
    : `${day(dayOf(startsAt))} ${time(startsAt)} uur tot ${day(dayOf(endsAt))} ${time(endsAt)} uur`

const agendaText = (agenda: readonly string[]): string =>
  agenda.length === 0 ? '' : `\n\nAgenda\n${agenda.map((title, index) => `${index + 1}. ${title}`).join('\n')}`

export const meetingMailTexts = {
  subject: (meeting: ToldMeeting, isUpdate: boolean) =>
    `${meeting.status === 'cancelled' ? 'Gaat niet door' : isUpdate ? 'Gewijzigd' : 'Uitnodiging'}: ${meeting.name.replace(/\s+/g, ' ')}`,
  text: (meeting: ToldMeeting, { isUpdate, link }: { readonly isUpdate: boolean; readonly link: string | null }) =>
    meeting.status === 'cancelled'
      ? `De bijeenkomst “${meeting.name}” van ${when(meeting)} gaat niet door.\n\nReden: ${meeting.cancelReason ?? ''}\n\nMet de bijlage haalt u de afspraak uit uw agenda.`
      : `${isUpdate ? 'Er is iets gewijzigd aan deze bijeenkomst. Dit geldt nu.' : 'U bent uitgenodigd voor een bijeenkomst.'}\n\n${meeting.name}\n${when(meeting)}\n${meeting.place ?? 'plaats volgt'}\n\n${meeting.subject}${agendaText(meeting.agenda)}\n\nMet de bijlage zet u de afspraak in uw agenda.${link === null ? '' : `\n\nLaat weten of u komt, en wie er komt. Dat kan zonder account met deze link:\n${link}\nDe link werkt tot de bijeenkomst is geweest. Antwoorden in uw agenda of per mail mag ook.`}`,
  description: (meeting: ToldMeeting) => `${meeting.subject}${agendaText(meeting.agenda)}`,
}
