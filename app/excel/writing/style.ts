/** The few looks a cell can have. A style is data; each writer turns it into its own form. */
import type { ColumnKind, GridCell, Look, Mark, Tone } from '../sheet-spec'

export type FontName = 'normal' | 'bold' | 'title' | 'muted' | 'link'
export type FillName = Tone | Mark | 'header' | 'input' | 'given'

export type Style = {
  readonly format: string
  readonly font: FontName
  readonly fill: FillName | null
  readonly border: 'none' | 'top' | 'bottom'
  readonly wrap: boolean
  /** At the left, also numbers and days. */
  readonly left: boolean
  /** Text that looks like a formula: Excel keeps it text when the cell is edited. */
  readonly quote: boolean
  /** Open for input on a protected sheet. */
  readonly open: boolean
}

export const plainStyle: Style = {
  format: 'General',
  font: 'normal',
  fill: null,
  border: 'none',
  wrap: false,
  left: false,
  quote: false,
  open: false,
}

/** Codes as the file format wants them; a Dutch Excel shows 1.234,50 and dd-mm-jjjj. */
export const formats: Readonly<Record<ColumnKind | 'number' | 'boolean', string>> = {
  text: 'General',
  code: '@',
  integer: '#,##0',
  decimal2: '#,##0.00',
  decimal5: 'General',
  euros: '"€" #,##0.00',
  euros4: '"€" #,##0.00##',
  percent: '0.00%',
  day: 'dd-mm-yyyy',
  instant: 'dd-mm-yyyy hh:mm',
  yesNo: 'General',
  link: 'General',
  number: 'General',
  boolean: 'General',
}

/** Light enough for black text to keep a contrast above 10:1. */
export const fillColours: Readonly<Record<FillName, string>> = {
  overdue: 'FFF9D6D5',
  soon: 'FFFDEFC3',
  draft: 'FFE6E6EA',
  good: 'FFDDF1DF',
  error: 'FFFFB3AD',
  question: 'FFFFE680',
  notice: 'FFBFDDF5',
  header: 'FFDCE6F0',
  input: 'FFFFFBE0',
  given: 'FFF0F0F0',
}

export const fonts: Readonly<Record<FontName, { size: number; bold: boolean; underline: boolean; colour: string }>> = {
  normal: { size: 11, bold: false, underline: false, colour: 'FF000000' },
  bold: { size: 11, bold: true, underline: false, colour: 'FF000000' },
  title: { size: 14, bold: true, underline: false, colour: 'FF000000' },
  muted: { size: 11, bold: false, underline: false, colour: 'FF595959' },
  link: { size: 11, bold: false, underline: true, colour: 'FF0B4F9E' },
}
export const fontFace = 'Calibri'

const looks: Readonly<Record<Look, Partial<Style>>> = {
  plain: {},
  title: { font: 'title' },
  heading: { font: 'bold', border: 'bottom' },
  label: { font: 'bold' },
  muted: { font: 'muted' },
  header: { font: 'bold', fill: 'header', border: 'bottom', wrap: true },
  fact: { wrap: true, left: true },
}

/** The style of a cell of a grid; `quote` when its text looks like a formula. */
export function gridStyle(cell: GridCell, quote: boolean): Style {
  const value = cell.value
  const format = value === null ? 'General' : value.kind === 'number' && value.percent ? '0.00%' : formats[value.kind]
  return {
    ...plainStyle,
    format,
    font: value?.kind === 'link' ? 'link' : 'normal',
    ...looks[cell.look ?? 'plain'],
    ...(cell.mark ? { fill: cell.mark } : {}),
    ...(cell.wrap ? { wrap: true } : {}),
    quote,
  }
}

/** Hands out a number per different style, in order of first use; number 0 is the plain style. */
export class StyleTable {
  readonly #index = new Map<string, number>()
  readonly styles: Style[] = []

  constructor() {
    this.indexOf(plainStyle)
  }

  indexOf(style: Style): number {
    const { format, font, fill, border, wrap, left, quote, open } = style
    const key = [format, font, fill, border, wrap, left, quote, open].join('|')
    let index = this.#index.get(key)
    if (index === undefined) {
      index = this.styles.length
      this.styles.push(style)
      this.#index.set(key, index)
    }
    return index
  }
}
