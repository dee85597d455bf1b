/** All tariffs with the days on which they hold; grey when they don't on the chosen day. */
import { code, day, euros, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import { cents } from '~/kernel/money'
import { tariffMoment } from '../../contract/domain/tariff-periods'
import { contractTexts } from '../../contract/texts'
import { unitNames } from '../../tender/texts-units'
import type { TariffRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, placeName, registerTable, type SheetScope } from './sheet-scope'

export function tariffsSheet(scope: SheetScope, rows: Rows<TariffRow>): TableSheet<TariffRow> {
  const { columns } = texts
  return registerTable(scope, 'tariffs', {
    rows,
    tone: (row) => (tariffMoment(row, scope.on) === 'current' ? null : 'draft'),
    columns: [
      ...contractColumns<TariffRow>(scope),
      code(columns.productCode, (row) => row.productCode),
      text(columns.product, (row) => row.productName, { width: 40 }),
      code(columns.unitCode, (row) => row.unit),
      text(columns.unit, (row) => unitNames[row.unit], { width: 20 }),
      code(columns.municipalityCode, (row) => row.municipalityCode),
      text(columns.municipality, (row) =>
        row.municipalityCode === null ? texts.allMunicipalities : placeName(scope, row.municipalityCode),
      ),
      euros(columns.tariff, (row) => cents(row.amountCents)),
      day(columns.validFrom, (row) => row.validFrom),
      day(columns.validUntil, (row) => row.validUntil, { width: 16 }),
      text(columns.moment, (row) => contractTexts.tariffMoments[tariffMoment(row, scope.on)], { width: 18 }),
      text(columns.reason, (row) => row.reason, { width: 40 }),
    ],
  })
}
