import { type CivilDate, daysInMonth, fromParts } from '../../../app/kernel/civil-date'
import { type ContractPlan, contractPlans } from './contract-plan'
import { contractId, obligationId, organisationId } from './identities'
import { productionState, type ReportState, waitingState } from './obligation-plan'
import type { ExampleObligation, TemplateCode } from './shapes'

/** Which reports are asked: production (T1) of 2025 and 2026, and waiting times (T3) of each month of 2026. */
export type PlannedObligation = {
  readonly obligation: ExampleObligation
  readonly plan: ContractPlan
  readonly state: ReportState
}

export const plannedObligations: readonly PlannedObligation[] = contractPlans.flatMap((plan) => [
  ...[2025, 2026].flatMap((year) => productionOf(plan, year)),
  ...Array.from({ length: 12 }, (_, index) => waitingOf(plan, index + 1)).flat(),
])
export const obligations: readonly ExampleObligation[] = plannedObligations.map((planned) => planned.obligation)

/** Whether the contract ran on some day of the period: it was signed, and it had started and not yet ended. */
function ranIn(plan: ContractPlan, from: CivilDate, to: CivilDate): boolean {
  if (plan.status === 'cancelled' || plan.status === 'pending') return false
  return plan.from <= to && (plan.terminatedOn ?? plan.to) >= from
}

function productionOf(plan: ContractPlan, year: number): PlannedObligation[] {
  const [from, to] = [fromParts(year, 1, 1), fromParts(year, 12, 31)]
  if (!ranIn(plan, from, to)) return []
  return [planned(plan, 'T1', { period: String(year), from, to, state: productionState(plan, year) })]
}

function waitingOf(plan: ContractPlan, month: number): PlannedObligation[] {
  const [from, to] = [fromParts(2026, month, 1), fromParts(2026, month, daysInMonth(2026, month))]
  if (!plan.waitingTimes || !ranIn(plan, from, to)) return []
  const period = `2026-${String(month).padStart(2, '0')}`
  return [planned(plan, 'T3', { period, from, to, state: waitingState(plan, month) })]
}

function planned(
  plan: ContractPlan,
  templateCode: TemplateCode,
  { period, from, to, state }: { period: string; from: CivilDate; to: CivilDate; state: ReportState },
): PlannedObligation {
  return {
    plan,
    state,
    obligation: {
      id: obligationId(plan.number, templateCode, period),
      contractId: contractId(plan.number),
      contractNumber: plan.number,
      supplier: plan.supplier,
      supplierId: organisationId(plan.supplier),
      templateCode,
      period,
      periodStartsOn: from,
      periodEndsOn: to,
      status: state.obligation,
      waivedReason: state.waivedReason ?? null,
    },
  }
}
