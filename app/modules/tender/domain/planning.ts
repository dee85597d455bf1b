/**
 * The deadline ledger: the dates of a tender in order, each a term after the one before, with the law article or rule
 * that it follows. Generated forwards from publication or backwards from the wanted start; both keep every minimum.
 */
import { addDays, type CivilDate } from '../../../kernel/civil-date'
import { nextWorkingDay } from '../../../kernel/working-days'
import { type CountedDay, countBack, countTerm, lastWorkingDay, type Term } from './counted-day'
import { type Regime, type RuleSource, regimeRules, shortestTerm } from './regime'

export const deadlineKinds = [
  'publication',
  'questionsClose',
  'answersDue',
  'closing',
  'opening',
  'evaluation',
  'letters',
  'standstillEnd',
  'signing',
  'start',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export const deadlineRules = [
  'first',
  'questions',
  'answersAfterQuestions',
  'minimumTerm',
  'answersBeforeClosing',
  'openingDelay',
  'evaluationTime',
  'lettersTime',
  'standstill',
  'signingTime',
  'mobilisation',
  'chosen',
] as const
export type DeadlineRule = (typeof deadlineRules)[number]

/** Durations that the law does not fix: an officer may choose others. In days. */
export type PlanningChoices = {
  readonly regime: Regime
  readonly electronic: boolean
  readonly freeAccess: boolean
  readonly urgent: boolean
  /** Time to ask questions, from publication. */
  readonly questionDays: number
  /** Time to write and approve the answers. */
  readonly answerDays: number
  /** Time to bid after the last answers, on top of what the law asks. */
  readonly bidDays: number
  readonly evaluationWorkingDays: number
  readonly lettersWorkingDays: number
  readonly standstillDays: number
  readonly signingWorkingDays: number
  readonly mobilisationDays: number
}

/** Usual durations of the region; invented as a start, as the sources name none (marked as example on screen). */
export const usualChoices = (regime: Regime): PlanningChoices => ({
  regime,
  electronic: true,
  freeAccess: true,
  urgent: false,
  questionDays: 28,
  answerDays: 14,
  bidDays: 14,
  // Requirements that are met or not take less time than quality that is weighed.
  evaluationWorkingDays: regimeRules[regime].ranks ? 20 : 10,
  lettersWorkingDays: 5,
  standstillDays: regimeRules[regime].standstill?.days ?? 0,
  signingWorkingDays: 10,
  mobilisationDays: 60,
})

export type LedgerLine = {
  readonly kind: DeadlineKind
  readonly on: CivilDate
  readonly rule: DeadlineRule
  readonly source: RuleSource | null
  readonly term: Term | null
  /** How it was counted; null for the day from which everything is counted. */
  readonly counted: CountedDay | null
}

type Link = {
  readonly kind: DeadlineKind
  readonly rule: DeadlineRule
  readonly term: Term
  readonly source: RuleSource | null
}

const days = (count: number): Term => ({ count, unit: 'days', nature: 'contract' })
const workingDays = (count: number): Term => ({ count, unit: 'workingDays', nature: 'contract' })

/** The terms from one date to the next. Open house has publication, signing and start only: nobody bids. */
export function planningLinks(choices: PlanningChoices): readonly Link[] {
  const rules = regimeRules[choices.regime]
  const end: Link[] = [
    { kind: 'signing', rule: 'signingTime', term: workingDays(choices.signingWorkingDays), source: null },
    { kind: 'start', rule: 'mobilisation', term: days(choices.mobilisationDays), source: null },
  ]
  if (!rules.takesBids) return end
  const before = rules.answersBefore
  const answersToClosing = Math.max(choices.bidDays, before ? (choices.urgent ? before.urgentDays : before.days) : 0)
  const shortest = shortestTerm(choices.regime, choices)
  // What the minimum term asks beyond the other steps is given to the market for its questions.
  const missing = Math.max((shortest ?? 0) - choices.questionDays - choices.answerDays - answersToClosing, 0)
  return [
    {
      kind: 'questionsClose',
      rule: missing > 0 ? 'minimumTerm' : 'questions',
      term: days(choices.questionDays + missing),
      source: missing > 0 ? (rules.minimumTerm?.source ?? null) : null,
    },
    { kind: 'answersDue', rule: 'answersAfterQuestions', term: days(choices.answerDays), source: null },
    { kind: 'closing', rule: 'answersBeforeClosing', term: days(answersToClosing), source: before?.source ?? null },
    { kind: 'opening', rule: 'openingDelay', term: workingDays(1), source: null },
    { kind: 'evaluation', rule: 'evaluationTime', term: workingDays(choices.evaluationWorkingDays), source: null },
    { kind: 'letters', rule: 'lettersTime', term: workingDays(choices.lettersWorkingDays), source: null },
    {
      kind: 'standstillEnd',
      rule: 'standstill',
      term: { count: choices.standstillDays, unit: 'days', nature: 'legal' },
      source: rules.standstill?.source ?? null,
    },
    ...end,
  ]
}

/** From publication on. Days on which people must act are working days; the last day of a legal term follows the Atw. */
export function planForwards(
  publicationOn: CivilDate,
  choices: PlanningChoices,
  decreed?: ReadonlySet<string>,
): LedgerLine[] {
  const first = nextWorkingDay(publicationOn, decreed)
  const lines: LedgerLine[] = [
    { kind: 'publication', on: first, rule: 'first', source: null, term: null, counted: null },
  ]
  let previous = first
  for (const { kind, rule, term, source } of planningLinks(choices)) {
    const counted = countTerm(previous, term, decreed)
    // A contract may start on any day; whatever people do happens on a working day.
    const on = kind === 'start' ? counted.lastOn : nextWorkingDay(counted.lastOn, decreed)
    lines.push({ kind, on, rule, source, term, counted })
    previous = on
  }
  return lines
}

/**
 * Back from the wanted start: the latest publication with which everything fits, and then the dates forwards from it,
 * with the start on the wanted day. So that backwards and forwards agree by construction.
 */
export function planBackwards(
  startOn: CivilDate,
  choices: PlanningChoices,
  decreed?: ReadonlySet<string>,
): LedgerLine[] {
  let on = startOn
  for (const { term, kind } of [...planningLinks(choices)].reverse()) {
    const latest = kind === 'start' ? on : lastWorkingDay(on, decreed)
    on = lastWorkingDay(countBack(latest, term, decreed), decreed)
  }
  const lines = planForwards(on, choices, decreed)
  return lines.map((line) => (line.kind === 'start' ? { ...line, on: startOn } : line))
}

export type ShortTerm = { readonly kind: DeadlineKind; readonly earliestOn: CivilDate; readonly source: RuleSource }
type PlannedDay = { readonly kind: DeadlineKind; readonly plannedOn: CivilDate }

/**
 * Dates of a planning that come sooner than the law allows after the one that starts their term: the closing after the
 * announcement and after the last answers, and the end of the standstill after the letters. What was moved by hand is
 * held to the same terms as what is counted.
 */
export function shortTerms(
  planned: readonly PlannedDay[],
  choices: Pick<PlanningChoices, 'regime' | 'electronic' | 'freeAccess' | 'urgent' | 'standstillDays'>,
  decreed?: ReadonlySet<string>,
): ShortTerm[] {
  const { minimumTerm, answersBefore, standstill } = regimeRules[choices.regime]
  const dayOf = (kind: DeadlineKind) => planned.find((each) => each.kind === kind)?.plannedOn
  const check = (
    kind: DeadlineKind,
    from: DeadlineKind,
    earliest: (on: CivilDate) => CivilDate,
    source?: RuleSource,
  ) => {
    const [start, on] = [dayOf(from), dayOf(kind)]
    if (start === undefined || on === undefined || source === undefined) return []
    const earliestOn = earliest(start)
    return on < earliestOn ? [{ kind, earliestOn, source }] : []
  }
  const shortest = shortestTerm(choices.regime, choices) ?? 0
  const least = answersBefore ? (choices.urgent ? answersBefore.urgentDays : answersBefore.days) : 0
  const still: Term = { count: choices.standstillDays, unit: 'days', nature: 'legal' }
  return [
    ...check('closing', 'publication', (on) => addDays(on, shortest), minimumTerm?.source),
    ...check('closing', 'answersDue', (on) => addDays(on, least), answersBefore?.source),
    ...check('standstillEnd', 'letters', (on) => countTerm(on, still, decreed).lastOn, standstill?.source),
  ]
}
