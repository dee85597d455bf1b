/** The child process that opens a workbook of a decision matrix: nothing of the main process is at stake. */
import { openUpload } from '~/excel/open-upload.server'
import { metaSheetName } from '~/excel/sheet-spec'
import type { ReadRow } from '~/kernel/read-sheet'
import { serveInChild } from '~/platform/child/serve-in-child'
import type { MatrixCellsInput, MatrixCellsMessage } from './matrix-cells'

/** More rows than a matrix can have are read past. */
const mostRows = 200

serveInChild<MatrixCellsInput, MatrixCellsMessage>(async ({ path, fileName, sheets }, send) => {
  const opened = await openUpload(path, fileName)
  if (!opened.ok) return send(null)
  const rowsOf = async (name: string): Promise<ReadRow[]> => {
    const rows: ReadRow[] = []
    if (!opened.value.sheets.some((sheet) => sheet.name === name)) return rows
    const read = await opened.value.readSheet(name, (row) => {
      rows.push(row)
      return rows.length >= mostRows ? 'stop' : undefined
    })
    return read.ok ? rows : []
  }
  const [scores = '', motivations = ''] = sheets
  const meta = await rowsOf(metaSheetName)
  const answer = { meta, scores: await rowsOf(scores), motivations: await rowsOf(motivations) }
  await opened.value.close()
  return send(answer)
})
