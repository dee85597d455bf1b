/** A promise of the winning bid as an obligation of the contract: with an owner and a day, decided on once. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'

/** OCDS milestoneStatus. */
export const promiseStatuses = ['scheduled', 'met', 'notMet', 'partiallyMet'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

/** What was found can be corrected while the contract runs: a promise that is met late is met. */
export const promiseSteps = {
  scheduled: { met: 'contract:write', notMet: 'contract:write', partiallyMet: 'contract:write' },
  notMet: { met: 'contract:write', partiallyMet: 'contract:write' },
  partiallyMet: { met: 'contract:write', notMet: 'contract:write' },
  met: {},
} as const satisfies StatusSteps<PromiseStatus, 'contract:write'>

/** Whether the promise can be found to be this; what is not (all) met says why. */
export function promiseProblem(
  from: PromiseStatus,
  { to, outcome }: { readonly to: PromiseStatus; readonly outcome: string },
): 'promiseDecided' | 'promiseUnexplained' | null {
  if (stepPermission(promiseSteps, from, to) === null) return 'promiseDecided'
  return to !== 'met' && outcome.trim() === '' ? 'promiseUnexplained' : null
}

/** Due and not found to be met: the day itself still counts as in time. */
export const isPromiseLate = (
  promise: { readonly status: PromiseStatus; readonly dueOn: CivilDate },
  today: CivilDate,
) => promise.status !== 'met' && promise.dueOn < today
