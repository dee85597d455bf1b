/** A day as people type it. '3-4-2026' can be 3 April or 4 March: both are handed over, and somebody is asked. */
import { addDays, type CivilDate, civilDate, isCivilDate } from './civil-date'

export type DayText =
  /** `plain` is true for dd-mm-jjjj and jjjj-mm-dd, which need no remark. */
  | { readonly kind: 'day'; readonly day: CivilDate; readonly plain: boolean }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [CivilDate, CivilDate] }
  | { readonly kind: 'none' }

const none: DayText = { kind: 'none' }
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/
const named = /^(?:[a-z]{2,9},? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/

// Dutch and English month names share their first three letters but for these.
const monthStarts = ['jan', 'feb', 'maa|mrt|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec']
const monthNumber = (name: string): number =>
  monthStarts.findIndex((starts) => starts.split('|').includes(name.slice(0, 3))) + 1

const pad = (text: string): string => text.padStart(2, '0')
const fullYear = (text: string): string => (text.length === 2 ? `20${text}` : text)

function dayOrNull(year: string, month: string, day: string): CivilDate | null {
  const text = `${fullYear(year)}-${pad(month)}-${pad(day)}`
  return isCivilDate(text) ? text : null
}

const found = (day: CivilDate | null, plain: boolean): DayText => (day ? { kind: 'day', day, plain } : none)

/** Reads a cleaned text; 'none' also for a day that does not exist (31-2-2026). Two-digit years are 2000–2099. */
export function readDayText(text: string): DayText {
  const iso = yearFirst.exec(text)
  if (iso) return found(dayOrNull(iso[1]!, iso[2]!, iso[3]!), /^\d{4}-\d{2}-\d{2}$/.test(text))
  const digits = compact.exec(text)
  if (digits) return found(dayOrNull(digits[1]!, digits[2]!, digits[3]!), false)
  const words = named.exec(text.toLowerCase())
  if (words) return found(dayOrNull(words[3]!, String(monthNumber(words[2]!)), words[1]!), false)
  const parts = yearLast.exec(text)
  return parts ? readDayMonthYear(parts) : none
}

function readDayMonthYear(parts: RegExpExecArray): DayText {
  const [text, first = '', , second = '', year = ''] = parts
  const dayFirst = dayOrNull(year, second, first)
  const monthFirst = dayOrNull(year, first, second)
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { kind: 'ambiguous', readings: [dayFirst, monthFirst] }
  // 12/31/2026 can only be the American order.
  const day = dayFirst ?? monthFirst
  return found(day, dayFirst !== null && /^\d{1,2}-\d{1,2}-\d{4}$/.test(text))
}

// Serial 61 is 1 March 1900: after the leap day of 1900 that Excel has and the calendar has not.
const serial61 = civilDate('1900-03-01')

/** The day for an Excel serial number (1900 date system) between 1955 and 2099, or null: other numbers are no days. */
export function dayOfSerial(serial: number): CivilDate | null {
  if (!Number.isInteger(serial) || serial < 20_090 || serial > 73_050) return null
  return addDays(serial61, serial - 61)
}
