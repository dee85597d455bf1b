/** Indicators with their targets and measurements as a workbook; the targets are changed and handed back. */
import { exportedSheet } from '~/excel/exported-sheet'
import * as sheet from '~/excel/sheet-spec'
import { changedRowsTexts } from '~/excel/texts-changes'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import type { Direction, Frequency, IndicatorStatus, Unit } from '../domain/indicator'
import type { MeasurementStatus } from '../domain/measurement'
import { targetFields } from '../domain/target-sheet'
import { directionTexts, frequencyTexts, indicatorStatusTexts, measurementStatusTexts, unitTexts } from '../texts'
import { targetHeaders as headers, targetTexts as texts } from '../texts-targets'
import { sheetValue } from './read-target-sheet'

type OfIndicator = { readonly code: string; readonly name: string; readonly unit: Unit }
export type TargetRow = OfIndicator & {
  readonly id: string
  readonly areaName: string
  readonly year: number
  readonly hundredths: number
}
export type MeasurementRow = OfIndicator & {
  readonly areaName: string
  readonly period: string
  /** Null when the source itself hides the figure. */
  readonly hundredths: number | null
  readonly status: MeasurementStatus
  readonly isBaseline: boolean
  readonly tableId: string | null
  readonly referenceOn: CivilDate | null
  readonly note: string | null
}
export type IndicatorRow = OfIndicator & {
  readonly result: string
  readonly direction: Direction
  readonly instrument: string
  readonly publisher: string
  readonly frequency: Frequency
  readonly owner: string
  readonly status: IndicatorStatus
}
export type IndicatorWorkbook = {
  readonly targets: readonly TargetRow[]
  readonly measurements: readonly MeasurementRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly areas: readonly string[]
}

/** Excel checks what is typed down to this row. */
const inputUntilRow = 1_000

export const indicatorWorkbook = (book: IndicatorWorkbook, createdAt: Instant): sheet.WorkbookSpec => ({
  title: texts.title,
  createdAt,
  sheets: [
    targetTable(book.targets, createdAt) as sheet.SheetSpec,
    measurementTable(book.measurements) as sheet.SheetSpec,
    indicatorTable(book.indicators) as sheet.SheetSpec,
    {
      kind: 'lists',
      name: changedRowsTexts.lists,
      state: 'veryHidden',
      lists: [
        { key: 'indicator', header: headers.indicator, values: book.indicators.map(({ code }) => code) },
        { key: 'area', header: headers.area, values: book.areas },
      ],
    },
    exportedSheet(
      book.targets.map((row) => ({ key: row.id, values: targetValues(row) })),
      targetFields,
    ),
    sheet.metaSheet({ kind: 'targets' }),
  ],
})

/** A target as the cells that come back. */
export const targetValues = ({ code, areaName, year, hundredths }: TargetRow) => ({
  indicator: code,
  area: areaName,
  year: String(year),
  value: sheetValue(hundredths),
})

const targetTable = (rows: readonly TargetRow[], createdAt: Instant): sheet.TableSheet<TargetRow> => ({
  kind: 'table',
  name: texts.sheets.targets,
  intro: changedRowsTexts.intro(texts.title, dayOf(createdAt)),
  rows,
  freezeColumns: 2,
  inputUntilRow,
  columns: [
    sheet.code(changedRowsTexts.key, (row) => row.id, { note: texts.keyHint, width: 10 }),
    sheet.text(headers.indicator, (row) => row.code, { input: { kind: 'list', list: 'indicator', strict: true } }),
    sheet.text(texts.name, (row) => row.name, { width: 60, wrap: true }),
    sheet.text(headers.area, (row) => row.areaName, {
      width: 24,
      input: { kind: 'list', list: 'area', strict: true },
    }),
    sheet.integer(headers.year, (row) => row.year, { input: { kind: 'integer', min: 2015, max: 2100 } }),
    sheet.decimal2(headers.value, (row) => row.hundredths, { input: { kind: 'decimal', min: 0 } }),
    sheet.text(texts.unit, (row) => unitTexts[row.unit]),
  ],
})

const measurementTable = (rows: readonly MeasurementRow[]): sheet.TableSheet<MeasurementRow> => ({
  kind: 'table',
  name: texts.sheets.measurements,
  rows,
  freezeColumns: 2,
  columns: [
    sheet.text(headers.indicator, (row) => row.code),
    sheet.text(texts.name, (row) => row.name, { width: 60, wrap: true }),
    sheet.text(headers.area, (row) => row.areaName, { width: 24 }),
    sheet.text(texts.period, (row) => row.period),
    sheet.decimal2(texts.value, (row) => row.hundredths),
    sheet.text(texts.unit, (row) => unitTexts[row.unit]),
    sheet.yesNo(texts.hidden, (row) => row.hundredths === null),
    sheet.text(texts.status, (row) => measurementStatusTexts[row.status]),
    sheet.yesNo(texts.isBaseline, (row) => row.isBaseline),
    sheet.text(texts.table, (row) => row.tableId),
    sheet.day(texts.referenceOn, (row) => row.referenceOn),
    sheet.text(texts.note, (row) => row.note, { width: 40, wrap: true }),
  ],
})

const indicatorTable = (rows: readonly IndicatorRow[]): sheet.TableSheet<IndicatorRow> => ({
  kind: 'table',
  name: texts.sheets.indicators,
  rows,
  freezeColumns: 2,
  columns: [
    sheet.text(headers.indicator, (row) => row.code),
    sheet.text(texts.name, (row) => row.name, { width: 60, wrap: true }),
    sheet.text(texts.result, (row) => row.result, { width: 60, wrap: true }),
    sheet.text(texts.unit, (row) => unitTexts[row.unit]),
    sheet.text(texts.direction, (row) => directionTexts[row.direction]),
    sheet.text(texts.instrument, (row) => row.instrument, { width: 30, wrap: true }),
    sheet.text(texts.publisher, (row) => row.publisher, { width: 24 }),
    sheet.text(texts.frequency, (row) => frequencyTexts[row.frequency]),
    sheet.text(texts.owner, (row) => row.owner, { width: 24 }),
    sheet.text(texts.status, (row) => indicatorStatusTexts[row.status]),
  ],
})
