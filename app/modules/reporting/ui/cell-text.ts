/** A stored value as a reviewer reads it: amounts with points between thousands. */
import { cents } from '~/kernel/money'
import { formatAmount } from '~/ui/format'
import type { ColumnType } from '../domain/report-template'
import { type CellValue, valueText } from '../domain/value-text'

export function cellText(type: ColumnType, value: CellValue): string {
  const isHundredths = type.kind === 'euros' || type.kind === 'decimal2'
  return isHundredths && typeof value === 'number' ? formatAmount(cents(value)) : valueText(type, value)
}

/** Numbers stand at the right, as in a spreadsheet. */
export const isNumberColumn = (type: ColumnType): boolean =>
  type.kind === 'euros' || type.kind === 'decimal2' || type.kind === 'integer' || type.kind === 'percent'
