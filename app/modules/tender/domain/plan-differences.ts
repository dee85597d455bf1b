/** The ledger of a tender beside the moments that providers are held to: where two days differ, one of them is wrong. */
import { type CivilDate, dayOf, type Instant } from '../../../kernel/civil-date'
import type { DeadlineKind } from './planning'

export type MarketMoment = 'enquiriesCloseAt' | 'answersDueAt' | 'bidsCloseAt'

/** The moment that belongs to a date of the ledger. */
export const momentOfDeadline: Readonly<Partial<Record<DeadlineKind, MarketMoment>>> = {
  questionsClose: 'enquiriesCloseAt',
  answersDue: 'answersDueAt',
  closing: 'bidsCloseAt',
}

type Planned = { readonly kind: DeadlineKind; readonly plannedOn: CivilDate }
export type PlanDifference = {
  readonly moment: MarketMoment
  readonly plannedOn: CivilDate
  /** Null while the moment was not chosen. */
  readonly momentOn: CivilDate | null
}

/** Each date of the ledger whose moment falls on another day, or was not chosen yet, in the order of the ledger. */
export const planDifferences = (
  deadlines: readonly Planned[],
  moments: Readonly<Record<MarketMoment, Instant | null>>,
): PlanDifference[] =>
  deadlines.flatMap(({ kind, plannedOn }) => {
    const moment = momentOfDeadline[kind]
    if (moment === undefined) return []
    const at = moments[moment]
    const momentOn = at === null ? null : dayOf(at)
    return momentOn === plannedOn ? [] : [{ moment, plannedOn, momentOn }]
  })
