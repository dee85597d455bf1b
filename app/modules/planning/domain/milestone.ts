/** What a milestone can be: its kinds and statuses (OCDS words), and when it is open, late or moved. */
import { type CivilDate, daysBetween } from '../../../kernel/civil-date'

/** After the milestone types of OCDS. */
export const milestoneKinds = [
  'preProcurement',
  'engagement',
  'approval',
  'delivery',
  'assessment',
  'reporting',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** The milestone statuses of OCDS. Only `scheduled` is still to come. */
export const milestoneStatuses = ['scheduled', 'met', 'notMet', 'partiallyMet'] as const
export type MilestoneStatus = (typeof milestoneStatuses)[number]

/** Why a line stands in a milestone's history. `followed`: another one moved, and this one had to. */
export const changeCauses = [
  'created',
  'changed',
  'moved',
  'followed',
  'met',
  'notMet',
  'partiallyMet',
  'decided',
  'reopened',
  'imported',
] as const
export type ChangeCause = (typeof changeCauses)[number]

export const isOpen = (milestone: { readonly status: MilestoneStatus }): boolean => milestone.status === 'scheduled'

type Dated = {
  readonly status: MilestoneStatus
  readonly baselineOn: CivilDate | null
  readonly forecastOn: CivilDate | null
  readonly actualOn: CivilDate | null
}

/** The day that counts: when it happened, or else when it is expected. */
export const dayOfMilestone = ({ actualOn, forecastOn }: Pick<Dated, 'actualOn' | 'forecastOn'>): CivilDate | null =>
  actualOn ?? forecastOn

/** Days that it is late today; 0 when it is not, or has no day. What is met is never late any more. */
export function daysLate(milestone: Dated, today: CivilDate): number {
  if (!isOpen(milestone) || milestone.forecastOn === null) return 0
  return Math.max(0, daysBetween(milestone.forecastOn, today))
}

/** Days between what was planned first and what counts now: positive is later. Null when either is not known. */
export function daysMoved(milestone: Dated): number | null {
  const on = dayOfMilestone(milestone)
  return milestone.baselineOn === null || on === null ? null : daysBetween(milestone.baselineOn, on)
}
