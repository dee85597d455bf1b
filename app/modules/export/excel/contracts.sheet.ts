/** One row per contract, with what the register's list shows and what its page adds. */
import { code, day, euros, integer, percent, type Rows, type TableSheet, text, yesNo } from '~/excel/sheet-spec'
import { yearOf } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import { ceilingUse } from '../../contract/domain/ceiling-use'
import { contractAttention } from '../../contract/domain/contract-attention'
import { attentionTexts, scopeNames, statusNames, variantNames } from '../../contract/texts'
import type { ContractRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, placeName, registerTable, type SheetScope, toneOf } from './sheet-scope'

const centsOrNull = (amount: number | null): Cents | null => (amount === null ? null : cents(amount))

/** `scope.on` decides what asks attention and of which year the ceiling is. */
export function contractsSheet(scope: SheetScope, rows: Rows<ContractRow>): TableSheet<ContractRow> {
  const { columns } = texts
  const year = yearOf(scope.on)
  const attentionOf = (row: ContractRow) => contractAttention(row, scope.on)
  return registerTable(scope, 'contracts', {
    rows,
    tone: (row) => toneOf(attentionOf(row)),
    columns: [
      ...contractColumns<ContractRow>(scope),
      text(columns.title, (row) => row.title, { width: 44 }),
      code(columns.kvk, (row) => row.kvk),
      code(columns.agb, (row) => row.agb),
      text(columns.segment, (row) => row.segment),
      text(columns.status, (row) => statusNames[row.status], { width: 18 }),
      text(
        columns.attention,
        (row) => {
          const attention = attentionOf(row)
          return attention && attentionTexts[attention.code](attention.days)
        },
        { width: 30 },
      ),
      text(columns.variant, (row) => variantNames[row.variant], { width: 20 }),
      text(columns.scope, (row) => scopeNames[row.scope], { width: 18 }),
      text(columns.onBehalfOf, (row) => row.municipalityCodes.map((place) => placeName(scope, place)).join(', '), {
        width: 38,
      }),
      day(columns.startsOn, (row) => row.startsOn),
      day(columns.endsOn, (row) => row.endsOn),
      code(columns.endQuarter, (row) => texts.quarterOf(row.endsOn)),
      integer(columns.noticeMonths, (row) => row.noticeMonths),
      day(columns.noticeOn, (row) => row.noticeOn, { width: 17 }),
      day(columns.maxExtentOn, (row) => row.maxExtentOn, { width: 16 }),
      day(columns.signedOn, (row) => row.signedOn),
      day(columns.terminatedOn, (row) => row.terminatedOn),
      euros(columns.ceilingOf(year), (row) => centsOrNull(row.ceilingCents), { total: true }),
      euros(columns.usedOf(year), (row) => centsOrNull(row.usedCents), { total: true }),
      percent(
        columns.shareOf(year),
        (row) => ceilingUse(cents(row.usedCents ?? 0), cents(row.ceilingCents ?? 0)).shareBp,
      ),
      yesNo(columns.isExample, (row) => row.isExample),
    ],
  })
}
