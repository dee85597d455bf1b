/** What "de draad" shows, worked out apart from how it is drawn. */
import type { Tone } from './status-badge'

/** The stations of every thread, from the aim to the evidence. */
export const threadKinds = ['result', 'strategyChoice', 'lot', 'award', 'contract', 'obligation', 'delivery'] as const
export type ThreadKind = (typeof threadKinds)[number]

export type ThreadStation = {
  readonly title: string
  readonly href: string
  readonly status?: { readonly tone: Tone; readonly label: string }
  /** The object whose page this is. */
  readonly current?: boolean
}

export type ThreadStep = {
  readonly kind: ThreadKind
  /** The most telling ones first; the thread shows a few of them. */
  readonly stations: readonly ThreadStation[]
  /** How many there are in all, when `stations` holds only the first few. */
  readonly total?: number
  /** Where all of them are listed; needed as soon as some are left out. */
  readonly allHref?: string
  /** The page is about all stations of this step, and about none of them alone. */
  readonly here?: boolean
}

export type DrawnStep = {
  readonly kind: ThreadKind
  readonly shown: readonly ThreadStation[]
  readonly total: number
  /** How many are behind "+4". */
  readonly hidden: number
  readonly allHref: string | undefined
  readonly here: boolean
  /** Nothing is linked here: a gap before the current object or before what is linked, else something still to come. */
  readonly missing: 'before' | 'after' | null
  /** Whether the line from the step before, and to the step after, is whole. */
  readonly wholeIn: boolean
  readonly wholeOut: boolean
}

const mostShown = 3

/** All seven steps in order, with what is shown, what is behind a "+", and where the line is whole. */
export function drawnSteps(steps: readonly ThreadStep[]): DrawnStep[] {
  const byKind = new Map(steps.map((step) => [step.kind, step]))
  const ordered = threadKinds.map((kind): ThreadStep => byKind.get(kind) ?? { kind, stations: [] })
  const hereAt = ordered.findIndex((step) => step.here || step.stations.some((station) => station.current))
  const filled = ordered.map((step) => step.stations.length > 0)
  // An open house has contracts and never an award: what was passed over does not come any more.
  const reachedAt = Math.max(hereAt, filled.lastIndexOf(true))
  return ordered.map((step, index) => {
    const total = Math.max(step.total ?? 0, step.stations.length)
    const shown = shownOf(step.stations, total)
    return {
      kind: step.kind,
      shown,
      total,
      hidden: total - shown.length,
      allHref: step.allHref,
      here: index === hereAt,
      missing: filled[index] ? null : index < reachedAt ? 'before' : 'after',
      wholeIn: Boolean(filled[index] && filled[index - 1]),
      wholeOut: Boolean(filled[index] && filled[index + 1]),
    }
  })
}

/** Three, or two and a "+"; the current one always, and first. */
function shownOf(stations: readonly ThreadStation[], total: number): readonly ThreadStation[] {
  const currentFirst = [...stations].sort((a, b) => Number(b.current ?? false) - Number(a.current ?? false))
  return currentFirst.slice(0, total > mostShown ? mostShown - 1 : mostShown)
}
