/** What the board can be narrowed to; all of it stands in the URL. */
import { type TenderPhase, tenderPhases } from './moments'
import { type Regime, regimes } from './regime'

export const boardViews = ['alles', 'te-laat', 'geblokkeerd'] as const
export type BoardView = (typeof boardViews)[number]
export type BoardFilters = {
  readonly search: string
  readonly regime: Regime | null
  readonly phase: TenderPhase | null
  readonly view: BoardView
}
export const boardFilterNames = { search: 'zoek', regime: 'procedure', phase: 'stand', view: 'toon' } as const

/** Reads the filters of a URL; what is no value of a filter is left out, so that an old link still works. */
export const readBoardFilters = (params: URLSearchParams): BoardFilters => ({
  search: (params.get(boardFilterNames.search) ?? '').replaceAll('\0', '').trim().toLowerCase().slice(0, 200),
  regime: regimes.find((regime) => regime === params.get(boardFilterNames.regime)) ?? null,
  phase: tenderPhases.find((phase) => phase === params.get(boardFilterNames.phase)) ?? null,
  view: boardViews.find((view) => view === params.get(boardFilterNames.view)) ?? 'alles',
})
