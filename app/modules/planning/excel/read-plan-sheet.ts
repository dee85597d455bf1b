/** What the cells of a plan workbook say: columns by their header, every cell as one value or one sentence. */
import { type CivilDate, isCivilDate } from '~/kernel/civil-date'
import { foldText } from '~/kernel/clean-text'
import { readDayInput } from '~/kernel/day-input'
import { cellAddress, type ReadCell, type ReadRow } from '~/kernel/read-sheet'
import { ok, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { type MilestoneKind, milestoneKinds } from '../domain/milestone'
import { type FileRow, type PlanField, type PlanValues, planFields } from '../domain/plan-diff'
import { planHeaders, excelTexts as texts } from '../texts-excel'
import { kindNames } from '../texts-plan'

type Columns = ReadonlyMap<number, PlanField | 'key' | 'action'>
/** How far down the header may stand: intro lines come before it. */
const headerWithin = 20

const headerNames: readonly (readonly [string, PlanField | 'key' | 'action'])[] = [
  [texts.key, 'key'],
  [texts.action, 'action'],
  ...planFields.map((field) => [planHeaders[field], field] as const),
]

/** The milestones of the sheet; `notThePlan` when no row has its headers. */
export function readPlanSheet(rows: readonly ReadRow[]): Result<FileRow[], 'notThePlan'> {
  const header = rows.slice(0, headerWithin).find((row) => columnsOf(row).size >= 5)
  if (!header) return refuse('notThePlan')
  const columns = columnsOf(header)
  if (![...columns.values()].includes('title')) return refuse('notThePlan')
  const below = rows.filter(({ row }) => row > header.row).map((row) => toFileRow(row, columns))
  return ok(below.filter((row) => row.key !== null || Object.keys(row.values).length > 0 || row.errors.length > 0))
}

function columnsOf(row: ReadRow): Columns {
  const found = new Map<number, PlanField | 'key' | 'action'>()
  for (const { column, value } of row.cells) {
    if (value.kind !== 'text') continue
    const name = headerNames.find(([header]) => foldText(header) === foldText(value.text))
    if (name) found.set(column, name[1])
  }
  return found
}

function toFileRow(row: ReadRow, columns: Columns): FileRow {
  const values: Partial<Record<PlanField, string>> = {}
  const errors: string[] = []
  let key: string | null = null
  let remove = false
  for (const cell of row.cells) {
    const field = columns.get(cell.column)
    if (!field) continue
    const place = cellAddress(cell.column, row.row)
    const text = cellText(cell)
    const wrong = (what: string) => {
      const header = field === 'key' ? texts.key : field === 'action' ? texts.action : planHeaders[field]
      errors.push(texts.cell(place, header, what))
    }
    if (!text.ok) wrong(text.problem.code === 'formula' ? texts.wrong.formula : texts.wrong.error)
    else if (text.value === '') continue
    else if (field === 'key') {
      if (isUuid(text.value)) key = text.value
      else wrong(texts.wrong.key)
    } else if (field === 'action') {
      if (foldText(text.value) === foldText(texts.remove)) remove = true
      else wrong(texts.wrong.action)
    } else {
      const read = readers[field](text.value)
      if (read.ok) values[field] = read.value
      else wrong(read.problem.code)
    }
  }
  return { row: row.row, key, remove, values, errors }
}

/** The cell as text; a formula counts by its stored value. */
function cellText({ value }: ReadCell): Result<string, 'formula' | 'error'> {
  switch (value.kind) {
    case 'text':
      return ok(value.text.replace(/\r\n/g, '\n').trim())
    case 'number':
      return ok(value.text)
    case 'date':
      return ok(value.day)
    case 'boolean':
      return ok(value.value ? 'ja' : 'nee')
    case 'error':
      return refuse('error')
    case 'formulaWithoutValue':
      return refuse('formula')
  }
}

type Read = Result<string, string>
const isCleared = (text: string): boolean => text === '-' || text.toLowerCase() === 'leeg'

const readText =
  (most: number, mayBeEmpty = false) =>
  (text: string): Read => {
    if (isCleared(text)) return mayBeEmpty ? ok('') : refuse(texts.wrong.empty)
    return text.length > most ? refuse(texts.wrong.tooLong(most)) : ok(text)
  }
const readDay =
  (mayBeEmpty: boolean) =>
  (text: string): Read => {
    if (isCleared(text)) return mayBeEmpty ? ok('') : refuse(texts.wrong.empty)
    const day: CivilDate | null = isCivilDate(text) ? text : valueOrNull(readDayInput(text))
    const isNear = day !== null && day >= '1990-01-01' && day <= '2150-12-31'
    return isNear ? ok(day) : refuse(texts.wrong.day)
  }
const valueOrNull = <T>(result: Result<T>): T | null => (result.ok ? result.value : null)
const readWhole = (text: string): Read =>
  /^\d{1,4}$/.test(text) ? ok(String(Number(text))) : refuse(texts.wrong.whole)

const readers: Readonly<Record<PlanField, (text: string) => Read>> = {
  title: readText(200),
  phaseNumber: readWhole,
  kind: (text) => {
    const kind = milestoneKinds.find((each: MilestoneKind) => foldText(kindNames[each]) === foldText(text))
    return kind
      ? ok(kindNames[kind])
      : refuse(texts.wrong.kind(milestoneKinds.map((each) => kindNames[each]).join(', ')))
  },
  owner: readText(120),
  forecastOn: readDay(false),
  deadlineOn: readDay(true),
  durationDays: readWhole,
  isPublic: (text) => {
    const word = text.toLowerCase()
    return word === 'ja' || word === 'nee' ? ok(word) : refuse(texts.wrong.yesNo)
  },
  description: readText(2000, true),
}

/** The values as they were exported; rows that are no such thing are left out. */
export function readSnapshot(rows: readonly ReadRow[]): [string, PlanValues][] {
  return rows.slice(1).flatMap(({ cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, valueOrNull(cellText(cell)) ?? '']))
    const key = byColumn.get(1) ?? ''
    if (!isUuid(key)) return []
    const values = planFields.map((field, index) => [field, byColumn.get(index + 2) ?? ''])
    return [[key, Object.fromEntries(values) as PlanValues] as [string, PlanValues]]
  })
}
