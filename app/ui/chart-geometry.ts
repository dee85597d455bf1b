/** Where the parts of a chart lie, in the units of its view box; whole numbers, so that server and browser agree. */
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

export const chartSize = { width: 420, height: 230, left: 44, right: 14, top: 14, bottom: 26 } as const

export type Tick = { readonly value: number; readonly at: number }

/** Round steps that hold all values; from zero, unless all values lie close together far from it. */
export function valueScale(values: readonly number[]): { ticks: Tick[]; at: (value: number) => number } {
  const { top, height, bottom } = chartSize
  const most = Math.max(...values, 1)
  const least = Math.min(...values, most)
  const from = least * 2 > most ? least - (most - least || most / 10) / 2 : 0
  const scale = scaleLinear([Math.max(0, from), most], [height - bottom, top]).nice(4)
  return {
    ticks: scale.ticks(4).map((value) => ({ value, at: Math.round(scale(value)) })),
    at: (value) => Math.round(scale(value)),
  }
}

/** The place of each period along the foot; a single one stands in the middle. */
export function periodScale(periods: readonly string[]): (period: string) => number {
  const { left, right, width } = chartSize
  const scale = scalePoint([...periods], [left + 14, width - right - 14])
  return (period) => Math.round(scale(period) ?? left)
}

type Point = { readonly x: number; readonly y: number | null; readonly breaks: boolean }

/** The path through the known points; it stops where a figure is missing or the series starts anew. */
export function linePath(points: readonly Point[]): string {
  const draw = line<Point>(
    (point) => point.x,
    (point) => point.y ?? 0,
  ).defined((point) => point.y !== null)
  const pieces: Point[][] = []
  for (const point of points) {
    if (point.breaks || pieces.length === 0) pieces.push([])
    pieces.at(-1)?.push(point)
  }
  return pieces.map((piece) => draw(piece) ?? '').join('')
}

/** Which labels along the foot fit: all, or every so manieth with the last one always there. */
export function shownLabels(count: number, most = 7): readonly boolean[] {
  const step = Math.ceil(count / most)
  return Array.from({ length: count }, (_, index) => (count - 1 - index) % step === 0)
}

/** The width of a bar from zero, in hundredths of a percent of the room. */
export function barShares(values: readonly (number | null)[], most: number): (number | null)[] {
  const scale = scaleLinear([0, Math.max(most, 1)], [0, 10_000])
  return values.map((value) => (value === null ? null : Math.round(scale(value))))
}
