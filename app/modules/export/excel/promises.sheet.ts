/** What providers promised in their bids, who watches over it, and what came of it. */
import { day, link, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import { isPromiseLate } from '../../contract/domain/contract-promise'
import { promiseTexts } from '../../contract/texts-promise'
import type { PromiseRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, registerTable, type SheetScope } from './sheet-scope'

export const promisesSheet = (scope: SheetScope, rows: Rows<PromiseRow>): TableSheet<PromiseRow> =>
  registerTable(scope, 'promises', {
    rows,
    tone: (row) => (isPromiseLate(row, scope.on) ? 'overdue' : null),
    columns: [
      ...contractColumns<PromiseRow>(scope),
      link(
        promiseTexts.text,
        (row) => ({ text: row.text, url: `${scope.appUrl}/contracten/${row.contractId}#toezeggingen` }),
        { width: 60 },
      ),
      text(promiseTexts.criterion, (row) => row.criterion, { width: 32 }),
      text(promiseTexts.results, (row) => row.resultCodes.join(', '), { width: 12 }),
      text(promiseTexts.owner, (row) => row.owner, { width: 24 }),
      day(promiseTexts.due, (row) => row.dueOn),
      text(promiseTexts.status, (row) => promiseTexts.statuses[row.status], { width: 18 }),
      text(texts.columns.attention, (row) => (isPromiseLate(row, scope.on) ? promiseTexts.late : null), { width: 12 }),
      text(promiseTexts.outcome, (row) => row.outcome, { width: 60 }),
      day(promiseTexts.decidedOn, (row) => row.decidedOn),
    ],
  })
