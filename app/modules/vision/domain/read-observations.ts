/**
 * Reads a table of CBS StatLine or Waarstaatjegemeente: which column says what, and every figure with its place. Which
 * indicator a column belongs to, and so what its figures mean, is decided later by a person.
 */
import { foldText } from '../../../kernel/clean-text'
import { ok, type Result, refuse } from '../../../kernel/result'
import { readArea } from './area'
import type { MeasurementStatus } from './measurement'
import { readPeriod } from './period'

export const importLayouts = ['statLine', 'waarstaatjegemeente'] as const
export type ImportLayout = (typeof importLayouts)[number]

export type SourceRow = { readonly row: number; readonly cells: readonly string[] }
export type Observation = {
  readonly row: number
  readonly column: string
  readonly area: string
  readonly period: string
  /** As written; read with the unit of the indicator. */
  readonly text: string
  readonly status: MeasurementStatus
}
/** A row of our own areas that can't be used: where, and what was found there. */
export type RefusedRow = {
  readonly row: number
  readonly column: string
  readonly found: string
  readonly code: 'periodUnknown'
}
export type ReadFigures = {
  readonly layout: ImportLayout
  readonly columns: readonly string[]
  readonly observations: readonly Observation[]
  readonly refused: readonly RefusedRow[]
  /** Rows of areas that are not ours. */
  readonly otherAreas: number
}
export type ReadFiguresProblem = 'headerNotFound' | 'noOwnAreas'

const regionHeaders = new Set([
  'regios',
  'regio',
  'regiocode',
  'gemeenten',
  'gemeente',
  'gemeentecode',
  'gebied',
  'gebieden',
  'wijkenenbuurten',
])
const periodHeaders = new Set(['perioden', 'periode', 'jaar', 'jaren'])
const measureHeaders = new Set(['onderwerp', 'measure', 'indicator', 'topic'])
const valueHeaders = new Set(['waarde', 'value'])
const statusHeaders = new Set(['status', 'valueattribute'])
const passedOver = new Set(['id', 'stringvalue', 'eenheid', 'unit'])

const find = (cells: readonly string[], names: ReadonlySet<string>) =>
  cells.findIndex((cell) => names.has(foldText(cell)))
const headerWithin = 15

/** Reads all rows; `names` are our own areas by name. Refuses a file in which no header or none of our areas is found. */
export function readObservations(
  rows: readonly SourceRow[],
  names: ReadonlyMap<string, string>,
): Result<ReadFigures, ReadFiguresProblem> {
  const at = rows.slice(0, headerWithin).findIndex((row) => isHeader(row.cells))
  const header = rows[at]
  if (!header) return refuse('headerNotFound')
  const body = rows.slice(at + 1)
  const period = find(header.cells, periodHeaders)
  const figures =
    period >= 0
      ? readStatLine(header.cells, body, names)
      : readPerYear(header.cells, body, { names, title: titleOf(rows.slice(0, at)) })
  return figures.observations.length + figures.refused.length === 0 ? refuse('noOwnAreas') : ok(figures)
}

const yearHeader = /^(.*?)[ |_-]*(\d{4}\*?)$/
const isHeader = (cells: readonly string[]): boolean =>
  find(cells, regionHeaders) >= 0 &&
  (find(cells, periodHeaders) >= 0 || cells.some((cell) => yearHeader.test(cell.trim())))

const titleOf = (above: readonly SourceRow[]): string =>
  above
    .flatMap((row) => row.cells)
    .find((cell) => cell.trim() !== '')
    ?.trim() ?? 'Waarde'

type Names = ReadonlyMap<string, string>

/** Regions and periods in rows; subjects in columns (wide) or in a column of their own (long). */
function readStatLine(header: readonly string[], body: readonly SourceRow[], names: Names): ReadFigures {
  const [region, period, measure, value, status] = [
    regionHeaders,
    periodHeaders,
    measureHeaders,
    valueHeaders,
    statusHeaders,
  ].map((set) => find(header, set)) as [number, number, number, number, number]
  const isLong = measure >= 0 && value >= 0
  const others = header.flatMap((cell, index) =>
    [region, period, measure, status].includes(index) || cell.trim() === '' || passedOver.has(foldText(cell))
      ? []
      : [index],
  )
  const dimensions = others.filter((index) => index !== value && isWords(body, index))
  const figures = isLong ? [value] : others.filter((index) => !dimensions.includes(index))
  const read = collector('statLine')
  for (const { row, cells } of body) {
    const area = readArea(cells[region] ?? '', names)
    if (area === null || !isOwn(area, names)) {
      read.skip(cells.length > 1)
      continue
    }
    const asWritten = cells[period] ?? ''
    const when = readPeriod(asWritten)
    if (when === null) {
      read.refuse({ row, column: header[period] ?? '', found: asWritten, code: 'periodUnknown' })
      continue
    }
    const split = dimensions.map((index) => (cells[index] ?? '').trim()).filter((text) => text !== '')
    for (const index of figures) {
      const subject = isLong ? (cells[measure] ?? '').trim() : (header[index] ?? '').trim()
      const column = [subject, ...split].join(' | ')
      read.add({
        row,
        column,
        area,
        period: when,
        text: cells[index] ?? '',
        status: statusOf(asWritten, cells[status] ?? ''),
      })
    }
  }
  return read.done()
}

/** Municipalities in rows, years in columns: one subject (its name above the header) or several ('Subject 2024'). */
function readPerYear(
  header: readonly string[],
  body: readonly SourceRow[],
  { names, title }: { names: Names; title: string },
): ReadFigures {
  const region = find(header, regionHeaders)
  const years = header.flatMap((cell, index) => {
    const [, subject = '', year = ''] = yearHeader.exec(cell.trim()) ?? []
    const when = readPeriod(year)
    return index === region || when === null ? [] : [{ index, column: subject.trim() || title, when, asWritten: year }]
  })
  const read = collector('waarstaatjegemeente')
  for (const { row, cells } of body) {
    const area = readArea(cells[region] ?? '', names)
    if (area === null || !isOwn(area, names)) {
      read.skip(cells.length > 1)
      continue
    }
    for (const { index, column, when, asWritten } of years) {
      read.add({ row, column, area, period: when, text: cells[index] ?? '', status: statusOf(asWritten, '') })
    }
  }
  return read.done()
}

function collector(layout: ImportLayout) {
  const columns = new Set<string>()
  const observations: Observation[] = []
  const refused: RefusedRow[] = []
  let otherAreas = 0
  return {
    add(observation: Observation) {
      columns.add(observation.column)
      if (observation.text.trim() !== '') observations.push(observation)
    },
    refuse: (row: RefusedRow) => refused.push(row),
    skip(isRow: boolean) {
      if (isRow) otherAreas += 1
    },
    done: (): ReadFigures => ({ layout, columns: [...columns], observations, refused, otherAreas }),
  }
}

const isOwn = (area: string, names: Names): boolean => [...names.values()].includes(area)

/** A column of words splits the figures further (age, referrer); one of figures or of "." is a subject. */
function isWords(body: readonly SourceRow[], index: number): boolean {
  const texts = body.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => !/^[\d.,<x\s-]+$/i.test(text))
}

function statusOf(period: string, status: string): MeasurementStatus {
  const text = foldText(status)
  if (text.startsWith('voorlopig') || text.startsWith('provisional') || period.trim().endsWith('*'))
    return 'provisional'
  return text.startsWith('definitief') || text.startsWith('final') ? 'final' : 'unstated'
}
