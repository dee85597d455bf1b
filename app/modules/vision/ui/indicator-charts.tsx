/** The figures of one indicator as pictures: an area against the region and the Netherlands over time, and areas beside each other. */
import { BarChart } from '~/ui/bar-chart'
import { type ChartLine, LineChart, type ReferenceLine } from '~/ui/line-chart'
import { targetFor } from '../domain/measurement'
import { yearOfPeriod } from '../domain/period'
import { figureText, visionTexts as texts, valueText } from '../texts'
import { areasOf, type IndicatorData, periodsOf } from './indicator-data'
import { courseOf, headlineOf } from './indicator-sentences'

type ChartProps = { indicator: IndicatorData; area: string }

/** Nothing while there are no two periods to draw a line between. */
export function CourseChart({ indicator, area }: ChartProps) {
  const wanted = [...new Set([area, 'region', 'national'])]
  const rows = indicator.measurements.filter((row) => wanted.includes(row.area) && row.hundredths !== null)
  const periods = periodsOf(rows)
  if (periods.length < 2) return null
  const lines = wanted.flatMap((key): ChartLine[] => {
    const own = rows.filter((row) => row.area === key)
    const label = own[0]?.areaName
    if (!label) return []
    const of = (period: string) => own.find((row) => row.period === period)
    return [
      {
        key,
        label,
        values: periods.map((period) => of(period)?.hundredths ?? null),
        breaks: periods.map((period) => of(period)?.breaksTrend ?? false),
      },
    ]
  })
  return (
    <LineChart
      id={`verloop-${indicator.id}`}
      title={texts.chartTitle(indicator.name)}
      description={courseOf(indicator, wanted)}
      periods={periods}
      lines={lines}
      references={referencesOf(indicator, area)}
      format={(value) => valueText(Math.round(value), indicator.unit === 'percent' ? 'percent' : 'grade')}
    />
  )
}

function referencesOf(indicator: IndicatorData, area: string): ReferenceLine[] {
  const headline = headlineOf(indicator, area)
  const value = (hundredths: number) => valueText(hundredths, indicator.unit)
  const baseline = headline?.baseline
  const target = headline?.target
  return [
    ...(baseline
      ? [
          {
            kind: 'baseline' as const,
            value: baseline.hundredths,
            label: texts.baseline(value(baseline.hundredths), baseline.period),
          },
        ]
      : []),
    ...(target
      ? [
          {
            kind: 'target' as const,
            value: target.hundredths,
            label: texts.target(target.year, value(target.hundredths)),
          },
        ]
      : []),
  ]
}

/** The areas in the latest period that has more than one; nothing while there is none. */
export function AreasChart({ indicator, area }: ChartProps) {
  const period = periodsOf(indicator.measurements).findLast(
    (each) => indicator.measurements.filter((row) => row.period === each).length > 1,
  )
  if (period === undefined) return null
  const rows = indicator.measurements.filter((row) => row.period === period)
  const order = areasOf(rows).map((each) => each.area)
  return (
    <BarChart
      id={`gebieden-${indicator.id}`}
      title={texts.barTitle(period)}
      description={courseOf({ ...indicator, measurements: rows }, order)}
      bars={order.flatMap((each) => {
        const row = rows.find((candidate) => candidate.area === each)
        if (!row) return []
        const target = targetFor(indicator.targets, each, yearOfPeriod(period))
        return [
          {
            key: each,
            label: row.areaName,
            value: row.reading === 'value' ? row.hundredths : null,
            text: figureText(row, indicator.unit),
            isChosen: each === area,
            target: target && {
              value: target.hundredths,
              text: texts.barTarget(valueText(target.hundredths, indicator.unit)),
            },
          },
        ]
      })}
    />
  )
}
