/** The process of a version of the strategy as a table. */
import { ok, type Result, refuse } from '../../../kernel/result'
import { type StatusSteps, stepPermission } from '../../../kernel/status-steps'
import type { Permission } from '../../access/domain/permissions'

export const strategyStatuses = ['draft', 'submitted', 'fixed', 'withdrawn'] as const
export type StrategyStatus = (typeof strategyStatuses)[number]

/** submitted: it lies before the bodies and its content stands still. Back to draft when a body wants it different. */
export const strategySteps = {
  draft: { submitted: 'strategy:write', withdrawn: 'strategy:write' },
  submitted: { draft: 'strategy:write', fixed: 'strategy:fix', withdrawn: 'strategy:write' },
  fixed: {},
  withdrawn: {},
} as const satisfies StatusSteps<StrategyStatus, Permission>

/** The permission that a step asks, or a refusal when the table does not know it. */
export function checkStrategyStep(from: StrategyStatus, to: StrategyStatus): Result<Permission, 'strategyStepUnknown'> {
  const permission = stepPermission<StrategyStatus, Permission>(strategySteps, from, to)
  return permission === null ? refuse('strategyStepUnknown', { from, to }) : ok(permission)
}
