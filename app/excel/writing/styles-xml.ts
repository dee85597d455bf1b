/** The style part (xl/styles.xml) of the streaming writer. Element order as in CT_Stylesheet, ECMA-376 part 1, 18.8. */
import { type FillName, type FontName, fillColours, fontFace, fonts, type Style } from './style'
import { escapeXml } from './xml-text'

/** Format codes that every Excel knows by number. */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '#,##0': 3,
  '#,##0.00': 4,
  '0.00%': 10,
  '@': 49,
}
const firstOwnFormat = 164

const fontNames = Object.keys(fonts) as FontName[]
const fillNames = Object.keys(fillColours) as FillName[]
const borderNames = ['none', 'bottom', 'top'] as const
/** The file format reserves the first two fills (none and grey dots). */
const reservedFills = 2

const fontXml = (name: FontName): string => {
  const font = fonts[name]
  return `<font>${font.bold ? '<b/>' : ''}${font.underline ? '<u/>' : ''}<sz val="${font.size}"/><color rgb="${font.colour}"/><name val="${fontFace}"/><family val="2"/></font>`
}
const fillXml = (name: FillName): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${fillColours[name]}"/><bgColor indexed="64"/></patternFill></fill>`
const line = (side: 'top' | 'bottom') => `<${side} style="thin"><color rgb="FF7F8A96"/></${side}>`
const borderXml = (name: (typeof borderNames)[number]): string =>
  `<border><left/><right/>${name === 'top' ? line('top') : '<top/>'}${name === 'bottom' ? line('bottom') : '<bottom/>'}<diagonal/></border>`

const alignmentXml = ({ wrap, left }: Style): string =>
  wrap || left ? `<alignment${left ? ' horizontal="left"' : ''}${wrap ? ' vertical="top" wrapText="1"' : ''}/>` : ''

function styleXml(style: Style, formatId: number): string {
  const font = fontNames.indexOf(style.font)
  const fill = style.fill === null ? 0 : fillNames.indexOf(style.fill) + reservedFills
  const border = borderNames.indexOf(style.border)
  const apply = [
    formatId ? ' applyNumberFormat="1"' : '',
    style.quote ? ' quotePrefix="1"' : '',
    font ? ' applyFont="1"' : '',
    fill ? ' applyFill="1"' : '',
    border ? ' applyBorder="1"' : '',
    style.wrap || style.left ? ' applyAlignment="1"' : '',
    style.open ? ' applyProtection="1"' : '',
  ].join('')
  const inner = alignmentXml(style) + (style.open ? '<protection locked="0"/>' : '')
  const start = `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${apply}`
  return inner === '' ? `${start}/>` : `${start}>${inner}</xf>`
}

/** The whole part for the styles in order; a cell's style number is the place in this list. */
export function stylesXml(styles: readonly Style[]): string {
  const own = [...new Set(styles.map((style) => style.format))].filter((format) => builtIn[format] === undefined)
  const formatId = (format: string) => builtIn[format] ?? firstOwnFormat + own.indexOf(format)
  const numFmts = own.map((f) => `<numFmt numFmtId="${formatId(f)}" formatCode="${escapeXml(f)}"/>`).join('')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length === 0 ? '' : `<numFmts count="${own.length}">${numFmts}</numFmts>`,
    `<fonts count="${fontNames.length}">${fontNames.map(fontXml).join('')}</fonts>`,
    `<fills count="${fillNames.length + reservedFills}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fillNames.map(fillXml).join('')}</fills>`,
    `<borders count="${borderNames.length}">${borderNames.map(borderXml).join('')}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${styles.length}">${styles.map((s) => styleXml(s, formatId(s.format))).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="0"/></styleSheet>',
  ].join('')
}
