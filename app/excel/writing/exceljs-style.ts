/** Our looks in ExcelJS's words, and the one it lacks: "this is text, not a formula" (quotePrefix). */
import type ExcelJS from 'exceljs'
import { fillColours, fontFace, fonts, type Style } from './style'

/** A format no one uses marks the styles that need quotePrefix until the style part is written. */
const quoteMark = '"quotePrefix"@'

export type ExcelJsStyles = (style: Style) => Partial<ExcelJS.Style>

/** Gives the ExcelJS style for ours; the same object for the same look, which ExcelJS recognises. */
export function exceljsStyles(): ExcelJsStyles {
  const known = new Map<string, Partial<ExcelJS.Style>>()
  return (style) => {
    const key = JSON.stringify(style)
    const found = known.get(key)
    if (found) return found
    const made = toExcelJs(style)
    known.set(key, made)
    return made
  }
}

function toExcelJs(style: Style): Partial<ExcelJS.Style> {
  const font = fonts[style.font]
  const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF7F8A96' } }
  return {
    numFmt: style.quote ? quoteMark + style.format : style.format,
    font: {
      name: fontFace,
      family: 2,
      size: font.size,
      bold: font.bold,
      underline: font.underline,
      color: { argb: font.colour },
    },
    ...(style.fill === null
      ? {}
      : {
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { argb: fillColours[style.fill] },
            bgColor: { indexed: 64 } as never,
          },
        }),
    ...(style.border === 'none' ? {} : { border: { [style.border]: line } }),
    ...(style.wrap || style.left
      ? {
          alignment: {
            ...(style.left ? { horizontal: 'left' as const } : {}),
            ...(style.wrap ? { wrapText: true, vertical: 'top' as const } : {}),
          },
        }
      : {}),
    ...(style.open ? { protection: { locked: false } } : {}),
  }
}

type StylePart = { addStyles(zip: { append(xml: string, at: { name: string }): void }, model: unknown): Promise<void> }

/**
 * Makes ExcelJS 4.4.0 (pinned) write quotePrefix: it has no word for it, so the finished style part is corrected on
 * its way into the zip. The round-trip test fails if a next version changes this.
 */
export function withQuotePrefix(workbook: ExcelJS.Workbook): void {
  const part = workbook.xlsx as unknown as StylePart
  const original = part.addStyles.bind(part)
  part.addStyles = (zip, model) => original({ append: (xml, at) => zip.append(markQuoted(xml), at) }, model)
}

/** Replaces the marked formats in styles.xml by the real format with quotePrefix="1". */
function markQuoted(xml: string): string {
  const marked = /<numFmt numFmtId="(\d+)" formatCode="&quot;quotePrefix&quot;@([^"]*)"\/>/g
  let result = xml
  for (const [, id, format] of xml.matchAll(marked)) {
    const real = format === '@' ? 49 : 0
    result = result.replaceAll(`<xf numFmtId="${id}"`, `<xf numFmtId="${real}" quotePrefix="1"`)
  }
  const left = result.replace(marked, '')
  const count = [...left.matchAll(/<numFmt /g)].length
  return count === 0
    ? left.replace(/<numFmts count="\d+"><\/numFmts>|<numFmts count="\d+"\/>/, '')
    : left.replace(/<numFmts count="\d+"/, `<numFmts count="${count}"`)
}
