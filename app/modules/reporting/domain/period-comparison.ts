/** A delivery beside that of the period before: which differences are large enough to look at. */
import type { CivilDate } from '../../../kernel/civil-date'
import { type DatedValue, valueOn } from './dated-value'
import type { ReportTemplate } from './report-template'
import type { CellValue } from './value-text'

/** Both must be reached: a quarter of the amount before, and € 5.000 (domain.md V9). */
export type ChangeThreshold = { readonly bp: number; readonly cents: number }

const usual = (value: number): readonly DatedValue<number>[] => [
  { value, from: '2020-01-01' as CivilDate, source: 'Regiokeuze, domain.md V9' },
]

/** The template's own thresholds, else those of the region. */
export function changeThreshold(template: Pick<ReportTemplate, 'settings'>, on: CivilDate): ChangeThreshold {
  const { changeBp = usual(2_500), changeCents = usual(500_000) } = template.settings
  return { bp: valueOn(changeBp, on)?.value ?? 2_500, cents: valueOn(changeCents, on)?.value ?? 500_000 }
}

/** Whether an amount in cents changed that much; from nothing to € 5.000 or more is as much as can be. */
export function isLargeChange(before: number, after: number, { bp, cents }: ChangeThreshold): boolean {
  const change = Math.abs(after - before)
  return change >= cents && BigInt(change) * 10_000n >= BigInt(Math.abs(before)) * BigInt(bp)
}

/** The columns whose amounts are compared: euros that are no price per unit (those identify the row). */
export const comparedColumns = (template: Pick<ReportTemplate, 'columns'>): string[] =>
  template.columns.filter((column) => column.type.kind === 'euros' && !column.identifies).map((column) => column.key)

export type ComparedCell = { readonly before: CellValue; readonly large: boolean }

/**
 * The cells of a row that have another value in the period before, by column key. Only numbers are compared, and only
 * amounts can be large: twice as many clients may be three.
 */
export function compareRow(
  template: Pick<ReportTemplate, 'columns'>,
  { values, before }: { values: Readonly<Record<string, CellValue>>; before: Readonly<Record<string, CellValue>> },
  threshold: ChangeThreshold,
): Record<string, ComparedCell> {
  const compared = new Set(comparedColumns(template))
  const cells: Record<string, ComparedCell> = {}
  for (const { key, identifies } of template.columns) {
    const [now, then] = [values[key] ?? null, before[key] ?? null]
    if (identifies || (typeof now !== 'number' && typeof then !== 'number') || now === then) continue
    const large = compared.has(key) && isLargeChange(numberOf(then), numberOf(now), threshold)
    cells[key] = { before: then, large }
  }
  return cells
}

const numberOf = (value: CellValue): number => (typeof value === 'number' ? value : 0)
