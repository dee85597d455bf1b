/** Who is invited to a meeting, what they know of it, and how addresses are read that a person pastes. */
import type { Instant } from '../../../kernel/civil-date'
import { hasCitizenNumber } from '../../../kernel/personal-data'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { MeetingStatus } from './meeting'

export const meetingReplies = ['none', 'accepted', 'tentative', 'declined'] as const
export type MeetingReply = (typeof meetingReplies)[number]
/** What a person can answer by the link in the mail. */
export const givenReplies = ['accepted', 'tentative', 'declined'] as const satisfies readonly MeetingReply[]
export type GivenReply = (typeof givenReplies)[number]

export type Addressee = { readonly name: string; readonly email: string }
export type AddressCode = 'addressMissing' | 'addressNotRead' | 'tooManyAddresses'

export const mostAddresses = 200
const address = /^[^\s@<>,;:"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

/**
 * Reads one address a line: 'Naam <naam@organisatie.nl>' as mail programs copy it, or only the address. Lines with the
 * same address are one; a line that is no address refuses all, with that line, so that nobody is left out unseen.
 */
export function readAddressees(text: string): Result<readonly Addressee[], AddressCode> {
  const found = new Map<string, Addressee>()
  const lines = text.split(/[\n;]/).map((line) => line.trim())
  for (const line of lines.filter((each) => each !== '')) {
    // Longer than a name and an address: what remains is small enough for any pattern.
    if (line.length > 330) return refuse('addressNotRead', { line: line.slice(0, 100) })
    const named = /^"?([^"<]*)"?\s*<([^>]+)>,?$/.exec(line)
    const email = (named?.[2] ?? line.replace(/,$/, '')).trim().toLowerCase()
    if (email.length > 200 || !address.test(email)) return refuse('addressNotRead', { line: line.slice(0, 100) })
    const name = (named?.[1] ?? '').trim().slice(0, 120)
    found.set(email, { email, name: name === '' ? email : name })
    if (found.size > mostAddresses) return refuse('tooManyAddresses', { most: mostAddresses })
  }
  return found.size === 0 ? refuse('addressMissing') : ok([...found.values()])
}

/** Whether this address still has to hear of the meeting as it stands now. Who never heard needs no cancellation. */
export const mustSend = (
  invitation: { readonly sentSequence: number | null },
  meeting: { readonly status: MeetingStatus; readonly calendarSequence: number },
): boolean =>
  meeting.status === 'cancelled'
    ? invitation.sentSequence !== null && invitation.sentSequence < meeting.calendarSequence
    : meeting.status === 'planned' &&
      (invitation.sentSequence === null || invitation.sentSequence < meeting.calendarSequence)

/** The link works as long as there is something to answer: until the meeting is over, or does not take place. */
export const canReply = (
  meeting: { readonly status: MeetingStatus; readonly endsAt: Instant | null },
  now: Instant,
): boolean => meeting.status === 'planned' && meeting.endsAt !== null && now <= meeting.endsAt

export type ReplyCode = 'whoMissing' | 'personalNumber'

/** Who comes must be known, as an invitation often goes to the address of an organisation; who does not come, need not. */
export function checkReply(reply: GivenReply, name: string): Result<null, ReplyCode> {
  if (hasCitizenNumber(name)) return refuse('personalNumber')
  return reply !== 'declined' && name === '' ? refuse('whoMissing') : ok(null)
}

type Answered = { readonly organisation: string | null; readonly reply: MeetingReply; readonly name: string }
export type OrganisationReplies = {
  /** Null: invitations of no organisation. */
  readonly organisation: string | null
  readonly counts: Readonly<Record<MeetingReply, number>>
  /** Who come, or may come. */
  readonly names: readonly string[]
}

/** The replies per organisation, by name; who is of none comes last. */
export function repliesPerOrganisation(invitations: readonly Answered[]): OrganisationReplies[] {
  const organisations = [...new Set(invitations.map(({ organisation }) => organisation))]
  return organisations
    .sort((a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'nl'))
    .map((organisation) => {
      const own = invitations.filter((each) => each.organisation === organisation)
      const count = (reply: MeetingReply) => own.filter((each) => each.reply === reply).length
      return {
        organisation,
        counts: {
          none: count('none'),
          accepted: count('accepted'),
          tentative: count('tentative'),
          declined: count('declined'),
        },
        names: own.filter(({ reply }) => reply === 'accepted' || reply === 'tentative').map(({ name }) => name),
      }
    })
}
