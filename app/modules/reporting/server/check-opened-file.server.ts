/**
 * Checks one file from the disk: gate and reader (app/excel), the right sheet, the rules, and every other sheet for
 * personal data. Runs in a child process (check-upload.child.ts); tests call it directly.
 */
import { type OpenUpload, openUpload } from '~/excel/open-upload.server'
import { metaSheetName } from '~/excel/sheet-spec'
import type { UploadProblemCode } from '~/excel/upload-problem'
import type { ReadRow } from '~/kernel/read-sheet'
import { ok, type Refused, type Result } from '~/kernel/result'
import type { CheckContext } from '../domain/check-context'
import type { CheckedRow } from '../domain/check-outcome'
import { headerRowWithin, type RunningCheck, startCheck } from '../domain/check-rows'
import { type ChosenSheet, chooseSheet, probeScore, type SheetProbe } from '../domain/choose-sheet'
import { readFileMeta } from '../domain/file-header'
import type { ReportTemplate } from '../domain/report-template'
import { toProblem } from '../problem'
import type { CheckMessage, CheckUploadInput } from './check-messages'
import { unreadableFile } from './unreadable-file.server'

type Send = (message: CheckMessage) => Promise<void>

const batchRows = 500
const batchProblems = 500

/** Sends progress, rows, problems and one summary; or one `unreadable`. Throws only when our own disk fails. */
export async function checkOpenedFile(input: CheckUploadInput, send: Send): Promise<void> {
  const opened = await openUpload(input.path, input.fileName)
  if (!opened.ok) return send({ type: 'unreadable', problem: unreadableFile(opened.problem) })
  const upload = opened.value
  try {
    const checked = await checkUpload(upload, input, send)
    if (!checked.ok) await send({ type: 'unreadable', problem: unreadableFile(checked.problem) })
  } finally {
    await upload.close()
  }
}

type Unreadable = Refused<UploadProblemCode>

async function checkUpload(
  upload: OpenUpload,
  { template, context: given, wantsRows }: CheckUploadInput,
  send: Send,
): Promise<Result<void, UploadProblemCode>> {
  const meta = await readMeta(upload)
  if (!meta.ok) return meta
  const chosen = await choose(upload, template)
  if (!chosen.ok) return chosen
  const context: CheckContext = { ...given, meta: meta.value ?? given.meta ?? null }
  const check = startCheck({ template, context, sheet: chosen.value.name })
  const read = await readTable(upload, { sheet: chosen.value.name, wantsRows }, check, send)
  if (!read.ok) return read
  const others = await scanOthers(upload, chosen.value, check)
  if (!others.ok) return others
  const { findings, summary } = check.finish()
  for (let from = 0; from < findings.length; from += batchProblems) {
    await send({ type: 'problems', problems: findings.slice(from, from + batchProblems).map(toProblem) })
  }
  await send({ type: 'summary', summary })
  return ok(undefined)
}

async function readMeta(upload: OpenUpload) {
  if (!upload.sheets.some((sheet) => sheet.name === metaSheetName)) return ok(null)
  const rows = await firstRows(upload, metaSheetName)
  return rows.ok ? ok(readFileMeta(rows.value)) : rows
}

async function choose(upload: OpenUpload, template: ReportTemplate): Promise<Result<ChosenSheet, UploadProblemCode>> {
  const [only] = upload.sheets
  if (upload.sheets.length === 1 && only) return ok({ name: only.name, rivals: [], others: [] })
  const probes: SheetProbe[] = []
  for (const sheet of upload.sheets) {
    const rows = await firstRows(upload, sheet.name)
    if (!rows.ok) return rows
    probes.push({ ...sheet, score: probeScore(template, rows.value) })
  }
  const chosen = chooseSheet(template, probes)
  return chosen ? ok(chosen) : ({ ok: false, problem: { code: 'noSheets' } } satisfies Unreadable)
}

async function firstRows(upload: OpenUpload, sheet: string): Promise<Result<ReadRow[], UploadProblemCode>> {
  const rows: ReadRow[] = []
  const read = await upload.readSheet(sheet, (row) => (rows.push(row) >= headerRowWithin ? 'stop' : undefined))
  return read.ok ? ok(rows) : read
}

async function readTable(
  upload: OpenUpload,
  { sheet, wantsRows }: { sheet: string; wantsRows: boolean },
  check: RunningCheck,
  send: Send,
): Promise<Result<unknown, UploadProblemCode>> {
  let batch: CheckedRow[] = []
  let rows = 0
  let told = 0
  const tell = async (): Promise<void> => {
    told = rows
    const full = batch
    batch = []
    // Once personal data were found nothing of the file may leave this process.
    if (full.length > 0 && !check.refused()) await send({ type: 'rows', rows: full })
    await send({ type: 'progress', rows, counts: check.counts() })
  }
  const read = await upload.readSheet(
    sheet,
    (row) => {
      const checked = check.row(row)
      if (!checked) return
      rows += 1
      if (wantsRows) batch.push(checked)
    },
    async () => {
      if (rows - told >= batchRows) await tell()
    },
  )
  if (read.ok) await tell()
  return read
}

async function scanOthers(
  upload: OpenUpload,
  chosen: ChosenSheet,
  check: RunningCheck,
): Promise<Result<unknown, UploadProblemCode>> {
  for (const name of chosen.rivals) check.sheetSkipped(name, 'sheetTwice')
  for (const name of chosen.others) check.sheetSkipped(name)
  for (const { name } of upload.sheets) {
    if (name === chosen.name || name === metaSheetName) continue
    const read = await upload.readSheet(name, (row) => check.otherSheetRow(name, row))
    if (!read.ok) return read
  }
  return ok(undefined)
}
