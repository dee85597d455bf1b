/** One figure as staff sees it, and as the world may see it. */
import type { CivilDate } from '../../../kernel/civil-date'
import type { SourceMark } from '../../planning/domain/source-mark'
import type { Direction } from './indicator'
import type { PublishedReading } from './small-numbers'

/** CBS and Waarstaatjegemeente say whether a figure can still change; the source documents don't. */
export const measurementStatuses = ['provisional', 'final', 'unstated'] as const
export type MeasurementStatus = (typeof measurementStatuses)[number]

/** What a page shows of a figure; for staff `reading` is 'value' also where it will not be published. */
export type ShownMeasurement = {
  readonly area: string
  readonly areaName: string
  readonly period: string
  readonly hundredths: number | null
  readonly reading: PublishedReading
  /** For staff: shown to you, published as "<5" or not at all. */
  readonly isKeptInside: boolean
  readonly isApproximate: boolean
  readonly status: MeasurementStatus
  readonly isBaseline: boolean
  readonly breaksTrend: boolean
  readonly tableId: string | null
  readonly referenceOn: CivilDate | null
  readonly note: string | null
  readonly source: SourceMark | null
  readonly isExample: boolean
}

export type Target = { readonly area: string; readonly year: number; readonly hundredths: number }

/** Whether a change is the wanted one; null when the figure has no better side or did not change. */
export function isBetter(direction: Direction, from: number, to: number): boolean | null {
  if (direction === 'context' || from === to) return null
  return direction === 'up' ? to > from : to < from
}

/** The target that counts in a year: that of the year itself, else the next one that was set. */
export const targetFor = (targets: readonly Target[], area: string, year: number): Target | null =>
  [...targets].filter((target) => target.area === area && target.year >= year).sort((a, b) => a.year - b.year)[0] ??
  null

/** Whether the target is reached; null for a figure without a better side. */
export function reaches(direction: Direction, value: number, target: number): boolean | null {
  if (direction === 'context') return null
  return direction === 'up' ? value >= target : value <= target
}
