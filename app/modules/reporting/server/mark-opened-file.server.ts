/** Reads an upload and writes its marked copy to a new file; runs in a child process (mark-upload.child.ts). */
import { type CellProblem, markWorkbook, type SheetToMark } from '~/excel/mark-workbook.server'
import { type OpenUpload, openUpload } from '~/excel/open-upload.server'
import { metaSheetName } from '~/excel/sheet-spec'
import type { Instant } from '~/kernel/civil-date'
import type { ReadRow } from '~/kernel/read-sheet'
import { headerMatcher } from '../domain/header-match'
import type { ReportTemplate } from '../domain/report-template'

export type MarkUploadInput = {
  readonly path: string
  readonly fileName: string
  readonly template: ReportTemplate
  readonly problems: readonly CellProblem[]
  readonly title: string
  readonly createdAt: Instant
  /** Where the copy is written. */
  readonly target: string
}
/** The copy is there, or the file can't be read (any more). */
export type MarkUploadMessage = { readonly written: boolean }

/** Sends one message. */
export async function markOpenedFile(
  input: MarkUploadInput,
  send: (message: MarkUploadMessage) => Promise<void>,
): Promise<void> {
  const opened = await openUpload(input.path, input.fileName)
  if (!opened.ok) return send({ written: false })
  try {
    const sheets = await readSheets(opened.value, input.template)
    if (!sheets) return await send({ written: false })
    const { title, createdAt, problems } = input
    await markWorkbook({ title, createdAt, sheets, problems }, input.target)
    await send({ written: true })
  } finally {
    await opened.value.close()
  }
}

/** All rows in memory: they are needed twice, and the child has a limit on memory. Null when a sheet can't be read. */
async function readSheets(upload: OpenUpload, template: ReportTemplate): Promise<SheetToMark[] | null> {
  const matcher = headerMatcher(template)
  const sheets: SheetToMark[] = []
  for (const { name, state } of upload.sheets) {
    const rows: ReadRow[] = []
    const read = await upload.readSheet(name, (row) => rows.push(row))
    if (!read.ok) return null
    const isMeta = name === metaSheetName
    sheets.push({ name, state, headerRow: isMeta ? 1 : headerRowOf(rows, matcher), rows: () => rows })
  }
  return sheets
}

const lookedAt = 20

/** The row that names most of the columns; the first one when none does. */
function headerRowOf(rows: readonly ReadRow[], matcher: ReturnType<typeof headerMatcher>): number {
  let best = { row: rows[0]?.row ?? 1, score: 1 }
  for (const row of rows.slice(0, lookedAt)) {
    const score = matcher.score(row)
    if (score > best.score) best = { row: row.row, score }
  }
  return best.row
}
