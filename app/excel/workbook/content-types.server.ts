import type { Archive } from '../archive/check-archive.server'
import { UploadRefusal } from '../upload-problem'
import { walkElements } from '../xml/walk-elements.server'

const listName = '[Content_Types].xml'
const vocabulary: ReadonlySet<string> = new Set(['http://schemas.openxmlformats.org/package/2006/content-types'])
const workbookTypes: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
])

/**
 * Refuses what is no plain workbook by the types that the package declares: macros, the binary format, another Office
 * document. `workbookPart` is the part that the package calls its document.
 */
export async function checkContentTypes(archive: Archive, workbookPart: string): Promise<void> {
  const byPart = new Map<string, string>()
  const byExtension = new Map<string, string>()
  await walkElements({ archive, name: listName, vocabulary }, (element, tag) => {
    const type = tag.get('ContentType')?.toLowerCase()
    if (type === undefined) return
    if (element === 'Override') byPart.set((tag.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type)
    if (element === 'Default') byExtension.set((tag.get('Extension') ?? '').toLowerCase(), type)
  })
  const extension = workbookPart.slice(workbookPart.lastIndexOf('.') + 1).toLowerCase()
  const workbookType = byPart.get(workbookPart.toLowerCase()) ?? byExtension.get(extension) ?? ''
  if (workbookType.includes('sheet.binary')) throw new UploadRefusal('binaryWorkbook')
  const used = [...byPart.values(), ...byExtension.values()]
  // 'macroSheet' is the Excel 4.0 kind, which needs no macro-enabled file type.
  if (used.some((type) => type.includes('sheet.macroenabled') || /vbaproject|macrosheet/.test(type))) {
    throw new UploadRefusal('macroWorkbook')
  }
  if (!workbookTypes.has(workbookType)) throw new UploadRefusal('notAWorkbook')
}

/** Refuses archives that are something else than Office Open XML, by the parts they have. */
export function checkPartNames(archive: Archive): void {
  for (const name of archive.parts.keys()) {
    if (name.endsWith('vbaproject.bin')) throw new UploadRefusal('macroWorkbook')
    if (name.endsWith('workbook.bin')) throw new UploadRefusal('binaryWorkbook')
  }
  if (archive.parts.has('mimetype') && archive.parts.has('content.xml')) throw new UploadRefusal('openDocument')
  if (!archive.parts.has(listName.toLowerCase())) throw new UploadRefusal('notAWorkbook')
}
