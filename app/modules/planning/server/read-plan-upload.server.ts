/** Reads one workbook of the plan from the disk, through the gate for strangers' files. Runs in a child process. */
import { type OpenUpload, openUpload } from '~/excel/open-upload.server'
import { uploadProblemTexts } from '~/excel/texts'
import { foldText } from '~/kernel/clean-text'
import { hasCitizenNumber } from '~/kernel/personal-data'
import type { ReadRow } from '~/kernel/read-sheet'
import { readPlanSheet, readSnapshot } from '../excel/read-plan-sheet'
import { excelTexts as texts } from '../texts-excel'
import { mostPlanRows, type PlanFileInput, type PlanFileMessage } from './plan-file'

/** Sends one message: what the sheet says, or why it can't be read. A citizen number anywhere refuses the whole file. */
export async function readPlanUpload(
  { path, fileName }: PlanFileInput,
  send: (message: PlanFileMessage) => Promise<void>,
): Promise<void> {
  const opened = await openUpload(path, fileName)
  if (!opened.ok) {
    return send({ type: 'refused', sentence: uploadProblemTexts[opened.problem.code](opened.problem.params ?? {}) })
  }
  try {
    await send(await messageOf(opened.value))
  } finally {
    await opened.value.close()
  }
}

async function messageOf(upload: OpenUpload): Promise<PlanFileMessage> {
  const sheets = new Map<string, ReadRow[]>()
  for (const { name } of upload.sheets) {
    const rows: ReadRow[] = []
    const read = await upload.readSheet(name, (row) => (rows.push(row) > mostPlanRows ? 'stop' : undefined))
    if (!read.ok) return refused(uploadProblemTexts[read.problem.code](read.problem.params ?? {}))
    if (rows.length > mostPlanRows) return refused(texts.problems.tooManyRows(mostPlanRows))
    if (rows.some(holdsCitizenNumber)) return refused(texts.problems.personalNumber)
    sheets.set(foldText(name), rows)
  }
  const own = sheets.get(foldText(texts.sheet)) ?? [...sheets.values()][0] ?? []
  const rows = readPlanSheet(own)
  if (!rows.ok) return refused(texts.problems.notThePlan)
  return { type: 'read', rows: rows.value, exported: readSnapshot(sheets.get(foldText(texts.snapshot)) ?? []) }
}

const refused = (sentence: string): PlanFileMessage => ({ type: 'refused', sentence })

const holdsCitizenNumber = ({ cells }: ReadRow): boolean =>
  cells.some(({ value }) => (value.kind === 'text' || value.kind === 'number') && hasCitizenNumber(value.text))
