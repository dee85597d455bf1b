/** What really stands in a workbook, read from its XML without any code of the product. */

import { unzip } from './unzip'
import { childOf, childrenOf, deepText, parseXml, type XmlNode } from './xml-tree'

type SeenStyle = {
  readonly format: string
  readonly fill: string | null
  readonly bold: boolean
  readonly underline: boolean
  readonly size: string | undefined
  readonly wrap: boolean
  readonly locked: boolean
  readonly quotePrefix: boolean
  readonly borderTop: boolean
  readonly borderBottom: boolean
}
type SeenCell = {
  readonly type: 'text' | 'number' | 'boolean' | 'empty'
  readonly value: string
  readonly formula: string | null
  readonly style: SeenStyle
}
export type SeenSheet = {
  readonly name: string
  readonly state: string
  readonly cells: ReadonlyMap<string, SeenCell>
  readonly widths: readonly number[]
  readonly pane: Readonly<Record<string, string>> | null
  readonly autoFilter: string | null
  readonly links: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, string>>
  readonly printTitles: string | null
  readonly pageSetup: Readonly<Record<string, string>>
  readonly fitToPage: boolean
  readonly header: string
  readonly footer: string
  readonly isProtected: boolean
  readonly validations: readonly XmlNode[]
  readonly conditionalFormats: readonly XmlNode[]
}

/** Excel's own codes in text: _x005F_x0041_ is the text _x0041_. */
export const decodeExcelText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const builtIn: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
}

function readStyles(root: XmlNode): SeenStyle[] {
  const formats = new Map<string, string>(Object.entries(builtIn))
  for (const f of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    formats.set(f.attributes.numFmtId!, f.attributes.formatCode!)
  }
  const fonts = childrenOf(childOf(root, 'fonts'), 'font')
  const fills = childrenOf(childOf(root, 'fills'), 'fill')
  const borders = childrenOf(childOf(root, 'borders'), 'border')
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): SeenStyle => {
    const font = fonts[Number(xf.attributes.fontId)]
    const border = borders[Number(xf.attributes.borderId)]
    return {
      format: formats.get(xf.attributes.numFmtId!) ?? `unknown ${xf.attributes.numFmtId}`,
      fill: childOf(childOf(fills[Number(xf.attributes.fillId)], 'patternFill'), 'fgColor')?.attributes.rgb ?? null,
      bold: childOf(font, 'b') !== undefined,
      underline: childOf(font, 'u') !== undefined,
      size: childOf(font, 'sz')?.attributes.val,
      wrap: childOf(xf, 'alignment')?.attributes.wrapText === '1',
      locked: childOf(xf, 'protection')?.attributes.locked !== '0',
      quotePrefix: xf.attributes.quotePrefix === '1',
      borderTop: childOf(border, 'top')?.attributes.style !== undefined,
      borderBottom: childOf(border, 'bottom')?.attributes.style !== undefined,
    }
  })
}

function readCell(cell: XmlNode, shared: readonly string[], styles: readonly SeenStyle[]): SeenCell {
  const formula = childOf(cell, 'f')?.text ?? null
  const raw = childOf(cell, 'v')?.text
  const style = styles[Number(cell.attributes.s ?? 0)]!
  switch (cell.attributes.t) {
    case 'inlineStr':
      return { type: 'text', value: decodeExcelText(deepText(childOf(cell, 'is'), 't')), formula, style }
    case 's':
      return { type: 'text', value: decodeExcelText(shared[Number(raw)]!), formula, style }
    case 'str':
      return { type: 'text', value: raw ?? '', formula, style }
    case 'b':
      return { type: 'boolean', value: raw ?? '', formula, style }
    default:
      return raw === undefined
        ? { type: 'empty', value: '', formula, style }
        : { type: 'number', value: raw, formula, style }
  }
}

const relationsOf = (
  parts: ReadonlyMap<string, Buffer>,
  part: string,
): Map<string, { type: string; target: string }> => {
  const name = part.replace(/([^/]+)$/, '_rels/$1.rels')
  const xml = parts.get(name)
  const list = xml === undefined ? [] : childrenOf(parseXml(xml.toString()), 'Relationship')
  return new Map(
    list.map((r) => [r.attributes.Id!, { type: r.attributes.Type!.split('/').at(-1)!, target: r.attributes.Target! }]),
  )
}

function readNotes(parts: ReadonlyMap<string, Buffer>, part: string): Record<string, string> {
  const comments = [...relationsOf(parts, part).values()].find((relation) => relation.type === 'comments')
  if (comments === undefined) return {}
  const root = parseXml(parts.get(`xl/${comments.target.replace('../', '')}`)!.toString())
  const list = childrenOf(childOf(root, 'commentList'), 'comment')
  return Object.fromEntries(list.map((c) => [c.attributes.ref!, decodeExcelText(deepText(childOf(c, 'text'), 't'))]))
}

function widthsOf(root: XmlNode): number[] {
  const widths: number[] = []
  for (const col of childrenOf(childOf(root, 'cols'), 'col')) {
    for (let at = Number(col.attributes.min); at <= Math.min(Number(col.attributes.max), 100); at += 1) {
      widths[at - 1] = Number(col.attributes.width)
    }
  }
  return widths
}

/** Reads a workbook file or bytes. */
export async function inspectWorkbook(file: string | Buffer): Promise<SeenSheet[]> {
  const parts = await unzip(file)
  const xmlOf = (name: string) => parseXml(parts.get(name)!.toString())
  const book = xmlOf('xl/workbook.xml')
  const relations = relationsOf(parts, 'xl/workbook.xml')
  const styles = readStyles(xmlOf('xl/styles.xml'))
  const shared = parts.has('xl/sharedStrings.xml')
    ? childrenOf(xmlOf('xl/sharedStrings.xml'), 'si').map((si) => deepText(si, 't'))
    : []
  const names = childrenOf(childOf(book, 'definedNames'), 'definedName')
  return childrenOf(childOf(book, 'sheets'), 'sheet').map((entry, index): SeenSheet => {
    const part = `xl/${relations.get(entry.attributes['r:id']!)!.target}`
    const root = xmlOf(part)
    const own = relationsOf(parts, part)
    const cells = childrenOf(childOf(root, 'sheetData'), 'row').flatMap((row) => childrenOf(row, 'c'))
    const links = childrenOf(childOf(root, 'hyperlinks'), 'hyperlink')
    return {
      name: entry.attributes.name!,
      state: entry.attributes.state ?? 'visible',
      cells: new Map(cells.map((cell) => [cell.attributes.r!, readCell(cell, shared, styles)])),
      widths: widthsOf(root),
      pane: childOf(childOf(childOf(root, 'sheetViews'), 'sheetView'), 'pane')?.attributes ?? null,
      autoFilter: childOf(root, 'autoFilter')?.attributes.ref ?? null,
      links: Object.fromEntries(links.map((l) => [l.attributes.ref!, own.get(l.attributes['r:id']!)!.target])),
      notes: readNotes(parts, part),
      printTitles:
        names.find((n) => n.attributes.name === '_xlnm.Print_Titles' && n.attributes.localSheetId === String(index))
          ?.text ?? null,
      pageSetup: childOf(root, 'pageSetup')?.attributes ?? {},
      fitToPage: childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage === '1',
      header: deepText(childOf(root, 'headerFooter'), 'oddHeader'),
      footer: deepText(childOf(root, 'headerFooter'), 'oddFooter'),
      isProtected: childOf(root, 'sheetProtection')?.attributes.sheet === '1',
      validations: childrenOf(childOf(root, 'dataValidations'), 'dataValidation'),
      conditionalFormats: childrenOf(root, 'conditionalFormatting'),
    }
  })
}
