/** The values as they were exported, hidden in the workbook: on the way back they tell who changed what. */
import type { SheetValues } from '~/kernel/sheet-changes'
import { isUuid } from '~/kernel/uuid'
import * as sheet from './sheet-spec'
import type { TextRow } from './text-rows'
import { changedRowsTexts as texts } from './texts-changes'

export type ExportedRow<Field extends string> = { readonly key: string; readonly values: SheetValues<Field> }

export const exportedSheet = <Field extends string>(
  rows: readonly ExportedRow<Field>[],
  fields: readonly Field[],
): sheet.SheetSpec => {
  const table: sheet.TableSheet<ExportedRow<Field>> = {
    kind: 'table',
    name: texts.exported,
    state: 'veryHidden',
    filter: false,
    rows,
    columns: [
      sheet.code('key', (row) => row.key),
      ...fields.map((field) => sheet.code<ExportedRow<Field>>(field, (row) => row.values[field])),
    ],
  }
  return table as sheet.SheetSpec
}

/** The same on the way back; rows that are no such thing are left out. */
export function readExported<Field extends string>(
  rows: readonly TextRow[],
  fields: readonly Field[],
): [string, SheetValues<Field>][] {
  return rows.slice(1).flatMap(({ cells }) => {
    const key = cells[0] ?? ''
    if (!isUuid(key)) return []
    const values = fields.map((field, index) => [field, (cells[index + 1] ?? '').replace(/\r\n/g, '\n').trim()])
    return [[key, Object.fromEntries(values) as SheetValues<Field>] as [string, SheetValues<Field>]]
  })
}
