/** Targets in a sheet that comes back: which cells may change, and what the rules say of a row as it would become. */
import { type Result, refuse } from '../../../kernel/result'
import type { SheetDiffRow, SheetValues } from '../../../kernel/sheet-changes'
import type { Unit } from './indicator'
import { readValue, type ValueProblem } from './measured-value'

export const targetFields = ['indicator', 'area', 'year', 'value'] as const
export type TargetField = (typeof targetFields)[number]
export type TargetValues = SheetValues<TargetField>
export type TargetDiffRow = SheetDiffRow<TargetField>

export type TargetRowProblem = ValueProblem | 'targetMoves' | 'targetExists' | 'targetYear'

/** One place for one target. */
export const targetPlace = ({ indicator, area, year }: TargetValues): string => [indicator, area, year].join('|')

/**
 * The value in hundredths, or why not. A target that exists keeps its indicator, area and year: another place is another
 * target. `taken` are the places that have one, in the register and in the rows before.
 */
export function checkTargetRow(
  row: TargetDiffRow,
  becomes: TargetValues,
  { unit, taken }: { readonly unit: Unit; readonly taken: ReadonlySet<string> },
): Result<number, TargetRowProblem> {
  const isMoved = row.kind === 'changed' && [...row.changes, ...row.conflicts].some(({ field }) => field !== 'value')
  if (isMoved) return refuse('targetMoves')
  if (row.kind === 'new' && taken.has(targetPlace(becomes))) return refuse('targetExists')
  const year = Number(becomes.year)
  if (year < 2015 || year > 2100) return refuse('targetYear')
  return readValue(becomes.value, unit)
}
