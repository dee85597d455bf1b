/**
 * The standstill after the letters: so many calendar days, counted from the day after dispatch (Aw 2012 art. 2.127). A
 * statutory term that ends on a Saturday, Sunday or public holiday runs to the next working day (Algemene
 * termijnenwet art. 1). A contractual vervaltermijn is another term and is not moved.
 * Golden case: sent 12-10-2020, 20 days, ends Sunday 1-11-2020, so Monday 2-11-2020 (Hof Den Haag 20-4-2021).
 */
import { addDays, type CivilDate, dayOf, type Instant } from '../../../kernel/civil-date'
import { isWorkingDay, nextWorkingDay, restDayReason } from '../../../kernel/working-days'

export type StandstillReason = {
  readonly article: string
  readonly sentOn: CivilDate
  readonly firstDay: CivilDate
  readonly days: number
  /** The end by counting alone: also the end of the contractual vervaltermijn. */
  readonly countedEnd: CivilDate
  /** Why the end moved: code of a holiday, 'weekend' or 'decree'; null when it did not. */
  readonly movedBecause: string | null
}
export type Standstill = { readonly endsOn: CivilDate; readonly reason: StandstillReason }

/** The last day on which nothing may be signed. `decreed`: days that a royal decree adds (Atw art. 3 lid 3). */
export function standstill(sentAt: Instant, days: number, decreed?: ReadonlySet<string>): Standstill {
  const sentOn = dayOf(sentAt)
  const countedEnd = addDays(sentOn, days)
  const endsOn = days === 0 ? countedEnd : nextWorkingDay(countedEnd, decreed)
  const movedBecause = days === 0 || isWorkingDay(countedEnd, decreed) ? null : restDayReason(countedEnd, decreed)
  const reason = { article: 'Aw 2012 art. 2.127; Algemene termijnenwet art. 1', sentOn, firstDay: addDays(sentOn, 1) }
  return { endsOn, reason: { ...reason, days, countedEnd, movedBecause } }
}

export const objectionKinds = ['objection', 'summaryProceedings', 'complaint'] as const
export type ObjectionKind = (typeof objectionKinds)[number]
export const objectionStatuses = ['pending', 'upheld', 'dismissed', 'withdrawn'] as const
export type ObjectionStatus = (typeof objectionStatuses)[number]

/** An objection and summary proceedings hold up the signing; a complaint does not. */
const blocking: ReadonlySet<ObjectionKind> = new Set(['objection', 'summaryProceedings'])

export type ObjectionFacts = { readonly kind: ObjectionKind; readonly status: ObjectionStatus }

export type SigningBlock =
  | { readonly code: 'lettersNotSent' }
  | { readonly code: 'standstillRunning'; readonly until: CivilDate }
  | { readonly code: 'objectionPending' | 'objectionUpheld'; readonly kind: ObjectionKind }

/**
 * Why nothing may be signed today; null when the term is over and nobody objects any more. A decision against which an
 * objection or summary proceedings was upheld is never signed: it is withdrawn, and a new one is made.
 */
export function signingBlock(
  decision: { readonly endsOn: CivilDate | null; readonly objections: readonly ObjectionFacts[] },
  today: CivilDate,
): SigningBlock | null {
  if (decision.endsOn === null) return { code: 'lettersNotSent' }
  const held = decision.objections.filter(({ kind }) => blocking.has(kind))
  const upheld = held.find(({ status }) => status === 'upheld')
  if (upheld) return { code: 'objectionUpheld', kind: upheld.kind }
  const open = held.find(({ status }) => status === 'pending')
  if (open) return { code: 'objectionPending', kind: open.kind }
  return today <= decision.endsOn ? { code: 'standstillRunning', until: decision.endsOn } : null
}

/** Whether it came in after the letters (there is nothing to object to before them) and not in the future. */
export const isObjectionDay = (
  receivedOn: CivilDate,
  { sentOn, today }: { readonly sentOn: CivilDate; readonly today: CivilDate },
): boolean => sentOn <= receivedOn && receivedOn <= today

/** Summary proceedings count when brought before the vervaltermijn ends; a complaint is always heard. */
export function objectionIsInTime(kind: ObjectionKind, receivedOn: CivilDate, reason: StandstillReason): boolean {
  return kind === 'complaint' || receivedOn <= nextWorkingDay(reason.countedEnd)
}
