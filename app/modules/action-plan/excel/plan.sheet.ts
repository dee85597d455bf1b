/** A plan as a workbook: one row per action, to read, or to change and hand back. */
import { exportedSheet } from '~/excel/exported-sheet'
import * as sheet from '~/excel/sheet-spec'
import { changedRowsTexts } from '~/excel/texts-changes'
import { type CivilDate, civilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { actionStatuses } from '../domain/action-plan'
import { actionFields } from '../domain/action-sheet'
import { actionStatusTexts, planTexts } from '../texts'
import { actionHeaders as headers, actionSheetTexts as texts } from '../texts-excel'
import { type ActionToWrite, percentSign, toValues } from './action-values'

export type PlanRow = ActionToWrite & { readonly id: string; readonly number: number }
export type CodeRow = { readonly code: string; readonly kind: string; readonly text: string }
type PlanWorkbook = {
  readonly title: string
  readonly planId: string
  readonly rows: readonly PlanRow[]
  /** The names of who can do an action. */
  readonly parties: readonly string[]
  readonly codes: readonly CodeRow[]
}

/** Excel checks what is typed down to this row. */
const inputUntilRow = 300
const dayRule = { kind: 'day', from: civilDate('2000-01-01'), until: civilDate('2099-12-31') } as const
const wide = { width: 50, wrap: true } as const

export function planWorkbook(
  { title, planId, rows, parties, codes }: PlanWorkbook,
  createdAt: Instant,
): sheet.WorkbookSpec {
  const codeTable: sheet.TableSheet<CodeRow> = {
    kind: 'table',
    name: texts.codes,
    rows: codes,
    columns: [
      sheet.code(texts.codeHeaders.code, (row) => row.code),
      sheet.text(texts.codeHeaders.kind, (row) => row.kind),
      sheet.text(texts.codeHeaders.text, (row) => row.text, { width: 80, wrap: true }),
    ],
  }
  return {
    title,
    createdAt,
    sheets: [
      actionTable(title, rows, dayOf(createdAt)) as sheet.SheetSpec,
      codeTable as sheet.SheetSpec,
      {
        kind: 'lists',
        name: changedRowsTexts.lists,
        state: 'veryHidden',
        lists: [
          { key: 'party', header: headers.party, values: parties },
          { key: 'status', header: headers.status, values: actionStatuses.map((each) => actionStatusTexts[each]) },
        ],
      },
      exportedSheet(
        rows.map((row) => ({ key: row.id, values: toValues(row) })),
        actionFields,
      ),
      sheet.metaSheet({ kind: 'actionPlan', plan: planId }),
    ],
  }
}

function actionTable(title: string, rows: readonly PlanRow[], madeOn: CivilDate): sheet.TableSheet<PlanRow> {
  const text = (maxLength: number, more: sheet.ColumnOptions = {}) => ({
    input: { kind: 'text', maxLength } as const,
    ...more,
  })
  const optional = { note: changedRowsTexts.clearHint } as const
  const count = { input: { kind: 'integer', min: 0, max: 9_999_999 } } as const
  return {
    kind: 'table',
    name: planTexts.actions,
    intro: changedRowsTexts.intro(title, madeOn),
    freezeColumns: 3,
    rows,
    inputUntilRow,
    columns: [
      sheet.code(changedRowsTexts.key, (row) => row.id, { note: texts.keyHint, width: 10 }),
      sheet.integer('Nr', (row) => row.number, { width: 6 }),
      sheet.text(headers.title, (row) => row.title, text(160, { width: 34, wrap: true })),
      sheet.text(headers.text, (row) => row.text, text(2_000, wide)),
      sheet.text(headers.party, (row) => row.partyName, {
        width: 24,
        input: { kind: 'list', list: 'party', strict: true },
      }),
      sheet.text(headers.owner, (row) => row.owner, text(120, { width: 24 })),
      sheet.text(headers.results, (row) => toValues(row).results, text(200, { width: 14, note: texts.codesHint })),
      sheet.text(headers.commitments, (row) => toValues(row).commitments, text(200, { width: 14, ...optional })),
      sheet.day(headers.plannedFrom, (row) => row.plannedFrom, { input: dayRule }),
      sheet.day(headers.plannedUntil, (row) => row.plannedUntil, { input: dayRule }),
      sheet.text(headers.status, (row) => actionStatusTexts[row.status], {
        input: { kind: 'list', list: 'status', strict: true },
      }),
      sheet.integer(headers.done, (row) => row.progressDone, count),
      sheet.integer(headers.total, (row) => row.progressTotal, count),
      sheet.text(
        headers.unit,
        (row) => (row.progressKind === 'units' ? row.unit : percentSign),
        text(60, { note: texts.unitHint }),
      ),
      sheet.text(headers.progressText, (row) => row.progressText, text(1_500, { ...wide, ...optional })),
      sheet.day(headers.startedOn, (row) => row.startedOn, { input: dayRule, ...optional }),
      sheet.day(headers.finishedOn, (row) => row.finishedOn, { input: dayRule, ...optional }),
      sheet.text(headers.needs, (row) => row.needs, text(1_000, { width: 34, wrap: true, ...optional })),
    ],
  }
}
