/**
 * Exclusion and suitability: each criterion is judged per bid, with the age of its evidence at the closing moment. A
 * small defect may be repaired once, within a term; what is still missing afterwards excludes the bid.
 */
import { addMonths, type CivilDate, dayOf, type Instant, instant } from '../../../kernel/civil-date'
import { addWorkingDays } from '../../../kernel/working-days'

export const checkOutcomes = ['met', 'notMet'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

export type EvidenceAge = 'unknown' | 'fresh' | 'tooOld' | 'afterClosing' | 'notAsked'

/** How old evidence was at closing: `maxMonths` before the closing day is still fresh (contract standard, domain.md B14). */
export function evidenceAge(
  evidence: { readonly on: CivilDate | null; readonly maxMonths: number | null },
  closesOn: CivilDate,
): EvidenceAge {
  if (evidence.maxMonths === null) return 'notAsked'
  if (evidence.on === null) return 'unknown'
  if (evidence.on > closesOn) return 'afterClosing'
  return addMonths(evidence.on, evidence.maxMonths) >= closesOn ? 'fresh' : 'tooOld'
}

/** A repair must be in by the end of the second working day; shorter than this nobody is asked (Prozorro: 24 hours). */
export const repairWorkingDays = 2
/** A price is explained within five working days. */
export const lowPriceWorkingDays = 5

/** The last moment for an answer: 17.00 in Amsterdam on the n-th working day after asking. */
export const answerDueAt = (askedAt: Instant, workingDays: number, decreed?: ReadonlySet<string>): Instant =>
  fiveOClock(addWorkingDays(dayOf(askedAt), workingDays, decreed))

/** 17.00 in Amsterdam on a day, in winter and in summer time. */
function fiveOClock(day: CivilDate): Instant {
  const winter = instant(Date.parse(`${day}T16:00:00Z`))
  const hour = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false })
  return hour.format(winter) === '17' ? winter : instant(winter - 3_600_000)
}

export const questionKinds = ['repair', 'lowPrice'] as const
export type QuestionKind = (typeof questionKinds)[number]
export const judgements = ['accepted', 'rejected'] as const
export type Judgement = (typeof judgements)[number]
export type QuestionState = 'open' | 'expired' | 'answered' | Judgement

export type QuestionFacts = {
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  readonly judgement: Judgement | null
}

/** Where a question stands now: the clock says whether it is too late, not a job. */
export function questionState({ dueAt, answeredAt, judgement }: QuestionFacts, now: Instant): QuestionState {
  if (judgement !== null) return judgement
  if (answeredAt !== null) return 'answered'
  return now <= dueAt ? 'open' : 'expired'
}

/** An answer counts at the very millisecond of its term, and once. */
export function answerProblem(question: QuestionFacts, now: Instant): 'answerLate' | 'answerGiven' | null {
  const state = questionState(question, now)
  if (state === 'open') return null
  return state === 'expired' ? 'answerLate' : 'answerGiven'
}

/** Judged after the answer or after the term, never while the bidder may still answer. */
export function judgeProblem(question: QuestionFacts, now: Instant): 'questionRunning' | 'questionJudged' | null {
  if (question.judgement !== null) return 'questionJudged'
  return questionState(question, now) === 'open' ? 'questionRunning' : null
}

export type BidChecks = {
  /** Exclusion and suitability criteria that the bid must meet. */
  readonly criteria: number
  readonly met: number
  readonly notMet: number
  /** Repairs that were asked and are not judged yet. */
  readonly openRepairs: number
}

/** What the checks say about a bid: still to do, fit, or not. */
export function bidVerdict({ criteria, met, notMet, openRepairs }: BidChecks): 'open' | 'fit' | 'unfit' {
  if (openRepairs > 0 || met + notMet < criteria) return 'open'
  return notMet > 0 ? 'unfit' : 'fit'
}
