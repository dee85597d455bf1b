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

export type PromiseProblem = 'promiseDecided' | 'promiseUndecided' | 'promiseUnexplained'

/** Whether the promise can be found to be this, or stay what it is; what is not (all) met says why. */
export function promiseProblem(
  from: PromiseStatus,
  { to, outcome }: { readonly to: PromiseStatus; readonly outcome: string },
): PromiseProblem | null {
  if (from === 'met' || (to !== from && stepPermission(promiseSteps, from, to) === null)) return 'promiseDecided'
  if (to === 'scheduled') return outcome.trim() === '' ? null : 'promiseUndecided'
  return to !== 'met' && outcome.trim() === '' ? 'promiseUnexplained' : null
}

/** Due and not found to be met: the day itself still counts as in time. */
export const isPromiseLate = (
  promise: { readonly status: PromiseStatus; readonly dueOn: CivilDate },
  today: CivilDate,
) => promise.status !== 'met' && promise.dueOn < today

/** How early the owner of a promise is asked to look at it. */
export const promiseSoonDays = 30
