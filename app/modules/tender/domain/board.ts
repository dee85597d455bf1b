/** Where each tender stands for who follows them all: what is next, what blocks it, and whose turn it is. */
import { type CivilDate, dayOf, daysBetween, type Instant } from '../../../kernel/civil-date'
import type { DossierTerm } from './dossier-terms'
import { type TenderMoments, type TenderPhase, tenderPhase } from './moments'
import { answerTerm } from './open-questions'
import { momentOfDeadline } from './plan-differences'
import { type DeadlineKind, deadlineKinds } from './planning'
import { type Notice, regimeRules } from './regime'

export type BoardRole = 'officer' | 'opener' | 'evaluator'
export type BoardFacts = TenderMoments & {
  readonly answersDueAt: Instant | null
  readonly urgencyReason: string | null
  readonly cpvCode: string | null
  readonly description: string
  readonly lots: readonly { readonly ceilingCents: number | null }[]
  /** The ledger of the tender; empty while it was not planned. */
  readonly deadlines: readonly {
    readonly kind: DeadlineKind
    readonly plannedOn: CivilDate
    readonly actualOn: CivilDate | null
  }[]
  /** Subtypes whose publication was recorded. */
  readonly publishedNotices: readonly string[]
  readonly members: readonly { readonly role: BoardRole; readonly name: string }[]
  /** Questions of providers that must be answered and are not: the vault stays closed while there is one. */
  readonly openQuestions: number
  /** The terms that the tender documents set, as they run now. */
  readonly terms: readonly DossierTerm[]
  /** Open house: the first day by which an application must be decided on; null while none waits. */
  readonly decideBy: CivilDate | null
}

export type BoardBlock =
  | 'noLots'
  | 'noCeiling'
  | 'noCpv'
  | 'noDescription'
  | 'noPlanning'
  | 'noOfficer'
  | 'noOpeners'
  | 'noEvaluators'
  | 'questionsOpen'
  | 'announcementMissing'
  | 'awardNoticeMissing'
  | 'bidsLapseSoon'
  | 'bidsLapsed'
  | 'complaintLate'
  | 'contractLate'

/** A date of the ledger, the term in which an open house decides on an application, or the signed contract that is awaited. */
export type BoardNext = DeadlineKind | 'admissionDecision' | 'contractBack'

export type BoardLine = {
  readonly phase: TenderPhase
  readonly next: { readonly kind: BoardNext; readonly on: CivilDate; readonly isPlanned: boolean } | null
  /** Days that the next date lies behind; 0 when it does not. */
  readonly daysLate: number
  readonly blocks: readonly BoardBlock[]
  /** While questions are open before the closing: the last day on which an answer is in time. */
  readonly answerBy: CivilDate | null
  /** Whose turn it is: the people with the role that the next date asks, or the providers who have a contract to sign. */
  readonly turn: { readonly role: BoardRole | 'winner'; readonly names: readonly string[] } | null
}

/** The first date that is still to come in each phase. */
const firstOf: Readonly<Record<TenderPhase, DeadlineKind | null>> = {
  planning: 'publication',
  enquiries: 'questionsClose',
  bidding: 'answersDue',
  closed: 'opening',
  quality: 'evaluation',
  prices: 'letters',
  standstill: 'standstillEnd',
  awarded: 'signing',
  ended: null,
}
const roleOf: Readonly<Partial<Record<BoardNext, BoardRole | 'winner'>>> = {
  opening: 'opener',
  evaluation: 'evaluator',
  contractBack: 'winner',
}

/** Without a ranking there are no evaluators: the officer holds each bid against the requirements. */
function roleFor(kind: BoardNext, { regime }: BoardFacts): BoardRole | 'winner' {
  const role = roleOf[kind] ?? 'officer'
  return role === 'evaluator' && !regimeRules[regime].ranks ? 'officer' : role
}

/** One line of the board, as seen at this moment. */
export function boardLine(tender: BoardFacts, now: Instant): BoardLine {
  const phase = tenderPhase(tender, now)
  const next = nextDate(tender, phase, now)
  const today = dayOf(now)
  const role = next ? roleFor(next.kind, tender) : null
  const namesOf = (asked: BoardRole | 'winner') =>
    asked === 'winner'
      ? [...new Set(unsigned(tender).flatMap(({ who }) => who ?? []))]
      : tender.members.filter((member) => member.role === asked).map(({ name }) => name)
  return {
    phase,
    next,
    daysLate: next && next.on < today ? daysBetween(next.on, today) : 0,
    blocks: blocksOf(tender, phase),
    answerBy: isAsked(tender, phase) ? (answerTerm(tender, now)?.answerBy ?? null) : null,
    turn: role && { role, names: namesOf(role) },
  }
}

function nextDate(tender: BoardFacts, phase: TenderPhase, now: Instant): BoardLine['next'] {
  const first = firstOf[phase]
  const awaited = unsigned(tender)[0]
  if (phase === 'awarded' && awaited) return { kind: 'contractBack', on: awaited.counted.lastOn, isPlanned: false }
  if (phase === 'standstill' && tender.standstillUntil)
    return { kind: 'standstillEnd', on: tender.standstillUntil, isPlanned: false }
  if (first === null || (phase === 'awarded' && tender.status === 'complete')) return null
  // Once it is open an open house has no letters and no signing day of its own: each application has its term.
  if (tender.regime === 'openHouse' && phase !== 'planning') return nextOfOpenHouse(tender, now)
  const open = deadlineKinds
    .slice(deadlineKinds.indexOf(first))
    .flatMap((kind) => tender.deadlines.filter((each) => each.kind === kind && each.actualOn === null))
    // What providers are held to is its moment; the ledger may still have an older plan.
    .map((each) => ({ ...each, plannedOn: momentDayOf(tender, each.kind) ?? each.plannedOn }))
    // The answers are out once bids alone are awaited: then the closing is next.
    .filter(({ kind, plannedOn }) => kind !== 'answersDue' || plannedOn >= dayOf(now))
  const planned = open[0]
  if (planned) {
    const isPlanned = momentDayOf(tender, planned.kind) === null
    return { kind: planned.kind, on: planned.plannedOn, isPlanned }
  }
  const moment =
    phase === 'enquiries'
      ? ({ kind: 'questionsClose', at: tender.enquiriesCloseAt } as const)
      : phase === 'bidding' || phase === 'closed'
        ? ({ kind: phase === 'bidding' ? 'closing' : 'opening', at: tender.bidsCloseAt } as const)
        : null
  return moment?.at ? { kind: moment.kind, on: dayOf(moment.at), isPlanned: false } : null
}

/** Contracts that did not come back signed yet, by their last day. */
const unsigned = ({ terms }: BoardFacts): readonly DossierTerm[] =>
  terms.filter(({ kind, doneOn }) => kind === 'contractBack' && doneOn === null)

/** What the terms of the tender documents hold up, or are about to. */
function termBlocks({ terms }: BoardFacts): BoardBlock[] {
  const some = (kind: DossierTerm['kind'], state: DossierTerm['state']) =>
    terms.some((term) => term.kind === kind && term.state === state)
  return [
    ...(some('bidValidity', 'late') ? (['bidsLapsed'] as const) : []),
    ...(some('bidValidity', 'near') ? (['bidsLapseSoon'] as const) : []),
    ...(some('complaintAnswer', 'late') ? (['complaintLate'] as const) : []),
    ...(some('contractBack', 'late') ? (['contractLate'] as const) : []),
  ]
}

/** The day of the moment that was announced, for a date that has one. */
function momentDayOf(tender: BoardFacts, kind: DeadlineKind): CivilDate | null {
  const name = tender.publishedAt === null ? undefined : momentOfDeadline[kind]
  const at = name === undefined ? null : tender[name]
  return at === null ? null : dayOf(at)
}

function nextOfOpenHouse({ decideBy, bidsCloseAt }: BoardFacts, now: Instant): BoardLine['next'] {
  if (decideBy !== null) return { kind: 'admissionDecision', on: decideBy, isPlanned: false }
  return bidsCloseAt !== null && now <= bidsCloseAt
    ? { kind: 'closing', on: dayOf(bidsCloseAt), isPlanned: false }
    : null
}

/** No more may be asked, and the closing comes: who answers has to know the day. */
const isAsked = ({ openQuestions }: BoardFacts, phase: TenderPhase): boolean => openQuestions > 0 && phase === 'bidding'

function blocksOf(tender: BoardFacts, phase: TenderPhase): BoardBlock[] {
  if (phase === 'ended') return []
  if (tender.status === 'complete') return termBlocks(tender)
  const { ranks, takesBids, notices } = regimeRules[tender.regime]
  const blocks: BoardBlock[] = []
  const has = (role: BoardRole) => tender.members.some((member) => member.role === role)
  const lacks = (stage: Notice['stage']) =>
    notices.some(
      (notice) => notice.mandatory && notice.stage === stage && !tender.publishedNotices.includes(notice.subtype),
    )
  if (phase === 'planning') {
    if (tender.lots.length === 0) blocks.push('noLots')
    else if (tender.lots.some((lot) => lot.ceilingCents === null)) blocks.push('noCeiling')
    if (tender.cpvCode === null && takesBids) blocks.push('noCpv')
    if (tender.description.trim() === '') blocks.push('noDescription')
    if (tender.deadlines.length === 0) blocks.push('noPlanning')
  } else if (lacks('call')) blocks.push('announcementMissing')
  if (!has('officer')) blocks.push('noOfficer')
  if (takesBids && phase !== 'planning' && phase !== 'awarded' && !has('opener')) blocks.push('noOpeners')
  if (ranks && (phase === 'quality' || phase === 'prices') && !has('evaluator')) blocks.push('noEvaluators')
  if ((phase === 'closed' && tender.openQuestions > 0) || isAsked(tender, phase)) blocks.push('questionsOpen')
  if (phase === 'awarded' && lacks('award')) blocks.push('awardNoticeMissing')
  // A planned closing says nothing of bids: there are none before it.
  if (phase !== 'planning' && phase !== 'enquiries' && phase !== 'bidding') blocks.push(...termBlocks(tender))
  return blocks
}
