/** Who is invited to a meeting, what they know of it, and how addresses are read that a person pastes. */
import { ok, type Result, refuse } from '../../../kernel/result'
import type { MeetingStatus } from './meeting'

export const meetingReplies = ['none', 'accepted', 'tentative', 'declined'] as const
export type MeetingReply = (typeof meetingReplies)[number]

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
