/** Where an invitation stands; derived from its dates, so that it expires without a job. */
import type { Instant } from '~/kernel/civil-date'

export const invitationStates = ['open', 'accepted', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof invitationStates)[number]

/** What an invitation is at this moment. */
export function invitationState(
  invitation: {
    readonly acceptedAt: Instant | null
    readonly withdrawnAt: Instant | null
    readonly expiresAt: Instant
  },
  now: Instant,
): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.withdrawnAt !== null) return 'withdrawn'
  return now < invitation.expiresAt ? 'open' : 'expired'
}
