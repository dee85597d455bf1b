/** The hot loop of the streaming writer: one row of a table as XML, with everything that repeats made beforehand. */
import type { ColumnKind, TableSheet, Tone } from '../sheet-spec'
import { cellOf, needsQuote } from './cell'
import { decimals } from './cell-text'
import { ColumnSum } from './column-sum'
import { columnStyle, isTotalled } from './sheet-plan'
import type { StreamSheet } from './stream-sheet.server'
import type { StyleTable } from './style'
import { cellStarts } from './worksheet-xml'
import { textElement } from './xml-text'

const toneNames = ['overdue', 'soon', 'draft', 'good'] as const satisfies readonly Tone[]
/** Place of a tone in the lists of styles; 0 is a row without one. */
const toneIndex = (tone: Tone | null): number => (tone === null ? 0 : toneNames.indexOf(tone) + 1)

type Field = {
  readonly kind: ColumnKind
  readonly start: string
  value(row: unknown): never
  /** Per tone: what stands between the address and the value. */
  readonly numbers: readonly string[]
  readonly texts: readonly string[]
  readonly quoted: readonly string[]
  readonly blanks: readonly string[]
  readonly sum: ColumnSum | null
}

export class TableRows {
  readonly #sheet: TableSheet<unknown>
  readonly #fields: readonly Field[]

  constructor(sheet: TableSheet<unknown>, styles: StyleTable) {
    this.#sheet = sheet
    const starts = cellStarts(sheet.columns.length)
    this.#fields = sheet.columns.map((column, i): Field => {
      const base = columnStyle(sheet, column)
      const ids = [null, ...toneNames].map((tone) => ({
        plain: styles.indexOf({ ...base, fill: tone ?? base.fill }),
        quoted: styles.indexOf({ ...base, fill: tone ?? base.fill, quote: true }),
      }))
      return {
        kind: column.kind,
        start: starts[i]!,
        value: column.value as Field['value'],
        numbers: ids.map((id) => `" s="${id.plain}"><v>`),
        texts: ids.map((id) => `" s="${id.plain}" t="inlineStr"><is>`),
        quoted: ids.map((id) => `" s="${id.quoted}" t="inlineStr"><is>`),
        blanks: ids.map((id, tone) => (tone === 0 ? '' : `" s="${id.plain}"/>`)),
        sum: isTotalled(column) ? new ColumnSum() : null,
      }
    })
  }

  /** The XML of a row at `number`; adds to the sums and tells the sheet about links. */
  xml(row: unknown, number: number, target: StreamSheet): string {
    const tone = this.#sheet.tone === undefined ? 0 : toneIndex(this.#sheet.tone(row))
    const at = String(number)
    let xml = `<row r="${at}">`
    for (const field of this.#fields) {
      const value = field.value(row)
      const cell = cellOf(field.kind, value)
      if (cell === null) {
        if (tone !== 0) xml += field.start + at + field.blanks[tone]
        continue
      }
      if (field.sum !== null) field.sum.add(value)
      if (cell.type === 'n') {
        xml += `${field.start + at + field.numbers[tone] + cell.text}</v></c>`
      } else if (cell.plain) {
        xml += `${field.start + at + field.texts[tone]}<t>${cell.text}</t></is></c>`
      } else {
        const open = needsQuote(cell) ? field.quoted[tone] : field.texts[tone]
        xml += `${field.start + at + open + textElement(cell.text)}</is></c>`
      }
      if (cell.url !== null) target.link(field.start.slice(6) + at, cell.url)
    }
    return `${xml}</row>`
  }

  /** The sum per column as decimal text, null for a column that isn't added up; starts again for the next sheet. */
  takeTotals(): (string | null)[] {
    return this.#fields.map((field) => {
      if (field.sum === null) return null
      const places = decimals[field.kind as keyof typeof decimals]
      const total = field.sum.text(places)
      field.sum.reset()
      return total
    })
  }
}
