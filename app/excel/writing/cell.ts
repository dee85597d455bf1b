/** One value as a cell: text or a number in decimal text, cleaned to what Excel takes. Both writers and CSV start here. */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { CellValue, ColumnKind, Link, NumberKind } from '../sheet-spec'
import { daySerial, decimals, decimalText, dutchDay, dutchInstant, instantSerial, isNumberText } from './cell-text'
import { cleanText, isLinkable, looksLikeFormula, maxTextLength } from './limits'
import { texts } from './texts'

export type Cell = {
  /** s = text, n = number, b = yes or no. */
  readonly type: 's' | 'n' | 'b'
  readonly text: string
  /** Text that needs no escaping and looks like nothing else, so that writers can skip their care. */
  readonly plain: boolean
  readonly url: string | null
}

export type CellKind = ColumnKind | 'number' | 'boolean'

/** 1 for characters that may stand in XML as they are. */
const harmless = new Uint8Array(256)
for (let c = 0x20; c < 256; c += 1) harmless[c] = c < 0x7f || c >= 0xa0 ? 1 : 0
for (const c of '&<>') harmless[c.charCodeAt(0)] = 0
const mayNotStart = new Set([...'=+-@ \u00a0＝＋－＠'].map((c) => c.charCodeAt(0)))

/** Whether a text can go into the file untouched: the common case, decided in one pass. */
function isPlain(value: string): boolean {
  const length = value.length
  if (length === 0 || length > maxTextLength || mayNotStart.has(value.charCodeAt(0))) return false
  let code = 0
  for (let i = 0; i < length; i += 1) {
    code = value.charCodeAt(i)
    if (code < 256) {
      if (harmless[code] === 0 || (code === 95 && value.charCodeAt(i + 1) === 120)) return false
    } else if (code >= 0x2000) return false
  }
  return code !== 32 && code !== 0xa0
}

function textCell(value: string, url: string | null = null): Cell | null {
  if (isPlain(value)) return { type: 's', text: value, plain: true, url }
  const text = cleanText(value)
  return text === '' ? null : { type: 's', text, plain: false, url }
}

const numberCell = (text: string): Cell => ({ type: 'n', text, plain: true, url: null })

/**
 * The cell for a value, or null for an empty one. Days that Excel can't show become text. Throws RangeError for an
 * amount that isn't whole, as that is a bug.
 */
export function cellOf(kind: CellKind, value: CellValue['value'] | null | undefined): Cell | null {
  if (value === null || value === undefined || value === '') return null
  switch (kind) {
    case 'text':
    case 'code':
      return textCell(value as string)
    case 'integer':
    case 'decimal2':
    case 'decimal5':
    case 'euros':
    case 'euros4':
    case 'percent':
      return numberCell(decimalText(value as number, decimals[kind as NumberKind]))
    case 'day': {
      const serial = daySerial(value as CivilDate)
      return serial === null ? textCell(dutchDay(value as CivilDate)) : numberCell(String(serial))
    }
    case 'instant': {
      const serial = instantSerial(value as Instant)
      return serial === null ? textCell(dutchInstant(value as Instant)) : numberCell(String(serial))
    }
    case 'yesNo':
      return { type: 's', text: value ? texts.yes : texts.no, plain: true, url: null }
    case 'boolean':
      return { type: 'b', text: value ? '1' : '0', plain: true, url: null }
    case 'number':
      return isNumberText(value as string) ? numberCell(String(Number(value))) : textCell(value as string)
    case 'link': {
      const link = value as Link
      return textCell(link.text === '' ? link.url : link.text, isLinkable(link.url) ? link.url : null)
    }
  }
}

/** Whether the cell must carry the "this is text" style. */
export const needsQuote = (cell: Cell): boolean => !cell.plain && cell.type === 's' && looksLikeFormula(cell.text)
