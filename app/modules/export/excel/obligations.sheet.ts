/** What providers must report and when, and what came of it. */
import { type Column, code, day, instant, integer, link, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import { instant as toInstant } from '~/kernel/civil-date'
import { dueAttention } from '../../contract/domain/contract-attention'
import { attentionTexts } from '../../contract/texts'
import { deliveryStatusTexts, obligationStatusTexts } from '../../reporting/texts'
import { isoWeek } from '../domain/iso-week'
import type { ObligationRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, registerTable, type SheetScope, toneOf } from './sheet-scope'

const instantOf = (iso: string | null) => (iso === null ? null : toInstant(Date.parse(iso)))

/** The version that counts, else the last one. */
const deliveryColumns = (): Column<ObligationRow>[] => [
  integer(texts.columns.version, (row) => row.deliveryNumber),
  text(texts.columns.versionStatus, (row) => row.deliveryStatus && deliveryStatusTexts[row.deliveryStatus]),
  instant(texts.columns.submittedAt, (row) => instantOf(row.submittedAt)),
  code(texts.columns.receipt, (row) => row.receiptNumber, { width: 20 }),
  integer(texts.columns.deliveryRows, (row) => row.deliveryRows),
  instant(texts.columns.decidedAt, (row) => instantOf(row.decidedAt)),
]

export function obligationsSheet(scope: SheetScope, rows: Rows<ObligationRow>): TableSheet<ObligationRow> {
  const { columns } = texts
  return registerTable(scope, 'obligations', {
    rows,
    tone: (row) => toneOf(dueAttention(row, scope.on)),
    columns: [
      ...contractColumns<ObligationRow>(scope),
      link(
        columns.report,
        (row) => ({
          text: `${row.templateCode} ${row.period}`,
          url: `${scope.appUrl}/verantwoording/${row.obligationId}`,
        }),
        { width: 18 },
      ),
      code(columns.template, (row) => row.templateCode),
      text(columns.templateName, (row) => row.templateName, { width: 30 }),
      code(columns.period, (row) => row.period, { width: 12 }),
      day(columns.periodStartsOn, (row) => row.periodStartsOn),
      day(columns.periodEndsOn, (row) => row.periodEndsOn),
      day(columns.dueOn, (row) => row.dueOn, { width: 21 }),
      code(columns.dueWeek, (row) => isoWeek(row.dueOn), { width: 12 }),
      text(columns.status, (row) => obligationStatusTexts[row.status], { width: 18 }),
      text(
        columns.attention,
        (row) => {
          const attention = dueAttention(row, scope.on)
          return attention && attentionTexts[attention.code](attention.days)
        },
        { width: 22 },
      ),
      ...(scope.withDeliveries ? deliveryColumns() : []),
    ],
  })
}
