/**
 * A tender is what its lots are (OCDS tenderStatus). The database keeps the result with the row, so that lists filter
 * on it: leidraad.fold_lot_statuses in 0010_tender_foundation is the twin, and a test compares the two.
 */
export const tenderStatuses = [
  'planning',
  'planned',
  'active',
  'cancelled',
  'unsuccessful',
  'complete',
  'withdrawn',
] as const
export type TenderStatus = (typeof tenderStatuses)[number]

/** Over and done: nothing moves any more. */
export const endedStatuses: ReadonlySet<TenderStatus> = new Set(['cancelled', 'unsuccessful', 'complete', 'withdrawn'])

/** A tender that was stopped, or a lot with it: nothing is decided about it any more. */
export const isStopped = ({ status }: { readonly status: string }): boolean =>
  status === 'cancelled' || status === 'withdrawn'

const only = (statuses: readonly TenderStatus[], ...allowed: readonly TenderStatus[]): boolean =>
  statuses.every((status) => allowed.includes(status))

/** The tender's status for those of its lots; null for a tender without lots, which keeps its own. */
export function foldLotStatuses(statuses: readonly TenderStatus[]): TenderStatus | null {
  if (statuses.length === 0) return null
  if (only(statuses, 'withdrawn')) return 'withdrawn'
  if (only(statuses, 'cancelled', 'withdrawn')) return 'cancelled'
  if (only(statuses, 'unsuccessful', 'cancelled', 'withdrawn')) return 'unsuccessful'
  if (only(statuses, 'complete', 'unsuccessful', 'cancelled', 'withdrawn')) return 'complete'
  if (statuses.some((status) => status === 'active' || status === 'complete' || status === 'unsuccessful')) {
    return 'active'
  }
  return statuses.includes('planned') ? 'planned' : 'planning'
}
