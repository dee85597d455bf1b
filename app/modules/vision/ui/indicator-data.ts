/** An indicator and its figures as they arrive on a page. */
import type { SerializeFrom } from '@remix-run/node'
import type { IndicatorView } from '../server/read-indicators.server'

export type IndicatorData = SerializeFrom<IndicatorView>
export type MeasurementData = IndicatorData['measurements'][number]

/** The periods with a figure, in order. */
export const periodsOf = (rows: readonly MeasurementData[]): string[] => [...new Set(rows.map((row) => row.period))]

/** The areas with a figure, in order. */
export function areasOf(rows: readonly MeasurementData[]): { area: string; areaName: string }[] {
  const names = new Map(rows.map((row) => [row.area, row.areaName]))
  const rank = (area: string) => (area === 'national' ? 2 : area === 'region' ? 1 : 0)
  return [...names]
    .map(([area, areaName]) => ({ area, areaName }))
    .sort((a, b) => rank(a.area) - rank(b.area) || a.areaName.localeCompare(b.areaName, 'nl'))
}
