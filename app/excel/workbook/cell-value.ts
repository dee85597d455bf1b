import type { ReadValue } from '../../kernel/read-sheet'
import type { ReadLimits } from '../read-limits'
import type { UploadProblemCode } from '../upload-problem'
import { decodeCellText } from '../xml/xml-text'
import { isoDate, serialDate } from './date-cell'
import type { NumberMeaning } from './number-format'

/** What the cells of all sheets of one workbook share. */
export type CellContext = {
  readonly sharedStrings: readonly string[]
  readonly styles: readonly NumberMeaning[]
  readonly date1904: boolean
  readonly calculateOnLoad: boolean
  readonly limits: ReadLimits
}

/** A cell as it stands in the file; the scanner fills the same object for every cell. */
export type RawCell = {
  type: string
  /** The number of the style; -1 when it has none. */
  style: number
  /** The text of `<v>`; null when there is no `<v>`. */
  value: string | null
  /** The text of `<is>`; null when there is no `<is>`. */
  inline: string | null
  formula: boolean
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const errorText = /^#[A-Z0-9_/!?]{1,30}$/i
const formulaWithoutValue: ReadValue = { kind: 'formulaWithoutValue' }

/**
 * The value of a cell; null when it is empty; a problem code when the file says something that can't be true. Nothing is
 * converted: a number stays the text it is in the file, and its style only tells whether it is a date or a percentage.
 */
export function cellValue(cell: RawCell, context: CellContext): ReadValue | UploadProblemCode | null {
  if (cell.type === 'inlineStr') return textValue(cell.inline ?? cell.value ?? '', context.limits)
  if (cell.value === null || (cell.value === '' && cell.type !== 'str')) {
    return cell.formula ? formulaWithoutValue : null
  }
  switch (cell.type) {
    case 'n':
      return numberValue(cell, cell.value, context)
    case 's':
      return sharedValue(cell.value, context)
    case 'str':
      return textValue(cell.value, context.limits)
    case 'b':
      return booleanValue(cell.value.trim())
    case 'e':
      return errorText.test(cell.value.trim()) ? { kind: 'error', text: cell.value.trim() } : 'cellValue'
    case 'd':
      return isoDate(cell.value.trim())
    default:
      return 'cellValue'
  }
}

function numberValue(cell: RawCell, raw: string, context: CellContext): ReadValue | UploadProblemCode {
  const fits = number.test(raw)
  const text = fits ? raw : raw.trim()
  if (!fits && !number.test(text)) return 'cellValue'
  // XlsxWriter and others put 0 under a formula that they can't calculate, and ask for a calculation at opening.
  if (cell.formula && context.calculateOnLoad && Number(text) === 0) return formulaWithoutValue
  const meaning = context.styles[cell.style === -1 ? 0 : cell.style]
  if (meaning === 'date') return serialDate(text, context.date1904)
  return { kind: 'number', text, percent: meaning === 'percent' }
}

function sharedValue(text: string, context: CellContext): ReadValue | UploadProblemCode | null {
  const shared = context.sharedStrings[wholeNumber(text)]
  if (shared === undefined) return 'sharedStringMissing'
  if (shared.length > context.limits.valueCharacters) return 'textTooLong'
  return shared === '' ? null : { kind: 'text', text: shared }
}

function textValue(raw: string, limits: ReadLimits): ReadValue | UploadProblemCode | null {
  const text = decodeCellText(raw)
  if (text.length > limits.valueCharacters) return 'textTooLong'
  return text === '' ? null : { kind: 'text', text }
}

function booleanValue(text: string): ReadValue | UploadProblemCode {
  if (text === '1' || text === 'true') return { kind: 'boolean', value: true }
  return text === '0' || text === 'false' ? { kind: 'boolean', value: false } : 'cellValue'
}

/** The whole number of at most nine digits that the text is, or -1. */
function wholeNumber(text: string): number {
  if (text.length === 0 || text.length > 9) return -1
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    whole = whole * 10 + digit
  }
  return whole
}
