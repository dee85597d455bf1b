/** What the cells of the targets may hold; whether a value fits the unit is a rule of the row. */
import { type CellRead, type ChangedSheet, readChoiceCell, readWholeCell } from '~/excel/changed-rows'
import { ok, refuse } from '~/kernel/result'
import { readHundredths } from '../domain/measured-value'
import type { TargetField } from '../domain/target-sheet'
import { targetHeaders as headers, targetProblemText } from '../texts-targets'

type Choices = { readonly indicators: readonly string[]; readonly areas: readonly string[] }

export const targetSheet = ({ indicators, areas }: Choices): ChangedSheet<TargetField> => ({
  anchor: 'value',
  columns: {
    indicator: { header: headers.indicator, read: readChoiceCell(indicators) },
    area: { header: headers.area, read: readChoiceCell(areas) },
    year: { header: headers.year, read: readWholeCell() },
    value: { header: headers.value, read: readValueCell },
  },
})

function readValueCell(text: string): CellRead {
  const value = readHundredths(text)
  return value.ok ? ok(sheetValue(value.value)) : refuse(targetProblemText(value.problem))
}

/** Hundredths in one form, so that equal is equal: 1410 → '14,1', 125000 → '1250'. */
export function sheetValue(hundredths: number): string {
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(hundredths / 100)}${rest === '' ? '' : `,${rest}`}`
}
