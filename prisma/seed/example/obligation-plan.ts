import type { ContractPlan } from './contract-plan'
import type { DeliveryStatus, ObligationStatus } from './shapes'

/**
 * How far each report has come on the example day. Not in the list: "received" and "checking", which last only while a
 * job runs; loaded as data they would be a file that nobody ever checks.
 */
export type ReportState = {
  readonly obligation: ObligationStatus
  /** The versions handed over, oldest first; at most one counts. */
  readonly deliveries: readonly DeliveryStatus[]
  readonly waivedReason?: string
}

const approved: ReportState = { obligation: 'approved', deliveries: ['approved'] }
const submitted: ReportState = { obligation: 'submitted', deliveries: ['submitted'] }
const open: ReportState = { obligation: 'open', deliveries: [] }

/** Production of 2025 was due at the end of March 2026: most of it is approved, a few are late or under discussion. */
const production2025: Readonly<Record<string, ReportState>> = {
  'LR-2025-0004': { obligation: 'submitted', deliveries: ['superseded', 'submitted'] },
  'LR-2025-0009': submitted,
  'LR-2025-0012': open,
  'LR-2025-0018': { obligation: 'open', deliveries: ['rejected'] },
  'LR-2025-0020': submitted,
  'LR-2025-0028': open,
  'LR-2025-0030': { obligation: 'open', deliveries: ['checked'] },
  'LR-2025-0036': {
    obligation: 'waived',
    deliveries: [],
    waivedReason: 'Geen omzet in 2025; de verklaring totaalomzet is ontvangen.',
  },
  'LR-2024-0038': { obligation: 'returned', deliveries: ['returned'] },
}
export const productionState = (plan: ContractPlan, year: number): ReportState =>
  year === 2025 ? (production2025[plan.number] ?? approved) : open

/** Waiting times of 2026, by month: early months are approved, October is due in November, later months are still to come. */
export function waitingState(plan: ContractPlan, month: number): ReportState {
  const sequence = Number(plan.number.slice(-4))
  if (month <= 8) return approved
  if (month === 9) return sequence % 6 === 0 ? submitted : approved
  if (month > 10) return open
  if (plan.number === 'LR-2025-0003') return open
  if (plan.number === 'LR-2025-0030') return { obligation: 'returned', deliveries: ['returned'] }
  if (plan.number === 'LR-2025-0006') return { obligation: 'submitted', deliveries: ['superseded', 'submitted'] }
  return [open, submitted, approved, submitted][sequence % 4] ?? open
}
