/**
 * What of a contract asks attention on a day, in one place for list, page, tasks and workbook: the same contract is
 * never "binnenkort" on one screen and "te laat" on another. Told the day; contract standard art. 1.3.3 and 1.5 give the
 * moments.
 */
import { addMonths, type CivilDate, daysBetween } from '../../../kernel/civil-date'
import type { ContractStatus } from './contract-status'

/** How early the register starts to ask. */
export const attentionMonths = { end: 6, notice: 3, option: 3 } as const
export const obligationSoonDays = 14

export type AttentionTone = 'error' | 'warning' | 'info'
export type Attention<Code extends string = string> = {
  readonly code: Code
  readonly tone: AttentionTone
  /** Days until it happens; negative when it has been. */
  readonly days: number
}

export type ContractAttentionCode = 'pastEnd' | 'noticeSoon' | 'endsSoon'

/** The most pressing thing of a contract in force, or null. A contract past its end that still says active is an error. */
export function contractAttention(
  contract: { readonly status: ContractStatus; readonly endsOn: CivilDate; readonly noticeOn: CivilDate },
  today: CivilDate,
): Attention<ContractAttentionCode> | null {
  if (contract.status !== 'active') return null
  const untilEnd = daysBetween(today, contract.endsOn)
  if (untilEnd < 0) return { code: 'pastEnd', tone: 'error', days: untilEnd }
  if (isSoon(contract.noticeOn, attentionMonths.notice, today)) {
    return { code: 'noticeSoon', tone: 'warning', days: daysBetween(today, contract.noticeOn) }
  }
  if (isSoon(contract.endsOn, attentionMonths.end, today)) return { code: 'endsSoon', tone: 'info', days: untilEnd }
  return null
}

/** Whether a day lies between today and `months` from now, both included. */
export const isSoon = (day: CivilDate, months: number, today: CivilDate): boolean =>
  day >= today && day <= addMonths(today, months)

export type OptionAttentionCode = 'optionLate' | 'optionSoon'

/** An open option whose last day to be used is near or gone. */
export function optionAttention(
  option: { readonly status: string; readonly notifyByOn: CivilDate },
  today: CivilDate,
): Attention<OptionAttentionCode> | null {
  if (option.status !== 'open') return null
  const days = daysBetween(today, option.notifyByOn)
  if (days < 0) return { code: 'optionLate', tone: 'error', days }
  return isSoon(option.notifyByOn, attentionMonths.option, today) ? { code: 'optionSoon', tone: 'warning', days } : null
}

export type DueAttentionCode = 'late' | 'dueSoon'

/** An obligation that the provider still has to answer (open or returned), late or due within two weeks. */
export function dueAttention(
  obligation: { readonly status: string; readonly dueOn: CivilDate },
  today: CivilDate,
): Attention<DueAttentionCode> | null {
  if (obligation.status !== 'open' && obligation.status !== 'returned') return null
  const days = daysBetween(today, obligation.dueOn)
  if (days < 0) return { code: 'late', tone: 'error', days }
  return days <= obligationSoonDays ? { code: 'dueSoon', tone: 'warning', days } : null
}
