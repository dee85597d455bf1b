import type { ReadSheetInfo } from '../../kernel/read-sheet'
import type { Archive } from '../archive/check-archive.server'
import type { ReadLimits } from '../read-limits'
import { UploadRefusal } from '../upload-problem'
import { spreadsheetVocabulary } from '../xml/read-xml.server'
import { walkElements } from '../xml/walk-elements.server'
import type { XmlTag } from '../xml/xml-tag'
import type { Relationship } from './relationships.server'

type WorkbookSheet = ReadSheetInfo & { readonly part: string }

export type WorkbookPart = {
  readonly sheets: readonly WorkbookSheet[]
  readonly date1904: boolean
  /** The writer asks to calculate everything anew at opening, so the stored results were not made by a calculation. */
  readonly calculateOnLoad: boolean
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/**
 * The sheets of the workbook in their order, and how its dates count. Defined names, external links and views are not
 * looked at. Throws UploadRefusal when there is no worksheet to read.
 */
export async function readWorkbookPart(
  archive: Archive,
  part: { readonly name: string; readonly relationships: readonly Relationship[] },
  limits: ReadLimits,
): Promise<WorkbookPart> {
  const sheets: WorkbookSheet[] = []
  let date1904 = false
  let calculateOnLoad = false
  const names = new Set<string>()

  function addSheet(tag: XmlTag): void {
    const name = tag.get('name')
    const target = part.relationships.find((relationship) => relationship.id === tag.getPrefixed('id'))
    if (name === undefined || name === '' || !target || target.external) throw new UploadRefusal('xmlDamaged')
    // Two sheets of one name: nobody could say which of them a problem is about.
    if (names.has(name.toLowerCase())) throw new UploadRefusal('sheetNameTwice', { sheet: name })
    names.add(name.toLowerCase())
    if (names.size > limits.sheets) throw new UploadRefusal('tooManySheets', { max: limits.sheets })
    if (/macrosheet$/i.test(target.kind)) throw new UploadRefusal('macroWorkbook')
    if (target.kind !== 'worksheet') return
    const state = tag.get('state')
    sheets.push({ name, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible', part: target.target })
  }

  await walkElements({ archive, name: part.name, vocabulary: spreadsheetVocabulary }, (element, tag, path, depth) => {
    if (depth === 1 && element !== 'workbook') throw new UploadRefusal('notAWorkbook')
    if (depth === 2 && element === 'workbookPr') date1904 = isTrue(tag.get('date1904'))
    else if (depth === 2 && element === 'calcPr') calculateOnLoad = isTrue(tag.get('fullCalcOnLoad'))
    else if (depth === 3 && element === 'sheet' && path[1] === 'sheets') addSheet(tag)
  })
  if (sheets.length === 0) throw new UploadRefusal('noSheets')
  return { sheets, date1904, calculateOnLoad }
}
