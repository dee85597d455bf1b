/** Which lots and awards a contract came from. */
import { code, day, integer, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import type { LotRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, registerTable, type SheetScope } from './sheet-scope'

export const lotsSheet = (scope: SheetScope, rows: Rows<LotRow>): TableSheet<LotRow> =>
  registerTable(scope, 'lots', {
    rows,
    columns: [
      ...contractColumns<LotRow>(scope),
      code(texts.columns.tender, (row) => row.tenderNumber, { width: 18 }),
      text(texts.columns.tenderTitle, (row) => row.tenderTitle, { width: 40 }),
      integer(texts.columns.lot, (row) => row.lotNumber),
      text(texts.columns.lotTitle, (row) => row.lotTitle, { width: 40 }),
      code(texts.columns.award, (row) => row.awardNumber, { width: 18 }),
      day(texts.columns.awardedOn, (row) => row.awardedOn),
    ],
  })
