/** Risks and actions: how heavy a risk weighs, and what is late. */
import type { CivilDate } from '../../../kernel/civil-date'

export const riskStatuses = ['open', 'watched', 'closed'] as const
export type RiskStatus = (typeof riskStatuses)[number]

export const actionStatuses = ['open', 'done', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const riskLevels = ['low', 'middle', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** Chance times impact, 1 to 25: from 6 it needs watching, from 12 the steering group hears of it. */
export function riskLevel({ chance, impact }: { readonly chance: number; readonly impact: number }): RiskLevel {
  const weight = chance * impact
  return weight >= 12 ? 'high' : weight >= 6 ? 'middle' : 'low'
}

/** Whether something that is still open should have been done. */
export const isOverdue = (
  item: { readonly status: RiskStatus | ActionStatus; readonly dueOn: CivilDate | null },
  today: CivilDate,
): boolean => (item.status === 'open' || item.status === 'watched') && item.dueOn !== null && item.dueOn < today
