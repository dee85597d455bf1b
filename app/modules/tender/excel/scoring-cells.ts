/** What the sheets of the workbook of a calculation have in common: their cells, and where the constants stand. */
import type { CellValue, GridCell } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import { cents } from '~/kernel/money'
import type { DrawRecord } from '../domain/draw'
import type { CalculationOutcome, RankedInput } from '../domain/lot-calculation'
import { scoringWorkbookTexts as texts } from '../texts-award-workbook'

export type ScoringFacts = {
  readonly input: RankedInput
  readonly outcome: CalculationOutcome
  readonly tender: string
  readonly sha256: string | null
  /** Null when no lots were drawn. */
  readonly draw: Pick<DrawRecord, 'order' | 'drawnBy' | 'witnesses' | 'drawnAt'> | null
  readonly createdAt: Instant
}
/** The first row of bids, and of price lines. */
export const firstRow = 5

export const text = (column: number, value: string, look?: GridCell['look']): GridCell => ({
  column,
  value: { kind: 'text', value },
  ...(look ? { look } : {}),
})
export const points = (value: number): CellValue => ({ kind: 'decimal5', value })
export const euro = (value: number): CellValue => ({ kind: 'euros', value: cents(value) })

/** Where the constants stand on the sheet of rules. */
export const rule = { priceWeight: `${texts.rules}!$B$4`, a: `${texts.rules}!$B$5`, b: `${texts.rules}!$B$6` } as const

export const resultsOf = ({ bids }: CalculationOutcome) => new Map(bids.map((bid) => [bid.bidId, bid]))
