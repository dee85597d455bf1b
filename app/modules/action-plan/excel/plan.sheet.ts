/** A plan as a workbook: one row per action. */
import * as sheet from '~/excel/sheet-spec'
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { ActionStatus, ProgressKind } from '../domain/action-plan'
import { actionStatusTexts, planTexts as texts } from '../texts'

export type PlanRow = {
  readonly number: number
  readonly title: string
  readonly text: string
  readonly partyName: string
  readonly owner: string
  readonly plannedFrom: CivilDate
  readonly plannedUntil: CivilDate
  readonly startedOn: CivilDate | null
  readonly finishedOn: CivilDate | null
  readonly status: ActionStatus
  readonly progressKind: ProgressKind
  readonly progressDone: number
  readonly progressTotal: number
  readonly unit: string | null
  readonly progressText: string
  readonly needs: string
  readonly resultCodes: readonly string[]
}

export function planWorkbook(
  { title, rows }: { readonly title: string; readonly rows: readonly PlanRow[] },
  createdAt: Instant,
): sheet.WorkbookSpec {
  const { fields } = texts
  const table: sheet.TableSheet<PlanRow> = {
    kind: 'table',
    name: texts.actions,
    intro: [title],
    freezeColumns: 2,
    rows,
    columns: [
      sheet.integer('Nr', (row) => row.number, { width: 6 }),
      sheet.text(fields.title, (row) => row.title, { width: 34, wrap: true }),
      sheet.text(fields.text, (row) => row.text, { width: 50, wrap: true }),
      sheet.text(texts.party, (row) => row.partyName, { width: 24 }),
      sheet.text(fields.owner, (row) => row.owner, { width: 24 }),
      sheet.text(texts.results, (row) => row.resultCodes.join(', '), { width: 14 }),
      sheet.day(fields.plannedFrom, (row) => row.plannedFrom),
      sheet.day(fields.plannedUntil, (row) => row.plannedUntil),
      sheet.text(fields.status, (row) => actionStatusTexts[row.status]),
      sheet.integer(fields.done, (row) => row.progressDone),
      sheet.integer('Van', (row) => row.progressTotal),
      sheet.text('Eenheid', (row) => (row.progressKind === 'units' ? row.unit : '%')),
      sheet.text(fields.progressText, (row) => row.progressText, { width: 50, wrap: true }),
      sheet.day(fields.startedOn, (row) => row.startedOn),
      sheet.day(fields.finishedOn, (row) => row.finishedOn),
      sheet.text(fields.needs, (row) => row.needs, { width: 34, wrap: true }),
    ],
  }
  return { title, createdAt, sheets: [table as sheet.SheetSpec] }
}
