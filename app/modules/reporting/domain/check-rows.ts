/**
 * The check of one verantwoording file, row by row and pure: the same for an upload, for the command line and for a
 * test. Rows come in as read, go out with typed values; what was found is kept within bounds. Rules V1–V12 of domain.md
 * part C live here and in the rules that the template declares.
 */
import { cellAddress, type ReadRow } from '../../../kernel/read-sheet'
import type { CheckContext } from './check-context'
import { dataRowCheck } from './check-data-row'
import { fileHeaderCheck } from './check-file-header'
import type { CheckedRow, CheckOutcome, Report } from './check-outcome'
import { explanationKey } from './finding'
import { type ColumnMatch, type HeaderMatcher, headerMatcher } from './header-match'
import { personalScan } from './personal-scan'
import { type ProblemLog, problemLog, type SeverityCounts } from './problem-log'
import type { ReportTemplate } from './report-template'

export type RunningCheck = {
  /** A row of the sheet with the table; gives the checked row, or null when it is no data (or the file is refused). */
  readonly row: (row: ReadRow) => CheckedRow | null
  /** A row of any other sheet: looked at for personal data only. */
  readonly otherSheetRow: (sheet: string, row: ReadRow) => void
  /** A sheet that was not read as a table. */
  readonly sheetSkipped: (sheet: string, code?: 'sheetSkipped' | 'sheetTwice') => void
  readonly refused: () => boolean
  /** What was found so far, in numbers. */
  readonly counts: () => SeverityCounts
  readonly finish: () => CheckOutcome
}

/** How far down the header row is looked for. */
export const headerRowWithin = 20

/** Starts the check of one file against a template. `sheet` is the name of the sheet with the table. */
export function startCheck(options: {
  readonly template: ReportTemplate
  readonly context: CheckContext
  readonly sheet: string
}): RunningCheck {
  const { template, context, sheet } = options
  const log = problemLog()
  const personal = personalScan(context.submittedOn)
  const matcher = headerMatcher(template)
  const report = reporter(log, sheet, context)
  const fileHeader = fileHeaderCheck(template, context, report)
  const above: ReadRow[] = []
  personal.sheetName(sheet)
  let match: ColumnMatch | null = null
  let data: ReturnType<typeof dataRowCheck> | null = null
  let headerRowNumber: number | null = null
  let headerGivenUp = false

  const begin = (headerRow: ReadRow): void => {
    match = matcher.match(headerRow)
    headerRowNumber = headerRow.row
    for (const cell of headerRow.cells) personal.header({ sheet, row: headerRow.row, cell })
    // A file for something else gets that one sentence; fields that stand in columns are only known at the first row.
    const isForSomethingElse = match.fileHeaders.size === 0 && !fileHeader.settle()
    if (!isForSomethingElse) reportHeader(match, headerRow.row, report)
    data = dataRowCheck({ template, context, sheet, match, personal, report, log, fileHeader })
  }

  const seekHeader = (row: ReadRow): void => {
    if (matcher.score(row) >= enoughColumns(template)) {
      begin(row)
      return
    }
    personal.above(sheet, row)
    fileHeader.above(row)
    above.push(row)
    if (above.length >= headerRowWithin) settleForBest()
  }

  /** No row names half of the columns: the best one still says which columns are missing. */
  const settleForBest = (): void => {
    const best = bestHeader(above, matcher)
    headerGivenUp = true
    if (!best) return
    begin(best)
    const later = above.slice(above.indexOf(best) + 1)
    above.length = 0
    for (const row of later) data?.row(row)
  }

  return {
    row: (row) => {
      if (data) return data.row(row)
      if (headerGivenUp) personal.elsewhere(sheet, row)
      else seekHeader(row)
      return null
    },
    otherSheetRow: (name, row) => personal.elsewhere(name, row),
    sheetSkipped: (name, code = 'sheetSkipped') => {
      personal.sheetName(name)
      const severity = code === 'sheetTwice' ? 'error' : 'notice'
      report({ rule: 'V2', severity, code, params: { sheet: name } })
    },
    refused: personal.refused,
    counts: log.counts,
    finish: () => {
      if (!data && !headerGivenUp) settleForBest()
      if (!data) report({ rule: 'V1', severity: 'error', code: 'headerMissing' })
      const rest = data?.finish() ?? null
      const refused = personal.refused()
      const counts = log.counts()
      const findings = refused ? personal.findings() : log.kept()
      return {
        findings,
        summary: {
          templateId: template.id,
          templateVersion: template.version,
          accepted: !refused && counts.error === 0,
          refused,
          rows: rest?.rows ?? 0,
          goodRows: refused ? 0 : (rest?.goodRows ?? 0),
          counts: refused ? { error: personal.count(), question: 0, notice: 0 } : counts,
          openQuestions: refused ? 0 : log.openQuestions(),
          countsByKind: refused ? [] : log.countsByKind(),
          sheet: refused ? null : sheet,
          headerRow: headerRowNumber,
          period: refused ? null : (fileHeader.period()?.label ?? null),
          header: refused ? {} : fileHeader.values(),
          skippedColumns: refused ? [] : (match?.unknown.map(({ header }) => header) ?? []),
          totals: refused || !rest ? { all: {}, groups: [] } : rest.totals,
        },
      }
    },
  }
}

const enoughColumns = (template: ReportTemplate): number =>
  Math.max(2, Math.ceil(template.columns.filter((column) => column.headerRequired).length / 2))

function bestHeader(rows: readonly ReadRow[], matcher: HeaderMatcher): ReadRow | null {
  let best: { row: ReadRow; score: number } | null = null
  for (const row of rows) {
    const score = matcher.score(row)
    if (score >= 2 && (best === null || score > best.score)) best = { row, score }
  }
  return best?.row ?? null
}

/** Adds the sheet and an earlier explanation to what a rule found. */
const reporter =
  (log: ProblemLog, sheet: string, context: CheckContext): Report =>
  ({ rule, severity, code, params = {}, place = {} }) => {
    const { row = null, column = null, columnKey = null, cell = null, found = null, rowKey = null } = place
    const explanation =
      severity === 'question' ? (context.explanations?.[explanationKey(rowKey, columnKey, rule)] ?? null) : null
    log.add({ rule, severity, code, params, sheet, row, column, columnKey, cell, found, rowKey, explanation })
  }

function reportHeader(match: ColumnMatch, row: number, report: Report): void {
  for (const column of match.missing) {
    const place = { column: column.header, columnKey: column.key, row }
    report({ rule: 'V1', severity: 'error', code: 'columnMissing', place })
  }
  for (const { column, header } of match.twice) {
    const place = { column: header, cell: cellAddress(column, row), row, found: header }
    report({ rule: 'V2', severity: 'error', code: 'columnTwice', place })
  }
  for (const { column, header } of match.unknown) {
    const place = { column: header, cell: cellAddress(column, row), row, found: header }
    report({ rule: 'V2', severity: 'notice', code: 'columnSkipped', place })
  }
}
