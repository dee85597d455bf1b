/** What an import would do, before it is done: each figure is new, changed, unchanged or refused with the reason. */
import type { Unit } from './indicator'
import { readValue } from './measured-value'
import type { MeasurementStatus } from './measurement'
import type { Observation } from './read-observations'

export type KnownFigure = { readonly hundredths: number | null; readonly status: MeasurementStatus }
export type MappedIndicator = { readonly id: string; readonly code: string; readonly unit: Unit }
export type DifferenceKind = 'new' | 'changed' | 'unchanged' | 'refused'
export type DifferenceLine = {
  readonly kind: DifferenceKind
  readonly row: number
  readonly column: string
  readonly indicatorId: string
  readonly indicatorCode: string
  readonly area: string
  readonly period: string
  readonly from: KnownFigure | null
  /** Null when refused. */
  readonly to: KnownFigure | null
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, string | number | null>> } | null
}

/** How the sources write "there is one, but it is not shown": StatLine '.' and 'x', others '<5'. */
const hiddenBySource = /^(?:\.|x|<\s*\d+)$/i
/** StatLine's '-' is nil: exactly zero. */
const nil = '-'

export const figureKey = (indicatorId: string, area: string, period: string): string =>
  `${indicatorId}|${area}|${period}`

/** Compares with what is there, by key; columns without an indicator are left alone. */
export function compareImport(
  observations: readonly Observation[],
  mapping: ReadonlyMap<string, MappedIndicator>,
  known: ReadonlyMap<string, KnownFigure>,
): DifferenceLine[] {
  const seen = new Map<string, string>()
  return observations.flatMap((observation): DifferenceLine[] => {
    const indicator = mapping.get(observation.column)
    if (!indicator) return []
    const key = figureKey(indicator.id, observation.area, observation.period)
    const before = seen.get(key)
    seen.set(key, before ?? observation.text.trim())
    const { row, column, area, period } = observation
    const line = {
      row,
      column,
      area,
      period,
      indicatorId: indicator.id,
      indicatorCode: indicator.code,
      from: known.get(key) ?? null,
    }
    if (before !== undefined) {
      // The same figure twice is no harm; two figures for one place can't both be true.
      return before === observation.text.trim()
        ? []
        : [{ ...line, kind: 'refused', to: null, problem: { code: 'figureTwice', params: { first: before } } }]
    }
    const read = readFigure(observation.text.trim(), indicator.unit)
    if (!read.ok) return [{ ...line, kind: 'refused', to: null, problem: { code: read.code, params: read.params } }]
    const to = { hundredths: read.hundredths, status: observation.status }
    return [{ ...line, kind: kindOf(line.from, to), to, problem: null }]
  })
}

const kindOf = (from: KnownFigure | null, to: KnownFigure): DifferenceKind =>
  from === null ? 'new' : from.hundredths === to.hundredths && sameStatus(from, to) ? 'unchanged' : 'changed'

/** A file that says nothing of the status takes none away. */
const sameStatus = (from: KnownFigure, to: KnownFigure): boolean =>
  to.status === 'unstated' || from.status === to.status

function readFigure(text: string, unit: Unit) {
  if (hiddenBySource.test(text)) return { ok: true, hundredths: null } as const
  const value = readValue(text === nil ? '0' : text, unit)
  if (value.ok) return { ok: true, hundredths: value.value } as const
  return { ok: false, code: value.problem.code, params: value.problem.params ?? {} } as const
}

/** How many of each kind. */
export function countKinds(lines: readonly DifferenceLine[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const line of lines) counts[line.kind] += 1
  return counts
}
