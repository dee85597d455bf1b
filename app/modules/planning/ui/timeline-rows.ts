/** Where everything stands in the drawing of the timeline: rows by phase, and for each bar its edges in units. */
import { addDays, type CivilDate } from '~/kernel/civil-date'
import { formatDay } from '~/ui/format'
import { dayOfMilestone, daysLate, daysMoved } from '../domain/milestone'
import { isInWindow, placeOf, type TimelineWindow } from '../domain/timeline'
import type { TimedMilestone } from '../server/get-planning.server'
import { milestoneStatusNames, planTexts as texts } from '../texts-plan'

/** The drawing is 1200 units wide; names stand in the first 440, days in the rest. */
export const drawing = { width: 1200, labels: 440, head: 44, row: 30, phase: 34 } as const
export const plotWidth = drawing.width - drawing.labels - 10

export type Bar = {
  readonly milestone: TimedMilestone
  readonly y: number
  readonly from: number
  readonly to: number
  readonly baseline: number | null
  readonly look: 'met' | 'late' | 'critical' | 'plain'
  /** Everything that the bar shows, in words. */
  readonly label: string
}
export type Group = {
  readonly number: number
  readonly name: string
  readonly y: number
  readonly bars: readonly Bar[]
}

/** The phases with a milestone in the window, each bar in its row; and the height of it all. */
export function timelineRows(
  phases: readonly { readonly number: number; readonly name: string }[],
  milestones: readonly TimedMilestone[],
  { window, today }: { window: TimelineWindow; today: CivilDate },
): { groups: Group[]; height: number; outside: number } {
  let y: number = drawing.head
  let shown = 0
  const groups: Group[] = []
  for (const { number, name } of phases) {
    const own = milestones.filter((m) => m.phaseNumber === number && isShown(m, window))
    if (own.length === 0) continue
    const top = y
    y += drawing.phase
    const bars = [...own].sort(byDay).map((milestone) => {
      const bar = toBar(milestone, { y, window, today })
      y += drawing.row
      return bar
    })
    shown += bars.length
    groups.push({ number, name, y: top, bars })
  }
  return { groups, height: y + 6, outside: milestones.length - shown }
}

const byDay = (a: TimedMilestone, b: TimedMilestone): number =>
  (dayOfMilestone(a) ?? '') < (dayOfMilestone(b) ?? '') ? -1 : 1

const startOf = (milestone: TimedMilestone, on: CivilDate): CivilDate => addDays(on, -milestone.durationDays)

function isShown(milestone: TimedMilestone, window: TimelineWindow): boolean {
  const on = dayOfMilestone(milestone)
  return on !== null && isInWindow(window, startOf(milestone, on), on)
}

export const xOf = (window: TimelineWindow, day: CivilDate): number =>
  drawing.labels + Math.round(Math.min(1, Math.max(0, placeOf(window, day))) * plotWidth * 10) / 10

function toBar(
  milestone: TimedMilestone,
  { y, window, today }: { y: number; window: TimelineWindow; today: CivilDate },
): Bar {
  const on = dayOfMilestone(milestone)!
  const late = daysLate(milestone, today)
  const moved = daysMoved(milestone)
  const isOpen = milestone.status === 'scheduled'
  const { baselineOn } = milestone
  return {
    milestone,
    y,
    from: xOf(window, startOf(milestone, on)),
    to: xOf(window, on),
    baseline: baselineOn !== null && isInWindow(window, baselineOn, baselineOn) ? xOf(window, baselineOn) : null,
    look: !isOpen ? 'met' : late > 0 ? 'late' : milestone.timing.isCritical ? 'critical' : 'plain',
    label: texts.timeline.label(milestone.title, [
      `${isOpen ? texts.forecast : milestoneStatusNames[milestone.status]} ${formatDay(on)}`.toLowerCase(),
      ...(baselineOn ? [`${texts.baseline} ${formatDay(baselineOn)}`.toLowerCase()] : []),
      ...(moved ? [texts.moved(moved)] : []),
      ...(late > 0 ? [texts.late(late)] : []),
      ...(milestone.timing.isCritical ? [texts.critical] : []),
      ...(milestone.timing.isUnsafe ? [texts.unsafe] : []),
    ]),
  }
}

/** A drawing does not wrap: a long name ends in dots; the whole name is in the label and in the table. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
