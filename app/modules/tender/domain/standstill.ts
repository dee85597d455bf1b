/**
 * The standstill after the letters: so many calendar days, counted from the day after dispatch (Aw 2012 art. 2.127). A
 * statutory term that ends on a Saturday, Sunday or public holiday runs to the next working day (Algemene
 * termijnenwet art. 1). A contractual vervaltermijn is another term and is not moved.
 * Golden case: sent 12-10-2020, 20 days, ends Sunday 1-11-2020, so Monday 2-11-2020 (Hof Den Haag 20-4-2021).
 */
import { type CivilDate, dayOf, type Instant } from '../../../kernel/civil-date'
import { countTerm } from './counted-day'

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
  const counted = countTerm(sentOn, { count: days, unit: 'days', nature: 'legal' }, decreed)
  return {
    endsOn: counted.lastOn,
    reason: {
      article: 'Aw 2012 art. 2.127; Algemene termijnenwet art. 1',
      sentOn,
      firstDay: counted.firstOn,
      days,
      countedEnd: counted.countedOn,
      movedBecause: counted.shift?.because ?? null,
    },
  }
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

/**
 * In time up to and including the last day on which nothing may be signed; a complaint is always heard. The letter names
 * the vervaltermijn, which no day of rest moves; who comes on the day to which the legal term moved is still let in, as
 * Hof Den Haag did (GHDHA:2021:638), so that nothing is signed over the head of a claim that a court may take.
 */
export const objectionIsInTime = (kind: ObjectionKind, receivedOn: CivilDate, endsOn: CivilDate): boolean =>
  kind === 'complaint' || receivedOn <= endsOn
