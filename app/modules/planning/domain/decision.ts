/**
 * A decision is taken by each body for itself. Which bodies there are, when a body is done with a matter, and who still
 * blocks a milestone that waits for them.
 */
import type { CivilDate } from '../../../kernel/civil-date'

export const decisionBodies = ['college', 'council', 'region'] as const
export type DecisionBody = (typeof decisionBodies)[number]

export const decisionOutcomes = ['planned', 'adopted', 'agreed', 'noted', 'rejected', 'postponed', 'unknown'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

/** `notes`: the body is told and only has to take note, as Zoeterwoude did with the Koersdocument (S0). */
export const bodyCapacities = ['decides', 'notes'] as const
export type BodyCapacity = (typeof bodyCapacities)[number]

/** Whose decisions on the matter a milestone waits for. */
export const milestoneDeciders = ['all', 'college', 'council'] as const
export type MilestoneDeciders = (typeof milestoneDeciders)[number]

export type BodyDecision = {
  readonly body: DecisionBody
  readonly capacity: BodyCapacity
  readonly outcome: DecisionOutcome
  readonly decidedOn: CivilDate | null
}

/** Outcomes that a body reached; the others say that it did not (yet), or that nobody knows. */
const reached: ReadonlySet<DecisionOutcome> = new Set(['adopted', 'agreed', 'noted', 'rejected'])
export const isReached = (outcome: DecisionOutcome): boolean => reached.has(outcome)

/** Whether this body is done in favour: it adopted or agreed, or noted where noting is all it was asked. */
export function isInFavour({ outcome, capacity }: Pick<BodyDecision, 'outcome' | 'capacity'>): boolean {
  return outcome === 'adopted' || outcome === 'agreed' || (outcome === 'noted' && capacity === 'notes')
}

/** The decisions that a milestone waits for. */
export const decisionsFor = <D extends Pick<BodyDecision, 'body'>>(
  decisions: readonly D[],
  deciders: MilestoneDeciders,
): D[] => (deciders === 'all' ? [...decisions] : decisions.filter(({ body }) => body === deciders))

/** Who blocks: the bodies that a milestone waits for and that are not done in favour. */
export const blockersOf = <D extends BodyDecision>(decisions: readonly D[], deciders: MilestoneDeciders): D[] =>
  decisionsFor(decisions, deciders).filter((decision) => !isInFavour(decision))

/**
 * The day on which the last of the bodies decided, when every one of them did; null while somebody blocks or nobody was
 * asked. A decision without a day (the sources are not precise) leaves the day open, and then null too.
 */
export function decidedByAllOn(decisions: readonly BodyDecision[], deciders: MilestoneDeciders): CivilDate | null {
  const asked = decisionsFor(decisions, deciders)
  if (asked.length === 0 || blockersOf(asked, 'all').length > 0) return null
  const days = asked.map(({ decidedOn }) => decidedOn)
  if (days.some((day) => day === null)) return null
  return (days as CivilDate[]).sort().at(-1) ?? null
}

export type ConsultationLink = {
  readonly consultationMeetingId: string | null
  readonly consultationReference: string
}

/** "Niet besloten zonder overleg" (S1 5.1): a meeting, or a reference to a written consultation. */
export const hasConsultation = ({ consultationMeetingId, consultationReference }: ConsultationLink): boolean =>
  consultationMeetingId !== null || consultationReference.trim() !== ''

/** Who may tell what a body decided: the region for all of them, a municipality for its own college and council. */
export const recordsFor = (
  recorder: { readonly isRegion: boolean; readonly municipalityCode: string | null },
  decision: { readonly body: DecisionBody; readonly municipalityCode: string | null },
): boolean =>
  recorder.isRegion ||
  (decision.body !== 'region' &&
    recorder.municipalityCode !== null &&
    decision.municipalityCode === recorder.municipalityCode)
