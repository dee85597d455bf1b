/**
 * Evidence expires during the contract: on the day that it says, or when it becomes older than the tender allows. The
 * region and the provider are warned 90 and 30 days before, and on the day itself, as for documents.
 */
import { addDays, addMonths, type CivilDate } from '../../../kernel/civil-date'
import { expiresSoonDays } from '../../document/domain/expiry'

export type Evidence = { readonly evidenceOn: CivilDate | null; readonly expiresOn: CivilDate | null }

/** The last day on which evidence counts: its own end or its greatest age, whichever comes first; null for never. */
export function lastDayOf({ evidenceOn, expiresOn }: Evidence, maxMonths: number | null): CivilDate | null {
  const tooOldAfter = maxMonths === null || evidenceOn === null ? null : addMonths(evidenceOn, maxMonths)
  const ends = [tooOldAfter, expiresOn].filter((day) => day !== null)
  return ends.sort()[0] ?? null
}

export const evidenceStates = ['expired', 'soon', 'valid', 'forever'] as const
export type EvidenceState = (typeof evidenceStates)[number]

/** 'expired' from the day after the last day on; 'soon' in the 90 days up to and including it. */
export function evidenceState(lastOn: CivilDate | null, today: CivilDate): EvidenceState {
  if (lastOn === null) return 'forever'
  if (lastOn < today) return 'expired'
  return lastOn <= addDays(today, expiresSoonDays) ? 'soon' : 'valid'
}
