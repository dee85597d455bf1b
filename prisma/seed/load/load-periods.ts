import { dueDate } from '../../../app/modules/reporting/domain/due-date'
import { getPeriod } from '../../../app/modules/reporting/domain/periods'
import { findTemplate } from '../../../app/modules/reporting/domain/report-templates'

/** The reports that every contract of the load has, with the due days that the real rules give. */
export type LoadPeriod = {
  readonly template: string
  readonly version: string
  readonly period: string
  readonly startsOn: string
  readonly endsOn: string
  readonly dueOn: string
  readonly reason: string
}

const labels: readonly (readonly [template: string, period: string])[] = [
  ['T1', '2025'],
  ['T1', '2026'],
  ...Array.from({ length: 12 }, (_, index) => ['T3', `2026-${String(index + 1).padStart(2, '0')}`] as const),
  ...Array.from({ length: 12 }, (_, index) => ['T3', `2025-${String(index + 1).padStart(2, '0')}`] as const),
]
export const mostPeriods = labels.length

/** The first `count` reports; throws RangeError when more are asked than there are. */
export function loadPeriods(count: number): LoadPeriod[] {
  if (!Number.isInteger(count) || count < 0 || count > mostPeriods) {
    throw new RangeError(`Between 0 and ${mostPeriods} reports per contract, not ${count}`)
  }
  return labels.slice(0, count).map(([id, label]) => {
    const template = findTemplate(id)
    if (!template) throw new Error(`No template ${id}`)
    const period = getPeriod(label)
    const due = dueDate(template.calendar.due, period.end)
    return {
      template: template.id,
      version: template.version,
      period: period.label,
      startsOn: period.start,
      endsOn: period.end,
      dueOn: due.day,
      reason: JSON.stringify(due.steps),
    }
  })
}
