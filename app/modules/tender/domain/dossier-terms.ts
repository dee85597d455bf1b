/**
 * The terms that the tender documents themselves set, beside those that are planned: how long a bid stands, when a
 * complaint is answered and when a signed contract is back. Derived from what happened and the day, never stored, so
 * that no nightly job can be late. Source: contractstandaard inkoopdocument v1.2 (October 2025), domain.md B14.
 */
import { addDays, type CivilDate, civilDate } from '../../../kernel/civil-date'
import { type CountedDay, countTerm, type Term } from './counted-day'
import type { RuleSource } from './regime'
import type { ObjectionKind, ObjectionStatus } from './standstill'

export type DossierTermKind = 'bidValidity' | 'complaintAnswer' | 'contractBack'
export type DossierRule = 'bidValidity' | 'afterVerdict' | 'complaintAnswer' | 'contractBack'

const days = (count: number): Term => ({ count, unit: 'days', nature: 'contract' })
const standard: RuleSource = { article: 'Contractstandaard inkoopdocument v1.2, oktober 2025', confirmed: false }

/** Newest first; a set holds for bids, complaints and awards from its day on. */
const ruleSets: readonly { readonly from: CivilDate; readonly terms: Readonly<Record<DossierRule, Term>> }[] = [
  {
    from: civilDate('2025-10-01'),
    terms: {
      bidValidity: days(90),
      afterVerdict: days(14),
      complaintAnswer: days(42),
      contractBack: days(21),
    },
  },
]
/** The term of a rule for what began on a day; what began before the first set follows that set. */
export const dossierTerm = (rule: DossierRule, on: CivilDate): Term =>
  (ruleSets.find(({ from }) => from <= on) ?? ruleSets.at(-1)!).terms[rule]

/** From how many days before its last day a term is told as near: our own choice. */
export const nearDays = 14

export type TermObjection = {
  readonly kind: ObjectionKind
  readonly status: ObjectionStatus
  readonly receivedOn: CivilDate
  readonly resolvedOn: CivilDate | null
}
export type TermDecision = {
  /** Definitive, or without a winner: nothing is held by the bids any more. */
  readonly isFinal: boolean
  /** Last day of the standstill, null before the letters. */
  readonly standstillEndsOn: CivilDate | null
  /** The day on which it became definitive and the contracts went out. */
  readonly finalOn: CivilDate | null
  readonly objections: readonly (TermObjection & { readonly who: string | null })[]
  readonly contracts: readonly { readonly id: string; readonly who: string; readonly signedOn: CivilDate | null }[]
}
export type TermLot = {
  readonly number: number
  readonly isStopped: boolean
  readonly decision: TermDecision | null
}

/** 'waiting': summary proceedings run, so that the last day is counted from a verdict that is not there yet. */
export type TermState = 'running' | 'near' | 'late' | 'met' | 'waiting'
export type DossierTerm = {
  readonly kind: DossierTermKind
  /** Number of the lot; null for all lots that follow the same day. */
  readonly lot: number | null
  /** The provider whose complaint or signature it is. */
  readonly who: string | null
  readonly rule: DossierRule
  readonly term: Term
  readonly source: RuleSource
  readonly counted: CountedDay
  readonly doneOn: CivilDate | null
  readonly state: TermState
  /** Bids lapse before nothing stands in the way of a definitive award any more: the day on which that would be. */
  readonly lapsesBefore: CivilDate | null
}

type Facts = { readonly closingOn: CivilDate | null; readonly lots: readonly TermLot[]; readonly today: CivilDate }

/** Every term of a tender where bids are compared, by its last day. */
export function dossierTerms({ closingOn, lots, today }: Facts): DossierTerm[] {
  const all = lots.flatMap((lot) => [
    ...(closingOn === null || lot.isStopped || lot.decision?.isFinal ? [] : [validityOf(lot, closingOn, today)]),
    ...(lot.decision === null
      ? []
      : [...complaintsOf(lot, lot.decision, today), ...contractsOf(lot, lot.decision, today)]),
  ])
  return together(all).sort((a, b) =>
    a.counted.lastOn < b.counted.lastOn ? -1 : a.counted.lastOn > b.counted.lastOn ? 1 : 0,
  )
}

/** A bid stands 90 days from the closing; after summary proceedings at least until 14 days after the verdict. */
export function validityOf({ number, decision }: TermLot, closingOn: CivilDate, today: CivilDate): DossierTerm {
  const proceedings = (decision?.objections ?? []).filter(({ kind }) => kind === 'summaryProceedings')
  const isWaiting = proceedings.some(({ status }) => status === 'pending')
  const verdicts = proceedings.flatMap(({ status, resolvedOn }) =>
    resolvedOn !== null && (status === 'upheld' || status === 'dismissed') ? [resolvedOn] : [],
  )
  const plain = make('bidValidity', 'bidValidity', { on: closingOn, lot: number })
  const later = verdicts
    .map((on) => make('bidValidity', 'afterVerdict', { on, lot: number }))
    .filter(({ counted }) => counted.lastOn > plain.counted.lastOn)
    .sort((a, b) => (a.counted.lastOn < b.counted.lastOn ? 1 : -1))
  const term = later[0] ?? plain
  if (isWaiting) return { ...term, state: 'waiting' }
  const endsOn = decision?.standstillEndsOn ?? null
  const free = endsOn === null ? null : addDays(endsOn, 1)
  const lapsesBefore = free !== null && free > term.counted.lastOn ? free : null
  const state = stateOf(term.counted.lastOn, today)
  return { ...term, lapsesBefore, state: state === 'running' && lapsesBefore !== null ? 'near' : state }
}

const complaintsOf = ({ number }: TermLot, { objections }: TermDecision, today: CivilDate): DossierTerm[] =>
  objections
    .filter(({ kind }) => kind === 'complaint')
    .map(({ receivedOn, resolvedOn, who }) =>
      settled(
        { ...make('complaintAnswer', 'complaintAnswer', { on: receivedOn, lot: number }), who },
        resolvedOn,
        today,
      ),
    )

const contractsOf = ({ number }: TermLot, { finalOn, contracts }: TermDecision, today: CivilDate): DossierTerm[] =>
  finalOn === null
    ? []
    : contracts.map(({ who, signedOn }) =>
        settled({ ...make('contractBack', 'contractBack', { on: finalOn, lot: number }), who }, signedOn, today),
      )

function make(kind: DossierTermKind, rule: DossierRule, { on, lot }: { on: CivilDate; lot: number }): DossierTerm {
  const term = dossierTerm(rule, on)
  const counted = countTerm(on, term)
  const nothing = { who: null, doneOn: null, lapsesBefore: null }
  return { kind, rule, lot, term, source: standard, counted, state: 'running', ...nothing }
}

const settled = (term: DossierTerm, doneOn: CivilDate | null, today: CivilDate): DossierTerm => ({
  ...term,
  doneOn,
  state: doneOn === null ? stateOf(term.counted.lastOn, today) : 'met',
})

/** Up to and including its last day a term is not late. */
const stateOf = (lastOn: CivilDate, today: CivilDate): TermState =>
  lastOn < today ? 'late' : addDays(today, nearDays) >= lastOn ? 'near' : 'running'

/** Bids of lots that stand equally long are one row: forty lots are not forty rows. */
function together(terms: readonly DossierTerm[]): DossierTerm[] {
  const rows = new Map<string, DossierTerm>()
  for (const term of terms) {
    const same = term.kind === 'bidValidity' && term.state !== 'waiting'
    const key = same ? `${term.counted.lastOn}|${term.lapsesBefore}` : `${rows.size}`
    const known = rows.get(key)
    rows.set(key, known === undefined ? term : { ...term, lot: null })
  }
  return [...rows.values()]
}
