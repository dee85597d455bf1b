import { type Archive, checkArchive } from '../archive/check-archive.server'
import type { OpenUpload } from '../open-upload.server'
import type { ReadLimits } from '../read-limits'
import { refusedUpload, UploadRefusal } from '../upload-problem'
import { readXml, spreadsheetVocabulary } from '../xml/read-xml.server'
import type { CellContext } from './cell-value'
import { checkContentTypes, checkPartNames } from './content-types.server'
import { readStyles } from './read-styles.server'
import { readWorkbookPart } from './read-workbook-part.server'
import { readRelationships } from './relationships.server'
import { readSharedStrings } from './shared-strings.server'
import { WorksheetScan } from './worksheet-scan'

/**
 * Opens an .xlsx that is in memory: gate, structure, styles and shared texts; the sheets are read on demand. Throws
 * UploadRefusal. Parts are found by their relationships only, as other writers than Excel name them differently.
 */
export async function openWorkbook(file: Buffer, limits: ReadLimits): Promise<OpenUpload> {
  const archive = await checkArchive(file, limits)
  checkPartNames(archive)
  const main = (await readRelationships(archive, '')).find(
    ({ kind, external }) => kind === 'officeDocument' && !external,
  )
  if (!main) throw new UploadRefusal('notAWorkbook')
  await checkContentTypes(archive, main.target)
  const relationships = await readRelationships(archive, main.target)
  if (relationships.some(({ kind }) => kind === 'vbaProject')) throw new UploadRefusal('macroWorkbook')
  const workbook = await readWorkbookPart(archive, { name: main.target, relationships }, limits)
  const partOf = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const context: CellContext = {
    sharedStrings: strings === undefined ? [] : await readSharedStrings(archive, strings, limits),
    styles: styles === undefined ? [] : await readStyles(archive, styles),
    date1904: workbook.date1904,
    calculateOnLoad: workbook.calculateOnLoad,
    limits,
  }
  const parts = new Map(workbook.sheets.map(({ name, part }) => [name, part]))
  return {
    format: 'xlsx',
    sheets: workbook.sheets.map(({ name, state }) => ({ name, state })),
    readSheet: (name, onRow, pause) => readWorksheet({ archive, context, part: parts.get(name), name, onRow, pause }),
    async close() {},
  }
}

async function readWorksheet(sheet: {
  archive: Archive
  context: CellContext
  part: string | undefined
  name: string
  onRow: Parameters<OpenUpload['readSheet']>[1]
  pause: Parameters<OpenUpload['readSheet']>[2]
}): ReturnType<OpenUpload['readSheet']> {
  try {
    if (sheet.part === undefined) throw new UploadRefusal('sheetNotFound', { sheet: sheet.name })
    const handler = new WorksheetScan(sheet.name, sheet.context, sheet.onRow)
    const afterWindow = async () => {
      await sheet.pause?.()
      return handler.stopped ? 'stop' : undefined
    }
    await readXml({ archive: sheet.archive, name: sheet.part, vocabulary: spreadsheetVocabulary, handler, afterWindow })
    return { ok: true, value: { rows: handler.rows } }
  } catch (error) {
    return refusedUpload(error)
  }
}
