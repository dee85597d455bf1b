import { childAndFamily } from './results-child-and-family'
import { closeBy } from './results-close-by'
import { normalise } from './results-normalise'
import type { SourceMark } from './sources'

/** The 25 societal results in three pillars, word for word, each with the indicator that we propose for it. */
type Direction = 'up' | 'down'

/**
 * Where a measurement can come from: CBS (C), waarstaatjegemeente.nl (W), iJw messages (J), client experience (E),
 * narrative (V), the school attendance office (L), the public health service (G), or reporting template T3–T10.
 */
type MeasureSource = 'C' | 'W' | 'J' | 'E' | 'V' | 'L' | 'G' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T10'

type ProposedIndicator = {
  /** The source names no indicators: they follow together with the partners. Ours is a proposal until they agree. */
  readonly status: 'voorstel'
  readonly text: string
  readonly direction: Direction
  readonly measuredBy: readonly MeasureSource[]
}

type PillarCode = 'KG' | 'N' | 'D'
export type ResultFact = {
  readonly code: string
  readonly number: number
  readonly verbatim: string
  readonly footnote?: { readonly verbatim: string; readonly source: SourceMark }
  readonly indicator: ProposedIndicator
  readonly source: SourceMark
}
export type PillarFact = {
  readonly code: PillarCode
  readonly name: string
  /** The societal task (maatschappelijke opgave) of the pillar, word for word. */
  readonly task: { readonly verbatim: string; readonly source: SourceMark }
  readonly results: readonly ResultFact[]
  readonly source: SourceMark
}

export const pillars: readonly PillarFact[] = [childAndFamily, normalise, closeBy]
export const results: readonly ResultFact[] = pillars.flatMap((pillar) => pillar.results)
