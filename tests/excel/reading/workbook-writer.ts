/** Builds workbooks part by part, so that a test can change exactly the one thing it is about. */
import { type ZipEnd, type ZipPart, zip } from './zip-writer'

export const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export type WorkbookParts = {
  /** The content of sheetData. */
  readonly rows?: string
  /** The whole sheet part instead. */
  readonly sheet?: string | Buffer
  /** The items of the shared strings: `<si>…</si>`. */
  readonly strings?: string
  /** The content of styleSheet. */
  readonly styles?: string
  readonly workbookPr?: string
  readonly sheets?: string
  readonly afterSheets?: string
  readonly workbook?: string | Buffer
  readonly workbookType?: string
  readonly contentTypes?: string
  readonly extra?: readonly ZipPart[]
  /** Changes the list of parts before it is packed. */
  readonly change?: (parts: ZipPart[]) => ZipPart[]
  readonly end?: ZipEnd
}

export const sheetXml = (rows: string, around: { before?: string; after?: string } = {}): string =>
  `${xmlHead}<worksheet xmlns="${transitional}">${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}</worksheet>`

export function workbookFile(parts: WorkbookParts): Buffer {
  const list: ZipPart[] = [
    { name: '[Content_Types].xml', data: parts.contentTypes ?? contentTypes(parts.workbookType) },
    { name: '_rels/.rels', data: relationships(['rId1', 'officeDocument', 'xl/workbook.xml']) },
    { name: 'xl/workbook.xml', data: parts.workbook ?? workbookXml(parts) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ...(parts.strings === undefined ? [] : [['rId2', 'sharedStrings', 'sharedStrings.xml'] as const]),
        ...(parts.styles === undefined ? [] : [['rId3', 'styles', 'styles.xml'] as const]),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', data: parts.sheet ?? sheetXml(parts.rows ?? '') },
  ]
  if (parts.strings !== undefined) {
    list.push({ name: 'xl/sharedStrings.xml', data: `${xmlHead}<sst xmlns="${transitional}">${parts.strings}</sst>` })
  }
  if (parts.styles !== undefined) {
    list.push({
      name: 'xl/styles.xml',
      data: `${xmlHead}<styleSheet xmlns="${transitional}">${parts.styles}</styleSheet>`,
    })
  }
  list.push(...(parts.extra ?? []))
  return zip(parts.change?.(list) ?? list, parts.end)
}

/** Replaces the data, or another field, of the part with this name. */
export const changePart =
  (name: string, change: Partial<ZipPart>) =>
  (parts: ZipPart[]): ZipPart[] =>
    parts.map((part) => (part.name === name ? { ...part, ...change } : part))

export function relationships(...list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(([id, kind, target]) => {
    const type = kind.includes(':') ? kind : `${relationshipTypes}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  })
  return `${xmlHead}<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`
}

export const workbookXml = (parts: WorkbookParts = {}): string =>
  `${xmlHead}<workbook xmlns="${transitional}" xmlns:r="${relationshipTypes}">${parts.workbookPr ?? ''}<sheets>${
    parts.sheets ?? '<sheet name="Invullen" sheetId="1" r:id="rId1"/>'
  }</sheets>${parts.afterSheets ?? ''}</workbook>`

export const plainWorkbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
export const contentTypes = (workbookType = plainWorkbook, more = ''): string =>
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="application/xml"/>${more}` +
  `<Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`
