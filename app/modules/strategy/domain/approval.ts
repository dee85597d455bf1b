/**
 * The bodies that decide on a version: college and council of each municipality. What they call their decision differs
 * (one council adopts what another takes note of: A10), so each has its own outcome and date.
 */
import type { CivilDate } from '../../../kernel/civil-date'
import { type Problem, refuse } from '../../../kernel/result'

export const approvalBodies = ['college', 'council'] as const
export type ApprovalBody = (typeof approvalBodies)[number]

export const approvalOutcomes = ['planned', 'adopted', 'agreed', 'noted', 'rejected'] as const
export type ApprovalOutcome = (typeof approvalOutcomes)[number]

export type Approval = {
  readonly municipalityCode: string
  readonly body: ApprovalBody
  readonly isRequired: boolean
  readonly plannedOn: CivilDate | null
  readonly decidedOn: CivilDate | null
  readonly outcome: ApprovalOutcome
  readonly mandate: string
}

/** A college must want it; a council may also take note of what is the college's to decide. */
const favourable: Readonly<Record<ApprovalBody, readonly ApprovalOutcome[]>> = {
  college: ['adopted', 'agreed'],
  council: ['adopted', 'agreed', 'noted'],
}

export type ApprovalCode =
  | 'mandateMissing'
  | 'decidedOnMissing'
  | 'decidedInFuture'
  | 'outcomeMissing'
  | 'notForCollege'

/** Why this can't be recorded of a body, or null. */
export function approvalProblem(approval: Approval, today: CivilDate): Problem<ApprovalCode> | null {
  if (!approval.isRequired && approval.mandate.trim() === '') return refuse('mandateMissing').problem
  if (approval.outcome !== 'planned' && approval.decidedOn === null) return refuse('decidedOnMissing').problem
  if (approval.outcome === 'planned' && approval.decidedOn !== null) return refuse('outcomeMissing').problem
  if (approval.decidedOn !== null && approval.decidedOn > today) return refuse('decidedInFuture').problem
  return approval.body === 'college' && approval.outcome === 'noted' ? refuse('notForCollege').problem : null
}

/** Whether nothing of this body stands in the way any more. */
export const isSettled = (approval: Pick<Approval, 'body' | 'isRequired' | 'outcome'>): boolean =>
  !approval.isRequired || favourable[approval.body].includes(approval.outcome)

export type ApprovalState = 'settled' | 'mandated' | 'rejected' | 'late' | 'waiting'

/** Where a body stands on a day, for the list that shows which municipality is behind. */
export function approvalState(approval: Approval, today: CivilDate): ApprovalState {
  if (!approval.isRequired) return 'mandated'
  if (isSettled(approval)) return 'settled'
  if (approval.outcome !== 'planned') return 'rejected'
  return approval.plannedOn !== null && approval.plannedOn < today ? 'late' : 'waiting'
}
