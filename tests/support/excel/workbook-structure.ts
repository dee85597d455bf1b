/**
 * What makes Excel offer to repair a file, as a list of findings: XML that isn't well-formed, elements in the wrong
 * order, relations to nothing, parts without a content type, style numbers out of range, cells out of order.
 */
import { unzip } from './unzip'
import { childOf, childrenOf, deepText, parseXml, type XmlNode } from './xml-tree'

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]
const workbookOrder = [
  'fileVersion',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'definedNames',
  'calcPr',
]
const stylesOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
]

const isInOrder = (root: XmlNode, order: readonly string[]): boolean => {
  const places = root.children.map((child) => order.indexOf(child.name))
  return places.every((place, i) => place >= 0 && (i === 0 || place >= places[i - 1]!))
}

const columnNumber = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0)

function cellFindings(name: string, root: XmlNode, styleCount: number): string[] {
  const findings: string[] = []
  let lastRow = 0
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const number = Number(row.attributes.r)
    if (number <= lastRow || number > 1_048_576) findings.push(`${name}: row ${number} after ${lastRow}`)
    lastRow = number
    let lastColumn = 0
    for (const cell of row.children) {
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell.attributes.r ?? '') ?? []
      const column = columnNumber(letters ?? '')
      if (Number(digits) !== number || column <= lastColumn || column > 16_384)
        findings.push(`${name}: cell ${cell.attributes.r} in row ${number}`)
      lastColumn = column
      if (Number(cell.attributes.s ?? 0) >= styleCount)
        findings.push(`${name}: style ${cell.attributes.s} at ${cell.attributes.r}`)
      if (deepText(cell, 't').length > 32_767) findings.push(`${name}: text too long at ${cell.attributes.r}`)
      const value = childOf(cell, 'v')?.text
      if (cell.attributes.t === undefined && value !== undefined && !Number.isFinite(Number(value)))
        findings.push(`${name}: no number at ${cell.attributes.r}`)
    }
  }
  return findings
}

function resolveTarget(relsName: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = relsName
    .replace(/_rels\/[^/]+$/, '')
    .split('/')
    .filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') folder.pop()
    else folder.push(step)
  }
  return folder.join('/')
}

function relationFindings(name: string, root: XmlNode, parts: ReadonlyMap<string, Buffer>): string[] {
  const findings: string[] = []
  const ids = new Set<string>()
  for (const relation of childrenOf(root, 'Relationship')) {
    const { Id, Target, TargetMode } = relation.attributes
    if (ids.has(Id!)) findings.push(`${name}: ${Id} twice`)
    ids.add(Id!)
    if (TargetMode === 'External') continue
    if (!parts.has(resolveTarget(name, Target!))) findings.push(`${name}: no part ${Target}`)
  }
  const owner = parts.get(name.replace('_rels/', '').replace(/\.rels$/, ''))
  for (const [, id] of owner?.toString().matchAll(/ r:id="([^"]+)"/g) ?? []) {
    if (!ids.has(id!)) findings.push(`${name}: ${id} is used but not there`)
  }
  return findings
}

function typeFindings(types: XmlNode, parts: ReadonlyMap<string, Buffer>): string[] {
  const defaults = new Set(childrenOf(types, 'Default').map((d) => d.attributes.Extension))
  const overrides = new Set(childrenOf(types, 'Override').map((o) => o.attributes.PartName!.slice(1)))
  const findings = [...overrides].filter((part) => !parts.has(part)).map((part) => `content type for missing ${part}`)
  for (const part of parts.keys()) {
    if (part === '[Content_Types].xml' || overrides.has(part)) continue
    const extension = part.split('.').at(-1)
    if (!defaults.has(extension) || extension === 'xml') findings.push(`no content type for ${part}`)
  }
  return findings
}

function bookFindings(book: XmlNode): string[] {
  const findings: string[] = []
  const sheets = childrenOf(childOf(book, 'sheets'), 'sheet')
  const names = sheets.map((sheet) => sheet.attributes.name!)
  if (new Set(names.map((n) => n.toLowerCase())).size !== names.length) findings.push('sheet names not unique')
  for (const name of names) {
    if (name.length > 31 || name === '' || /[[\]:*?/\\]|^'|'$/.test(name)) findings.push(`sheet name ${name}`)
  }
  const active = Number(childOf(childOf(book, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0)
  if (sheets[active]?.attributes.state !== undefined && sheets[active]?.attributes.state !== 'visible') {
    findings.push('the active sheet is hidden')
  }
  return findings
}

/** What is wrong with a workbook; an empty list when Excel would open it without a word. */
export async function structureFindings(file: string | Buffer): Promise<string[]> {
  const parts = await unzip(file)
  const findings: string[] = []
  const trees = new Map<string, XmlNode>()
  for (const [name, bytes] of parts) {
    try {
      trees.set(name, parseXml(bytes.toString()))
    } catch (error) {
      findings.push(`${name}: ${String(error)}`)
    }
  }
  const styles = trees.get('xl/styles.xml')!
  if (!isInOrder(styles, stylesOrder)) findings.push('styles: order')
  const countOf = (list: string) => childOf(styles, list)?.children.length ?? 0
  for (const xf of childOf(styles, 'cellXfs')?.children ?? []) {
    const { fontId, fillId, borderId } = xf.attributes
    if (
      Number(fontId) >= countOf('fonts') ||
      Number(fillId) >= countOf('fills') ||
      Number(borderId) >= countOf('borders')
    ) {
      findings.push(`styles: xf ${JSON.stringify(xf.attributes)}`)
    }
  }
  const book = trees.get('xl/workbook.xml')!
  if (!isInOrder(book, workbookOrder)) findings.push('workbook: order')
  findings.push(...bookFindings(book), ...typeFindings(trees.get('[Content_Types].xml')!, parts))
  for (const [name, root] of trees) {
    if (name.endsWith('.rels')) findings.push(...relationFindings(name, root, parts))
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    if (!isInOrder(root, worksheetOrder)) findings.push(`${name}: order ${root.children.map((c) => c.name).join(' ')}`)
    findings.push(...cellFindings(name, root, countOf('cellXfs')))
    if (childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').length > 65_530) findings.push(`${name}: too many links`)
  }
  return findings
}
