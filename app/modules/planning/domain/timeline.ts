/** The window of the timeline: which days it shows, where a day stands in it, and the days that get a line. */
import { addDays, addMonths, type CivilDate, civilDate, daysBetween, isCivilDate } from '../../../kernel/civil-date'

/** A quarter of a year in weeks, a year in months, or everything in years. */
export const timelineZooms = ['kwartaal', 'jaar', 'alles'] as const
export type TimelineZoom = (typeof timelineZooms)[number]
export type TimelineWindow = { readonly zoom: TimelineZoom; readonly from: CivilDate; readonly until: CivilDate }
export type Tick = { readonly on: CivilDate; readonly kind: 'year' | 'month' | 'week' }

/** Reads the zoom of a URL; a year unless it says otherwise. */
export const toZoom = (text: string | null): TimelineZoom => timelineZooms.find((zoom) => zoom === text) ?? 'jaar'

const monthsOf = { kwartaal: 3, jaar: 12 } as const
/** Windows beside the last one must be days too. */
const [firstShown, lastShown] = [civilDate('1990-01-01'), civilDate('2190-12-31')]

/** The day of a URL around which the window lies; today where it says none that can be shown. */
export const toAnchor = (text: string | null, today: CivilDate): CivilDate =>
  text !== null && isCivilDate(text) && text >= firstShown && text <= lastShown ? text : today

const firstOfMonth = (day: CivilDate): CivilDate => civilDate(`${day.slice(0, 8)}01`)

/** The window around `anchor` (a month before it on the left); for everything: from the first to the last day. */
export function windowOf(zoom: TimelineZoom, anchor: CivilDate, days: readonly CivilDate[]): TimelineWindow {
  if (zoom === 'alles') {
    const sorted = [...days, anchor].filter((day) => day >= firstShown && day <= lastShown).sort()
    const first = firstOfMonth(sorted[0] ?? anchor)
    return { zoom, from: first, until: addMonths(firstOfMonth(sorted.at(-1) ?? anchor), 1) }
  }
  const from = addMonths(firstOfMonth(anchor), -1)
  return { zoom, from, until: addMonths(from, monthsOf[zoom]) }
}

/** The window one step earlier or later, by its anchor; null where everything is in sight. */
export function anchorBeside({ zoom, from }: TimelineWindow, step: -1 | 1): CivilDate | null {
  if (zoom === 'alles') return null
  return addMonths(from, 1 + step * (zoom === 'kwartaal' ? 2 : 6))
}

/** The place of a day between 0 (left edge) and 1 (right edge); outside it is below 0 or above 1. */
export const placeOf = ({ from, until }: TimelineWindow, day: CivilDate): number =>
  daysBetween(from, day) / daysBetween(from, until)

export const isInWindow = (window: TimelineWindow, from: CivilDate, until: CivilDate): boolean =>
  until >= window.from && from < window.until

/** The lines of the window: years, months, or months with weeks between them. */
export function ticksOf(window: TimelineWindow): Tick[] {
  const ticks: Tick[] = []
  const months = daysBetween(window.from, window.until) / 30
  for (let on = window.from; on < window.until; on = addMonths(on, 1)) {
    const isYear = on.slice(5, 7) === '01'
    if (months > 30 && !isYear && ticks.length > 0) continue
    ticks.push({ on, kind: isYear || ticks.length === 0 ? 'year' : 'month' })
  }
  if (window.zoom !== 'kwartaal') return ticks
  for (let on = addDays(window.from, 7); on < window.until; on = addDays(on, 7)) ticks.push({ on, kind: 'week' })
  return ticks
}
