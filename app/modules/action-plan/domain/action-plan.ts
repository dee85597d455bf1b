/** A yearly action plan: how it moves, what an action needs, and how far it is. */
import type { CivilDate } from '../../../kernel/civil-date'
import { ok, type Result, refuse } from '../../../kernel/result'
import type { StatusSteps } from '../../../kernel/status-steps'

export const planStatuses = ['draft', 'adopted', 'public'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** The council adopts a plan, then it is published; both can be taken back while somebody made a mistake. */
export const planSteps = {
  draft: { adopted: 'actionPlan:write' },
  adopted: { public: 'actionPlan:write', draft: 'actionPlan:write' },
  public: { adopted: 'actionPlan:write' },
} as const satisfies StatusSteps<PlanStatus, 'actionPlan:write'>

export const actionStatuses = ['planned', 'active', 'done', 'stopped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** percent: of the whole; units: counted ("12 van 40 gezinnen"). */
export const progressKinds = ['percent', 'units'] as const
export type ProgressKind = (typeof progressKinds)[number]

export type ActionProblem =
  | 'noResult'
  | 'periodReversed'
  | 'unitMissing'
  | 'progressTooMuch'
  | 'doneUnfinished'
  | 'finishedBeforeStart'
  | 'wordsMissing'

type ActionFacts = {
  readonly resultCodes: readonly string[]
  readonly plannedFrom: CivilDate
  readonly plannedUntil: CivilDate
  readonly progressKind: ProgressKind
  readonly unit: string | null
}

/** No action without a purpose (vision, H4): it serves at least one result. */
export function checkAction(action: ActionFacts): Result<null, ActionProblem> {
  if (action.resultCodes.length === 0) return refuse('noResult')
  if (action.plannedUntil < action.plannedFrom) return refuse('periodReversed')
  if (action.progressKind === 'units' && action.unit === null) return refuse('unitMissing')
  return ok(null)
}

export type Progress = {
  readonly status: ActionStatus
  readonly done: number
  readonly text: string
  readonly startedOn: CivilDate | null
  readonly finishedOn: CivilDate | null
}

/** Progress is told in figures and in words: numbers alone say too little (vision, 5.1). */
export function checkProgress(progress: Progress, total: number): Result<null, ActionProblem> {
  if (progress.done > total) return refuse('progressTooMuch', { total })
  if (progress.status === 'done' && progress.finishedOn === null) return refuse('doneUnfinished')
  if (progress.startedOn !== null && progress.finishedOn !== null && progress.finishedOn < progress.startedOn) {
    return refuse('finishedBeforeStart')
  }
  if (progress.status !== 'planned' && progress.text === '') return refuse('wordsMissing')
  return ok(null)
}

/** How far it is, in whole percents, rounded down: 39 of 40 is not done. */
export const percentDone = (done: number, total: number): number => Math.min(100, Math.floor((done * 100) / total))

/** Should have been done by now, or should have started. */
export function isLate(
  action: { readonly status: ActionStatus; readonly plannedFrom: CivilDate; readonly plannedUntil: CivilDate },
  today: CivilDate,
): boolean {
  if (action.status === 'active') return action.plannedUntil < today
  return action.status === 'planned' && action.plannedFrom < today
}
