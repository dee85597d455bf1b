/** Reporting periods and their labels: JJJJ, JJJJ-Hn, JJJJ-Kn, JJJJ-MM (domain.md part C, common header). */
import { addDays, addMonths, type CivilDate, fromParts, yearOf } from '../../../kernel/civil-date'

export const periodKinds = ['year', 'half', 'quarter', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]
export type Period = {
  readonly label: string
  readonly kind: PeriodKind
  readonly start: CivilDate
  /** The last day of the period, inclusive. */
  readonly end: CivilDate
}

const monthsIn: Record<PeriodKind, number> = { year: 12, half: 6, quarter: 3, month: 1 }
const labelPattern = /^(\d{4})(?:-(?:([HhKk])([1-4])|(\d{2})))?$/

function build(kind: PeriodKind, year: number, index: number): Period {
  const months = monthsIn[kind]
  const start = fromParts(year, index * months + 1, 1)
  const suffix = {
    year: '',
    half: `-H${index + 1}`,
    quarter: `-K${index + 1}`,
    month: `-${String(index + 1).padStart(2, '0')}`,
  }[kind]
  return { label: `${year}${suffix}`, kind, start, end: addDays(addMonths(start, months), -1) }
}

/** The period for a label, or null when the label does not name one ('2026-K5', '2026-H3', '2026-13'). */
export function findPeriod(label: string): Period | null {
  const match = labelPattern.exec(label)
  if (!match) return null
  const year = Number(match[1])
  if (year < 2000 || year > 2199) return null
  if (match[4] !== undefined) {
    const month = Number(match[4])
    return month >= 1 && month <= 12 ? build('month', year, month - 1) : null
  }
  if (match[2] === undefined) return build('year', year, 0)
  const kind = match[2].toUpperCase() === 'H' ? 'half' : 'quarter'
  const index = Number(match[3]) - 1
  return kind === 'half' && index > 1 ? null : build(kind, year, index)
}

/** The period for a label known to be one; throws RangeError otherwise, as that is a bug. */
export function getPeriod(label: string): Period {
  const period = findPeriod(label)
  if (!period) throw new RangeError(`Not a period label: ${label}`)
  return period
}

/** The period of this kind that holds the day. */
export const periodOf = (day: CivilDate, kind: PeriodKind): Period =>
  build(kind, yearOf(day), Math.floor((Number(day.slice(5, 7)) - 1) / monthsIn[kind]))

export const previousPeriod = (period: Period): Period => periodOf(addDays(period.start, -1), period.kind)
export const nextPeriod = (period: Period): Period => periodOf(addDays(period.end, 1), period.kind)

/** All periods of a kind that share at least one day with from–until, in calendar order. */
export function periodsBetween(from: CivilDate, until: CivilDate, kind: PeriodKind): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(from, kind); period.start <= until; period = nextPeriod(period)) periods.push(period)
  return periods
}
