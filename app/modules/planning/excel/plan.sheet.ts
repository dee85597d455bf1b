/** The plan as a workbook that a person changes and hands back: what was exported goes along, hidden, to compare with. */
import { exportedSheet } from '~/excel/exported-sheet'
import * as sheet from '~/excel/sheet-spec'
import { changedRowsTexts } from '~/excel/texts-changes'
import { type CivilDate, civilDate, type Instant, isCivilDate } from '~/kernel/civil-date'
import { milestoneKinds } from '../domain/milestone'
import { type PlanField, type PlanValues, planFields } from '../domain/plan-diff'
import { planHeaders, excelTexts as texts } from '../texts-excel'
import { kindNames } from '../texts-plan'

export type PlanSheetRow = {
  readonly key: string
  readonly values: PlanValues
  readonly baselineOn: CivilDate | null
  readonly actualOn: CivilDate | null
  readonly status: string
  readonly slackDays: number | null
  readonly lastSafeOn: CivilDate | null
}
type PlanWorkbook = {
  readonly name: string
  readonly rows: readonly PlanSheetRow[]
  readonly phases: readonly { readonly number: number }[]
  readonly madeOn: string
  readonly createdAt: Instant
  readonly projectId: string
}

/** Excel checks what is typed down to this row. */
const inputUntilRow = 500
const dayRule = { kind: 'day', from: civilDate('2000-01-01'), until: civilDate('2099-12-31') } as const

export const planWorkbook = ({
  name,
  rows,
  phases,
  madeOn,
  createdAt,
  projectId,
}: PlanWorkbook): sheet.WorkbookSpec => ({
  title: texts.title,
  subject: name,
  createdAt,
  sheets: [
    planTable({ name, rows, madeOn }) as sheet.SheetSpec,
    {
      kind: 'lists',
      name: changedRowsTexts.lists,
      state: 'veryHidden',
      lists: [
        { key: 'kind', header: planHeaders.kind, values: milestoneKinds.map((kind) => kindNames[kind]) },
        { key: 'phase', header: planHeaders.phaseNumber, values: phases.map(({ number }) => String(number)) },
        { key: 'yesNo', header: planHeaders.isPublic, values: ['ja', 'nee'] },
        { key: 'action', header: changedRowsTexts.action, values: [changedRowsTexts.remove] },
      ],
    },
    exportedSheet(rows, planFields),
    sheet.metaSheet({ kind: 'planning', project: projectId }),
  ],
})

function planTable({
  name,
  rows,
  madeOn,
}: Pick<PlanWorkbook, 'name' | 'rows' | 'madeOn'>): sheet.TableSheet<PlanSheetRow> {
  const text = (field: PlanField, input: sheet.InputRule, options: sheet.ColumnOptions = {}) =>
    sheet.text<PlanSheetRow>(planHeaders[field], (row) => row.values[field] || null, { input, ...options })
  const day = (field: 'forecastOn' | 'deadlineOn', options: sheet.ColumnOptions = {}) =>
    sheet.day<PlanSheetRow>(planHeaders[field], (row) => dayOrNull(row.values[field]), { input: dayRule, ...options })
  return {
    kind: 'table',
    name: texts.sheet,
    intro: texts.workbookIntro(name, madeOn),
    rows,
    freezeColumns: 2,
    inputUntilRow,
    columns: [
      sheet.code(changedRowsTexts.key, (row) => row.key, { note: texts.keyHint, width: 14 }),
      text('title', { kind: 'text', maxLength: 200 }, { width: 48 }),
      sheet.integer(planHeaders.phaseNumber, (row) => Number(row.values.phaseNumber), {
        input: { kind: 'integer', min: 1, max: 99 },
      }),
      text('kind', { kind: 'list', list: 'kind', strict: true }, { width: 22 }),
      text('owner', { kind: 'text', maxLength: 120 }, { width: 24 }),
      sheet.day(texts.baseline, (row) => row.baselineOn),
      day('forecastOn'),
      sheet.day(texts.actual, (row) => row.actualOn),
      day('deadlineOn', { note: changedRowsTexts.clearHint }),
      sheet.integer(planHeaders.durationDays, (row) => Number(row.values.durationDays), {
        input: { kind: 'integer', min: 0, max: 3650 },
      }),
      sheet.text(texts.status, (row) => row.status),
      sheet.integer(texts.slack, (row) => row.slackDays),
      sheet.day(texts.lastSafe, (row) => row.lastSafeOn),
      text('isPublic', { kind: 'list', list: 'yesNo', strict: true }),
      text(
        'description',
        { kind: 'text', maxLength: 2000 },
        { width: 40, wrap: true, note: changedRowsTexts.clearHint },
      ),
      sheet.text(changedRowsTexts.action, () => null, { input: { kind: 'list', list: 'action', strict: true } }),
    ],
  }
}

const dayOrNull = (text: string): CivilDate | null => (isCivilDate(text) ? text : null)
