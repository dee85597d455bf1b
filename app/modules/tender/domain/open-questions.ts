/**
 * Questions without a published answer, beside the closing: until when an answer is still in time for who bids, and which
 * closing it asks when that day has passed. After the closing an answer helps nobody: such a question is closed with a
 * reason (decision 0020).
 */
import { addDays, type CivilDate, dayOf, type Instant } from '../../../kernel/civil-date'
import { nextWorkingDay } from '../../../kernel/working-days'
import { answersBeforeDays } from './publication-checks'
import type { Regime } from './regime'

type Closing = { readonly regime: Regime; readonly urgencyReason: string | null; readonly bidsCloseAt: Instant | null }

export type AnswerTerm = {
  readonly isClosed: boolean
  /** The last day on which an answer is published in time. */
  readonly answerBy: CivilDate
  /** Set when that day has passed: the closing that an answer of today asks. */
  readonly moveTo: CivilDate | null
}

/** Null while there is no closing moment. */
export function answerTerm(tender: Closing, now: Instant, decreed?: ReadonlySet<string>): AnswerTerm | null {
  const { regime, urgencyReason, bidsCloseAt } = tender
  if (bidsCloseAt === null) return null
  const least = answersBeforeDays(regime, urgencyReason !== null) ?? 0
  const today = dayOf(now)
  const answerBy = addDays(dayOf(bidsCloseAt), -least)
  const isClosed = now > bidsCloseAt
  return {
    isClosed,
    answerBy,
    moveTo: isClosed || today <= answerBy ? null : nextWorkingDay(addDays(today, least), decreed),
  }
}
