/**
 * The terms of an open house as dated, sourced rows: which of them counts follows from the day of handing in. Completing
 * and objecting are terms of the contract standard and end on the day that they say; the term for deciding is that
 * of the Awb for an administrative decision (4:13: eight weeks; 4:15: stands still from the day after the request until
 * the completion). Admission to a contract is mostly private law, so it is taken over as a reasonable term, not as law.
 */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import { type CountedDay, countTerm } from './counted-day'
import type { RuleSource } from './regime'

export type AdmissionTerms = {
  /** Counts for applications that were handed in from this day on. */
  readonly from: CivilDate
  readonly decisionDays: number
  readonly completionDays: number
  readonly objectionDays: number
  readonly sources: {
    readonly decision: RuleSource
    readonly completion: RuleSource
    readonly objection: RuleSource
  }
}

/** The newest first. */
export const admissionTerms: readonly AdmissionTerms[] = [
  {
    from: '2025-10-01' as CivilDate,
    decisionDays: 56,
    completionDays: 14,
    objectionDays: 20,
    sources: {
      decision: {
        article:
          'Awb art. 4:13 lid 2 (acht weken) en art. 4:15 lid 1 (staat stil tijdens het aanvullen). Die artikelen gelden voor een beschikking; toelating tot een overeenkomst is meestal privaatrecht. De regio neemt ze over als redelijke termijn',
        confirmed: true,
      },
      completion: {
        article: 'Contractstandaard, inkoopdocument v1.2 (oktober 2025): extra bewijs 14 kalenderdagen',
        confirmed: true,
      },
      objection: {
        article: 'Contractstandaard, inkoopdocument v1.2 (oktober 2025): kort geding of bezwaar 20 kalenderdagen',
        confirmed: true,
      },
    },
  },
]

/** The terms of a day; before the first row the first row counts. */
export const termsOn = (day: CivilDate): AdmissionTerms =>
  admissionTerms.find(({ from }) => from <= day) ?? (admissionTerms.at(-1) as AdmissionTerms)

export type RequestSpan = {
  readonly askedOn: CivilDate
  readonly dueOn: CivilDate
  readonly answeredOn: CivilDate | null
}

/** Days that a request kept the term for deciding standing still: from the day after it to the answer or its last day. */
export function suspendedDays(requests: readonly RequestSpan[], today: CivilDate): number {
  return requests.reduce((sum, { askedOn, dueOn, answeredOn }) => {
    const until = [answeredOn ?? today, dueOn].sort()[0] as CivilDate
    return sum + Math.max(0, daysBetween(askedOn, until))
  }, 0)
}

export type DecisionDue = CountedDay & { readonly days: number; readonly suspended: number }

type Deciding = {
  /** What the tender says instead of the dated term. */
  readonly ownDays: number | null
  readonly requests: readonly RequestSpan[]
  readonly today: CivilDate
  /** Holidays by royal decree. */
  readonly decreed?: ReadonlySet<string>
}

/** The last day for deciding. */
export function decisionDue(submittedOn: CivilDate, { ownDays, requests, today, decreed }: Deciding): DecisionDue {
  const days = ownDays ?? termsOn(submittedOn).decisionDays
  const suspended = suspendedDays(requests, today)
  const counted = countTerm(submittedOn, { count: days + suspended, unit: 'days', nature: 'legal' }, decreed)
  return { ...counted, days, suspended }
}

export const completionDueOn = (askedOn: CivilDate): CivilDate => addDays(askedOn, termsOn(askedOn).completionDays)
export const objectionUntil = (sentOn: CivilDate): CivilDate => addDays(sentOn, termsOn(sentOn).objectionDays)
