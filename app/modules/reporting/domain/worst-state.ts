/** Several obligations in one cell of the matrix: the state that asks most attention stands for all. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type ObligationStatus, obligationTiming } from './delivery-status'

export type MatrixState = ObligationStatus | 'late'

const order: readonly MatrixState[] = ['late', 'returned', 'submitted', 'open', 'approved', 'waived']

/** Late overrules the status; null when there is nothing. */
export function worstState(
  obligations: readonly { readonly status: ObligationStatus; readonly dueOn: CivilDate }[],
  today: CivilDate,
): MatrixState | null {
  const states = obligations.map(
    (obligation): MatrixState => (obligationTiming(obligation, today, today) === 'late' ? 'late' : obligation.status),
  )
  return order.find((state) => states.includes(state)) ?? null
}
