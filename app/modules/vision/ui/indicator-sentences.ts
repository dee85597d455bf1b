/** What the figures of an indicator say, in sentences: for the headline, and for who can't see the chart. */
import type { Direction, Unit } from '../domain/indicator'
import { isBetter, reaches, type Target, targetFor } from '../domain/measurement'
import { yearOfPeriod } from '../domain/period'
import { visionTexts as texts, valueText } from '../texts'
import type { IndicatorData, MeasurementData } from './indicator-data'

type Known = MeasurementData & { readonly hundredths: number }
const isKnown = (row: MeasurementData): row is Known => row.reading === 'value' && row.hundredths !== null

export type Headline = {
  readonly latest: Known
  readonly change: { readonly text: string; readonly isBetter: boolean | null } | null
  readonly baseline: Known | null
  readonly target: (Target & { readonly isReached: boolean | null }) | null
}

/** The name behind a figure that has its % already: '22,8 % herhaald beroep', where the name itself begins with '%'. */
export const nameAfterFigure = ({ name, unit }: { readonly name: string; readonly unit: Unit }): string =>
  unit === 'percent' ? name.replace(/^%\s*/, '') : name

/** The latest figure of an area and how it stands against the one before, the baseline and the target. */
export function headlineOf(indicator: IndicatorData, area: string): Headline | null {
  const rows = indicator.measurements.filter((row) => row.area === area).filter(isKnown)
  const latest = rows.at(-1)
  if (!latest) return null
  const before = rows.at(-2)
  const baseline = rows.find((row) => row.isBaseline) ?? null
  const target = targetFor(indicator.targets, area, yearOfPeriod(latest.period))
  return {
    latest,
    change: before && !latest.breaksTrend ? changeOf(indicator, before, latest) : null,
    baseline: baseline === latest ? null : baseline,
    target: target && { ...target, isReached: reaches(indicator.direction, latest.hundredths, target.hundredths) },
  }
}

function changeOf({ unit, direction }: { unit: Unit; direction: Direction }, before: Known, latest: Known) {
  const difference = latest.hundredths - before.hundredths
  const better = isBetter(direction, before.hundredths, latest.hundredths)
  if (difference === 0) return { text: texts.noChange(before.period), isBetter: null }
  const size = valueText(Math.abs(difference), unit === 'percent' ? 'grade' : unit)
  const named = unit === 'percent' ? `${size} procentpunt` : size
  return { text: texts.change(named, difference > 0, before.period), isBetter: better }
}

/** The course of each line in words. */
export function courseOf(indicator: IndicatorData, areas: readonly string[]): string {
  return areas
    .flatMap((area) => {
      const rows = indicator.measurements.filter((row) => row.area === area).filter(isKnown)
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last) return []
      const value = (row: Known) => valueText(row.hundredths, indicator.unit)
      return [
        first === last
          ? texts.single(last.areaName, value(last))
          : texts.course(last.areaName, value(first), first.period, value(last), last.period),
      ]
    })
    .join(' ')
}
