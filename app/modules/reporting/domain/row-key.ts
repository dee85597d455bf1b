/** What makes a row the same row in another version or another period: the values of its identifying columns. */
import type { ColumnType, ReportTemplate, TemplateColumn } from './report-template'
import { type CellValue, valueText } from './value-text'

const separator = '|'

/** Empty parts stay, so that keys of one template always have the same number of parts. */
export const rowKey = (parts: readonly CellValue[]): string =>
  (parts.some(holdsSeparator) ? parts.map(withoutSeparator) : parts).join(separator)

const holdsSeparator = (part: CellValue): boolean => typeof part === 'string' && part.includes(separator)
const withoutSeparator = (part: CellValue): CellValue =>
  typeof part === 'string' ? part.replaceAll(separator, ' ') : part

export const identifyingColumns = (template: Pick<ReportTemplate, 'columns'>): TemplateColumn[] =>
  template.columns.filter((column) => column.identifies)

/** The key for stored values (by column key). */
export const keyOfValues = (
  template: Pick<ReportTemplate, 'columns'>,
  values: Readonly<Record<string, CellValue>>,
): string => rowKey(identifyingColumns(template).map((column) => values[column.key] ?? null))

/** A row's key as a person reads it: '0546 · 41X01 · 97,76'. Text columns keep what was written. */
export function rowName(columns: readonly Pick<TemplateColumn, 'identifies' | 'type'>[], key: string): string {
  const identifying = columns.filter((column) => column.identifies)
  return key
    .split(separator)
    .map((part, index) => (part === '' ? '' : partText(part, identifying[index]?.type)))
    .filter(Boolean)
    .join(' · ')
}

/** Numbers stand in the key as they are stored: whole cents, hundredths. */
function partText(part: string, type: ColumnType | undefined): string {
  if (type === undefined) return part
  return valueText(type, type.kind === 'yesNo' ? part === 'true' : part)
}
