/**
 * The letter with a decision on an application: what was decided, per requirement whether it is met, for each that is not
 * the reason, and where to object until when. It names no other applicant. Frozen when it is sent.
 */
import type { CivilDate, Instant } from '../../../kernel/civil-date'
import type { CheckOutcome } from './eligibility'

export type AdmissionLetter = {
  readonly kind: 'admitted' | 'refused'
  readonly reference: string
  readonly tender: { readonly number: string; readonly title: string }
  readonly lot: { readonly number: number; readonly title: string }
  readonly addressee: string
  readonly sentAt: Instant
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly outcome: CheckOutcome
    readonly reason: string
  }[]
  readonly remark: string
  readonly contract: { readonly startsOn: CivilDate; readonly endsOn: CivilDate } | null
  /** The last day for an objection or summary proceedings. */
  readonly objectUntil: CivilDate
}

/** The reference of an application: of the tender, with its own number. */
export const admissionReference = (tenderNumber: string, number: number): string => `${tenderNumber}-T${number}`
