/** The most that may be spent, and what was, per contract, municipality and year. */
import { code, euros, percent, type Rows, type TableSheet, type Tone, text } from '~/excel/sheet-spec'
import { cents } from '~/kernel/money'
import { type CeilingMark, ceilingUse } from '../../contract/domain/ceiling-use'
import { contractTexts } from '../../contract/texts'
import type { CeilingRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, placeName, registerTable, type SheetScope } from './sheet-scope'

const tones: Readonly<Record<CeilingMark, Tone>> = { near: 'soon', almost: 'soon', over: 'overdue' }

const usedOf = (row: CeilingRow) => ceilingUse(cents(row.usedCents), cents(row.ceilingCents))

function markText(row: CeilingRow): string | null {
  const { mark, ceiling } = usedOf(row)
  if (ceiling === 0 && row.usedCents > 0) return texts.withoutCeiling
  return mark === null ? null : contractTexts.useMarks[mark]
}

export function ceilingsSheet(scope: SheetScope, rows: Rows<CeilingRow>): TableSheet<CeilingRow> {
  const { columns } = texts
  return registerTable(scope, 'ceilings', {
    rows,
    tone: (row) => {
      const { mark } = usedOf(row)
      return mark === null ? null : tones[mark]
    },
    columns: [
      ...contractColumns<CeilingRow>(scope),
      code(columns.municipalityCode, (row) => row.municipalityCode),
      text(columns.municipality, (row) => placeName(scope, row.municipalityCode)),
      // A year is a name here, not an amount: as a number it would read 2.026.
      code(columns.year, (row) => String(row.year), { width: 8 }),
      euros(columns.ceiling, (row) => cents(row.ceilingCents), { total: true }),
      euros(columns.used, (row) => cents(row.usedCents), { total: true }),
      euros(columns.left, (row) => cents(row.ceilingCents - row.usedCents), { total: true }),
      percent(columns.share, (row) => usedOf(row).shareBp, { width: 14 }),
      text(columns.mark, markText, { width: 22 }),
      text(columns.origin, (row) => row.origin && contractTexts.useOrigins[row.origin], { width: 34 }),
    ],
  })
}
