/** The process of a contract as a table; the words are the contractStatus codes of OCDS 1.1. */
import { ok, type Result, refuse } from '../../../kernel/result'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'
import type { Permission } from '../../access/domain/permissions'

export const contractStatuses = ['pending', 'active', 'terminated', 'cancelled'] as const
export type ContractStatus = (typeof contractStatuses)[number]

/** pending: agreed, not signed. cancelled: never came into force. terminated: ended, at or before its last day. */
export const contractSteps = {
  pending: { active: 'contract:write', cancelled: 'contract:write' },
  active: { terminated: 'contract:write' },
  terminated: {},
  cancelled: {},
} as const satisfies StatusSteps<ContractStatus, Permission>

/** Ended, or never came into force: nothing of it changes any more. */
export const isEnded = (status: ContractStatus): boolean => status === 'terminated' || status === 'cancelled'

export type ContractStepCode = 'stepUnknown' | 'signedOnMissing' | 'terminatedOnMissing' | 'terminatedOutsideTerm'

export type ContractStepFacts = {
  readonly from: ContractStatus
  readonly to: ContractStatus
  readonly signedOn: string | null
  readonly terminatedOn: string | null
  readonly startsOn: string
}

/**
 * Whether the step may be taken: it stands in the table, a contract in force has a day on which it was signed, and one
 * that ended has a day on which it ended, not before its start.
 */
export function checkContractStep(facts: ContractStepFacts): Result<Permission, ContractStepCode> {
  const permission = stepPermission<ContractStatus, Permission>(contractSteps, facts.from, facts.to)
  if (permission === null) return refuse('stepUnknown', { from: facts.from, to: facts.to })
  if (facts.to === 'active' && facts.signedOn === null) return refuse('signedOnMissing')
  if (facts.to === 'terminated' && facts.terminatedOn === null) return refuse('terminatedOnMissing')
  if (facts.to === 'terminated' && facts.terminatedOn! < facts.startsOn) {
    return refuse('terminatedOutsideTerm', { startsOn: facts.startsOn })
  }
  return ok(permission)
}

/** The statuses that may follow, in the order of the list. */
export const nextStatuses = (from: ContractStatus): ContractStatus[] =>
  contractStatuses.filter((to) => stepPermission<ContractStatus, Permission>(contractSteps, from, to) !== null)
