/** What makes a row the same row in another version or another period: the values of its identifying columns. */
import type { ReportTemplate, TemplateColumn } from './report-template'
import type { CellValue } from './value-text'

const separator = '|'

/** Empty parts stay, so that keys of one template always have the same number of parts. */
export function rowKey(parts: readonly CellValue[]): string {
  let key = ''
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i]
    if (i > 0) key += separator
    if (typeof part === 'string') key += part.includes(separator) ? part.replaceAll(separator, ' ') : part
    else if (part !== null) key += part
  }
  return key
}

export const identifyingColumns = (template: Pick<ReportTemplate, 'columns'>): TemplateColumn[] =>
  template.columns.filter((column) => column.identifies)

/** The key for stored values (by column key). */
export const keyOfValues = (
  template: Pick<ReportTemplate, 'columns'>,
  values: Readonly<Record<string, CellValue>>,
): string => rowKey(identifyingColumns(template).map((column) => values[column.key] ?? null))
