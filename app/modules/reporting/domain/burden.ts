/** What a template costs those who fill it in, as an estimate: minutes × providers × times a year. */
import type { PeriodKind } from './periods'
import { type ReportTemplate, templateMinutes } from './report-template'

export const timesAYear: Readonly<Record<PeriodKind, number>> = { year: 1, half: 2, quarter: 4, month: 12 }

export type Burden = {
  /** Of one delivery by an average provider. */
  readonly minutes: number
  readonly providers: number
  readonly times: number
  /** Of all providers in a year, whole hours, rounded. */
  readonly hours: number
}

/** Counted by the most frequent period that the template is asked for: an estimate must not flatter. */
export function burdenOf(template: Pick<ReportTemplate, 'columns' | 'periodKinds'>, providers: number): Burden {
  const minutes = templateMinutes(template)
  const times = Math.max(1, ...template.periodKinds.map((kind) => timesAYear[kind]))
  return { minutes, providers, times, hours: Math.round((minutes * providers * times) / 60) }
}
