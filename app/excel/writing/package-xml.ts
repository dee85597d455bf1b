/** The parts of the workbook that tie the sheets together. */
import type { WorkbookSpec } from '../sheet-spec'
import { cleanText } from './limits'
import { quoteSheetName } from './sheet-ranges'
import { texts } from './texts'
import { escapeXml } from './xml-text'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument'

/** One worksheet as written: a long table gives several. */
export type WrittenSheet = {
  /** Names its part in the package; the order of writing, not of the workbook. */
  readonly number: number
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** Row that is repeated on each printed page. */
  readonly headerRow: number | null
  readonly filter: string | null
  readonly hasNotes: boolean
}

export const rootRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`

export const appProperties = `${declaration}<Properties xmlns="${office}/extended-properties"><Application>${texts.creator}</Application></Properties>`

export function coreProperties(spec: WorkbookSpec): string {
  const at = new Date(spec.createdAt).toISOString().slice(0, 19)
  const element = (tag: string, value: string | undefined) =>
    value === undefined ? '' : `<${tag}>${escapeXml(cleanText(value))}</${tag}>`
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    element('dc:title', spec.title),
    element('dc:subject', spec.subject),
    element('dc:creator', spec.creator ?? texts.creator),
    element('dc:description', spec.description),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}Z</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}Z</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function definedNames(sheets: readonly WrittenSheet[]): string {
  const names = sheets.flatMap((sheet, i) => {
    const range = (ref: string) => escapeXml(`${quoteSheetName(sheet.name)}!${ref}`)
    const absolute = sheet.filter?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      absolute === undefined
        ? ''
        : `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${range(absolute)}</definedName>`,
      sheet.headerRow === null
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${range(`$${sheet.headerRow}:$${sheet.headerRow}`)}</definedName>`,
    ]
  })
  const all = names.join('')
  return all === '' ? '' : `<definedNames>${all}</definedNames>`
}

export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const active = sheets.findIndex((sheet) => sheet.state === 'visible')
  const list = sheets.map((sheet, i) => {
    const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  return [
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<workbookPr/>',
    `<bookViews><workbookView activeTab="${active}" firstSheet="${active}"/></bookViews>`,
    `<sheets>${list.join('')}</sheets>`,
    definedNames(sheets),
    '<calcPr calcId="191029"/></workbook>',
  ].join('')
}

export function workbookRelations(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ number }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/relationships/styles" Target="styles.xml"/>`
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.join('')}${styles}</Relationships>`
}

export function contentTypes(sheets: readonly WrittenSheet[]): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  const list = sheets.flatMap(({ number, hasNotes }) => [
    part(`/xl/worksheets/sheet${number}.xml`, `${types}.spreadsheetml.worksheet+xml`),
    hasNotes ? part(`/xl/comments${number}.xml`, `${types}.spreadsheetml.comments+xml`) : '',
  ])
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Default Extension="vml" ContentType="${types}.vmlDrawing"/>`,
    part('/xl/workbook.xml', `${types}.spreadsheetml.sheet.main+xml`),
    ...list,
    part('/xl/styles.xml', `${types}.spreadsheetml.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('/docProps/app.xml', `${types}.extended-properties+xml`),
    '</Types>',
  ].join('')
}
