/** The last days to give notice and to use an option, with what is near or gone. */
import { code, day, integer, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import type { CivilDate } from '~/kernel/civil-date'
import { type Attention, contractAttention, optionAttention } from '../../contract/domain/contract-attention'
import { lastDayAfter } from '../../contract/domain/contract-term'
import { attentionTexts, optionStatusNames, statusNames } from '../../contract/texts'
import type { TermRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, registerTable, type SheetScope, toneOf } from './sheet-scope'

type TermAttention = Attention<keyof typeof attentionTexts>

/** An option by its own day, a contract by its notice; what ends soon without a notice to give is on the first sheet. */
function attentionOf(row: TermRow, today: CivilDate): TermAttention | null {
  if (row.position !== null) return optionAttention({ status: row.status ?? '', notifyByOn: row.on }, today)
  const attention = contractAttention({ status: row.contractStatus, endsOn: row.endsOn, noticeOn: row.on }, today)
  return attention?.code === 'endsSoon' ? null : attention
}

/** Until when the contract runs when this option and all open ones before it are used. */
const extendsUntil = (row: TermRow): CivilDate | null =>
  row.position === null || row.status !== 'open' ? null : (row.openMonths ?? []).reduce(lastDayAfter, row.endsOn)

export function termsSheet(scope: SheetScope, rows: Rows<TermRow>): TableSheet<TermRow> {
  const { columns } = texts
  return registerTable(scope, 'terms', {
    rows,
    tone: (row) => toneOf(attentionOf(row, scope.on)),
    columns: [
      ...contractColumns<TermRow>(scope),
      text(columns.contractStatus, (row) => statusNames[row.contractStatus], { width: 18 }),
      text(columns.kind, (row) => (row.position === null ? texts.notice : texts.option(row.position)), { width: 14 }),
      day(columns.on, (row) => row.on, { width: 14 }),
      code(columns.quarter, (row) => texts.quarterOf(row.on)),
      integer(columns.months, (row) => row.months),
      day(columns.endsOn, (row) => row.endsOn),
      day(columns.extendsUntil, extendsUntil, { width: 18 }),
      text(columns.status, (row) => row.status && optionStatusNames[row.status], { width: 14 }),
      day(columns.decidedOn, (row) => row.decidedOn),
      text(
        columns.attention,
        (row) => {
          const attention = attentionOf(row, scope.on)
          return attention && attentionTexts[attention.code](attention.days)
        },
        { width: 30 },
      ),
    ],
  })
}
