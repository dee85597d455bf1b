/**
 * Gives a cell of a stranger's file its meaning by the type of its column. What can be read in one way only is read,
 * with a remark when it looks different afterwards; what can be read in two ways is asked; the rest is an error.
 * Empty is not zero: an empty cell gives null.
 */

import { cleanText, foldText } from '../../../kernel/clean-text'
import { dayOfSerial, readDayText } from '../../../kernel/day-text'
import { plainHundredths } from '../../../kernel/exact-decimal'
import type { ReadValue } from '../../../kernel/read-sheet'
import { asked, type CellReading, converted, empty, type PresentValue, plain, wrong } from './cell-reading'
import type { CodeFinder } from './code-lists'
import { readNumber, readPercent, wholeDigits } from './number-cell'
import { findPeriod } from './periods'
import type { ColumnType } from './report-template'
import { type CellValue, dayText } from './value-text'

/** Whether there is nothing in the cell: blanks and invisible characters only. */
export const isBlank = (value: ReadValue | undefined): boolean =>
  value === undefined || (value.kind === 'text' && cleanText(value.text) === '')

/**
 * Reads one cell. `finder` belongs to a column of the kind 'list'. The value is: text for codes and text, whole number
 * for integers, cents for euros, hundredths for decimals, basis points for percents, 'YYYY-MM-DD' for days.
 */
export function readCell(value: ReadValue | undefined, type: ColumnType, finder: CodeFinder | null): CellReading {
  if (value === undefined) return empty
  if (value.kind === 'error') return wrong('excelError', { error: value.text })
  if (value.kind === 'formulaWithoutValue') return wrong('formulaWithoutValue')
  if (value.kind === 'text' && cleanText(value.text) === '') return empty
  switch (type.kind) {
    case 'euros':
    case 'decimal2':
      return readNumber(value, 2, type.kind)
    case 'integer':
      return readNumber(value, 0, 'integer')
    case 'percent':
      return readPercent(value)
    case 'list':
      return readListCode(value, finder)
    case 'code':
      return readCode(value, type.maxLength)
    case 'digits':
      return readDigits(value, type.length)
    case 'day':
      return readDay(value)
    case 'yesNo':
      return readYesNo(value)
    case 'period':
      return readPeriod(value)
    case 'text':
      return readText(value, type.maxLength)
  }
}

/**
 * The quick way for the cells that most files consist of: plain numbers and codes as they should be. Undefined for
 * everything else, which then goes through readCell; where it answers, readCell gives the same value without a remark.
 */
export function readPlainCell(value: ReadValue, type: ColumnType, finder: CodeFinder | null): CellValue | undefined {
  if (value.kind === 'number') {
    if (value.percent || (type.kind !== 'euros' && type.kind !== 'decimal2' && type.kind !== 'integer'))
      return undefined
    const hundredths = plainHundredths(value.text)
    if (hundredths === null || type.kind !== 'integer') return hundredths ?? undefined
    return hundredths % 100 === 0 ? hundredths / 100 : undefined
  }
  return value.kind === 'text' && type.kind === 'list' && finder?.has(value.text) ? value.text : undefined
}

/** A cell as the text of a code, or null when no code can be meant. */
function codeText(value: PresentValue): string | null {
  if (value.kind === 'text') return cleanText(value.text)
  if (value.kind === 'number' && !value.percent) return wholeDigits(value.text)
  return null
}

function readListCode(value: PresentValue, finder: CodeFinder | null): CellReading {
  const text = codeText(value)
  if (!finder || text === null) return wrong('notInList')
  if (finder.has(text)) return plain(text)
  if (/^\d+$/.test(text) && finder.digits !== null && text.length < finder.digits) {
    const padded = text.padStart(finder.digits, '0')
    if (finder.has(padded)) return converted(padded, padded)
  }
  // Lists that mix lengths never mix them below two digits: '4' can only be '04'.
  if (/^\d$/.test(text) && finder.has(`0${text}`)) return converted(`0${text}`, `0${text}`)
  const withoutPrefix = /^GM ?(\d{4})$/i.exec(text)?.[1]
  if (withoutPrefix && finder.has(withoutPrefix)) return converted(withoutPrefix, withoutPrefix)
  // '0546 Leiden' or '45 - Jeugdhulp ambulant': the code counts when the name beside it agrees.
  const [, code = '', name = ''] = /^(\d{2,4})[ :–(-]+([^)]+)\)?$/.exec(text) ?? []
  if (finder.has(code) && finder.findByName(name) === code) return converted(code, code)
  const named = finder.findByName(text)
  if (named === null) return wrong('notInList')
  return foldText(named) === foldText(text) ? plain(named) : converted(named, named)
}

function readCode(value: PresentValue, maxLength: number): CellReading {
  const text = codeText(value)
  if (text === null) return wrong('codeTooLong', { length: maxLength })
  const code = text.replaceAll(' ', '').toUpperCase()
  if (code.length > maxLength) return wrong('codeTooLong', { length: maxLength })
  const sameLook = value.kind === 'text' ? code === text : value.kind === 'number' && code === value.text
  return sameLook ? plain(code) : converted(code, code)
}

function readDigits(value: PresentValue, length: number): CellReading {
  const text = codeText(value)
  const digits = text?.replace(/[ .-]/g, '') ?? ''
  if (!/^\d+$/.test(digits) || digits.length > length || digits.length < length - 2) {
    return wrong('codeWrongLength', { length })
  }
  if (digits.length < length) return asked('paddingToConfirm', { first: digits.padStart(length, '0'), length })
  return digits === text ? plain(digits) : converted(digits, digits)
}

function readDay(value: PresentValue): CellReading {
  if (value.kind === 'date') return plain(value.day)
  if (value.kind === 'boolean') return wrong('notADay')
  if (value.kind === 'number' && value.percent) return wrong('notADay')
  const text = cleanText(value.text)
  const digits = value.kind === 'number' ? wholeDigits(text) : /^\d{5}$/.test(text) ? text : null
  const serial = digits === null ? null : dayOfSerial(Number(digits))
  if (serial) return converted(serial, dayText(serial))
  const read = readDayText(digits ?? text)
  if (read.kind === 'none') return value.kind === 'number' ? wrong('numberInsteadOfDay') : wrong('notADay')
  if (read.kind === 'ambiguous') {
    const [first, second] = read.readings
    return asked('dayAmbiguous', { first, second })
  }
  return read.plain ? plain(read.day) : converted(read.day, dayText(read.day))
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', 'waar', 'true', '1'])
const no = new Set(['nee', 'n', 'no', 'onwaar', 'false', '0'])
const ordinaryAnswers = new Set(['ja', 'j', 'nee', 'n'])

function readYesNo(value: PresentValue): CellReading {
  if (value.kind === 'boolean') return plain(value.value)
  if (value.kind === 'date') return wrong('notYesNo')
  const answer = foldText(value.text)
  if (!yes.has(answer) && !no.has(answer)) return wrong('notYesNo')
  const isYes = yes.has(answer)
  return ordinaryAnswers.has(answer) ? plain(isYes) : converted(isYes, isYes ? 'ja' : 'nee')
}

function readPeriod(value: PresentValue): CellReading {
  if (value.kind === 'date') {
    // Excel makes a date of '2026-03': the first of the month can only be that month.
    return value.day.endsWith('-01') ? converted(value.day.slice(0, 7), value.day.slice(0, 7)) : wrong('notAPeriod')
  }
  const text = codeText(value)?.replaceAll(' ', '').toUpperCase() ?? ''
  const label = text.replace(/^(\d{4})(?:Q|-Q)([1-4])$/, '$1-K$2').replace(/^(\d{4})([HK][1-4])$/, '$1-$2')
  if (!findPeriod(label)) return wrong('notAPeriod')
  return label === text ? plain(label) : converted(label, label)
}

function readText(value: PresentValue, maxLength: number): CellReading {
  if (value.kind === 'boolean') return plain(value.value ? 'ja' : 'nee')
  if (value.kind === 'date') return plain(dayText(value.day))
  const text = value.kind === 'text' ? cleanText(value.text) : value.text.replace('.', ',')
  return text.length > maxLength ? wrong('textTooLong', { length: maxLength, actual: text.length }) : plain(text)
}
