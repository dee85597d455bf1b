/**
 * The workbook that a provider fills in: what is asked and why, the sheet with everything that is known already, and
 * the hidden sheets that say what the file is for. Its header row is what the check looks for on the way back.
 */
import * as sheet from '~/excel/sheet-spec'
import { type CivilDate, fromParts, type Instant, yearOf } from '~/kernel/civil-date'
import { type Cents, cents } from '~/kernel/money'
import { inputSheetName } from '../domain/choose-sheet'
import { type CodeListId, codeLists } from '../domain/code-lists'
import type { DueDate } from '../domain/due-date'
import type { MetaKey } from '../domain/file-header'
import { previousPrefix } from '../domain/header-match'
import type { Period } from '../domain/periods'
import type { PrefilledRow } from '../domain/prefill'
import type { Purpose, ReportTemplate, TemplateColumn } from '../domain/report-template'
import { dayText } from '../domain/value-text'
import { dueReasonText } from '../texts'
import { workbookTexts as texts } from '../texts-workbook'

export type FillInWorkbook = {
  readonly template: ReportTemplate
  readonly provider: { readonly id: string; readonly name: string }
  readonly contractNumber: string
  readonly period: Period
  readonly due: DueDate
  readonly rows: readonly PrefilledRow[]
  /** HMAC over the other fields of `_meta`, so that the server can see that it made the file. */
  readonly seal: string
  readonly createdAt: Instant
}

/** Excel checks what is typed down to this row; the server checks everything again. */
const inputUntilRow = 2_000
const yesNoList = 'yesNo'

/** Describes the workbook; `writeWorkbook` makes it. */
export function fillInWorkbook(input: FillInWorkbook): sheet.WorkbookSpec {
  const { template, provider, contractNumber, period } = input
  return {
    title: texts.title(template.title, period.label),
    subject: texts.subject(provider.name, contractNumber),
    createdAt: input.createdAt,
    sheets: [readMe(input), fillIn(input), listsSheet(template), sheet.metaSheet(metaOf(input))],
  }
}

const metaOf = ({ template, provider, contractNumber, period, seal }: FillInWorkbook): Record<MetaKey, string> => ({
  template: template.id,
  version: template.version,
  contract: contractNumber,
  period: period.label,
  provider: provider.id,
  seal,
})

function readMe({ template, provider, contractNumber, period, due }: FillInWorkbook): sheet.FactsSheet {
  const fact = (label: string, value: string): sheet.Fact => ({ label, value: { kind: 'text', value } })
  return {
    kind: 'facts',
    name: texts.readMe,
    title: texts.title(template.title, period.label),
    facts: [
      { heading: texts.about },
      fact(texts.what, template.summary),
      fact(texts.provider, provider.name),
      fact(texts.contract, contractNumber),
      fact(texts.period, texts.periodFromTo(period.label, period.start, period.end)),
      fact(texts.due, dayText(due.day)),
      fact(texts.why, dueReasonText(due)),
      { heading: texts.how },
      ...texts.steps.map((step, index) => fact(texts.step(index + 1), step)),
      { heading: texts.columns },
      ...template.columns.map((column) => fact(column.header, columnNote(column))),
    ],
  }
}

const purposeText = (purpose: Purpose): string =>
  purpose.kind === 'result' ? texts.result(purpose.code, purpose.text) : texts.basis(purpose.text, purpose.source)

/** What to fill in and why it is asked. */
const columnNote = (column: TemplateColumn): string => [column.hint, ...column.purposes.map(purposeText)].join('\n')

function fillIn({ template, period, rows }: FillInWorkbook): sheet.SheetSpec {
  const withPrevious = template.columns.filter((column) => rows.some((row) => row.previous[column.key] !== undefined))
  const columns = [
    ...template.columns.map((column) => inputColumn(column, period)),
    ...withPrevious.map(previousColumn),
  ]
  const table: sheet.TableSheet<PrefilledRow> = {
    kind: 'table',
    name: inputSheetName,
    columns,
    rows,
    freezeColumns: template.columns.findIndex((column) => !column.identifies),
    inputUntilRow,
  }
  return table as sheet.SheetSpec
}

type Row = PrefilledRow

const textOf =
  (key: string) =>
  (row: Row): string | null => {
    const value = row.values[key]
    return value === null || value === undefined ? null : String(value)
  }
const numberOf =
  (key: string) =>
  (row: Row): number | null => {
    const value = row.values[key]
    return typeof value === 'number' ? value : null
  }
const centsOf = (value: number | null | undefined): Cents | null => (typeof value === 'number' ? cents(value) : null)

function inputColumn(column: TemplateColumn, period: Period): sheet.Column<Row> {
  const { key, header, type } = column
  const options = (input: sheet.InputRule): sheet.ColumnOptions => ({
    note: columnNote(column),
    hint: column.hint,
    input,
  })
  switch (type.kind) {
    case 'list':
      return sheet.code(header, textOf(key), options({ kind: 'list', list: type.list, strict: true }))
    case 'code':
      return sheet.code(header, textOf(key), options({ kind: 'text', maxLength: type.maxLength }))
    case 'digits':
      return sheet.code(header, textOf(key), options({ kind: 'text', maxLength: type.length }))
    case 'period':
      return sheet.code(header, textOf(key), options({ kind: 'text', maxLength: 7 }))
    case 'integer':
      return sheet.integer(header, numberOf(key), options({ kind: 'integer', min: 0 }))
    case 'decimal2':
      return sheet.decimal2(header, numberOf(key), options({ kind: 'decimal', ...(type.signed ? {} : { min: 0 }) }))
    case 'euros':
      return sheet.euros(
        header,
        (row) => centsOf(numberOf(key)(row)),
        options({ kind: 'decimal', ...(type.signed ? {} : { min: 0 }) }),
      )
    case 'percent':
      return sheet.percent(header, numberOf(key), options({ kind: 'decimal', min: 0 }))
    case 'day':
      return sheet.day(header, (row) => textOf(key)(row) as CivilDate | null, options(dayRule(period)))
    case 'yesNo':
      return sheet.text(header, textOf(key), options({ kind: 'list', list: yesNoList }))
    case 'text':
      return sheet.text(header, textOf(key), { ...options({ kind: 'text', maxLength: type.maxLength }), wrap: true })
  }
}

/** Days of a report lie near its period: five years either way leaves room for contracts that run long. */
const dayRule = (period: Period): sheet.InputRule => ({
  kind: 'day',
  from: fromParts(yearOf(period.start) - 5, 1, 1),
  until: fromParts(yearOf(period.end) + 5, 12, 31),
})

/** The value of the period before, given and locked; read past on the way back. */
function previousColumn({ key, header, type }: TemplateColumn): sheet.Column<Row> {
  const title = `${previousPrefix}${header}`
  if (type.kind === 'euros') return sheet.euros(title, (row) => centsOf(row.previous[key]))
  if (type.kind === 'decimal2') return sheet.decimal2(title, (row) => row.previous[key])
  return sheet.integer(title, (row) => row.previous[key])
}

function listsSheet(template: ReportTemplate): sheet.ListsSheet {
  const used = new Set(template.columns.flatMap(({ type }): CodeListId[] => (type.kind === 'list' ? [type.list] : [])))
  const lists: sheet.ChoiceList[] = [...used].map((id) => ({
    key: id,
    header: codeLists[id].title,
    values: codeLists[id].codes.map((entry) => entry.code),
  }))
  const yesNo: sheet.ChoiceList = { key: yesNoList, header: texts.yesNo, values: [texts.yes, texts.no] }
  const asksYesNo = template.columns.some((column) => column.type.kind === 'yesNo')
  return { kind: 'lists', name: texts.lists, state: 'veryHidden', lists: asksYesNo ? [...lists, yesNo] : lists }
}
