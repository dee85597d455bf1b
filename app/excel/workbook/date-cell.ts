import type { ReadValue } from '../../kernel/read-sheet'

const dayMs = 86_400_000
/** What Excel shows in a date cell whose number is no date. */
const noDate: ReadValue = { kind: 'error', text: '#####' }
/** 31 December 9999 in either date system. */
const lastDay = Date.UTC(9999, 11, 31)
const epoch1904 = Date.UTC(1904, 0, 1)
/** Day 1 is 1 January 1900; from day 61 on the count is one ahead, because Excel counts 29 February 1900. */
const epoch1900 = Date.UTC(1899, 11, 31)
const fictionalDay = 60

/**
 * The day that a number in a cell with a date format means. Day 60 (29 February 1900, which never was), day 0 and
 * negative numbers in the 1900 system, and anything beyond the year 9999 are no day: they become an error value, never a
 * guess. The number is rounded to the millisecond, as a double can't hold every time of day exactly.
 */
export function serialDate(serial: string, date1904: boolean): ReadValue {
  const total = Math.round(Number(serial) * dayMs)
  if (!Number.isSafeInteger(total) || total < 0) return noDate
  const number = Math.floor(total / dayMs)
  if (!date1904 && (number === 0 || number === fictionalDay)) return noDate
  const days = date1904 || number < fictionalDay ? number : number - 1
  const at = (date1904 ? epoch1904 : epoch1900) + days * dayMs
  if (at > lastDay) return noDate
  return { kind: 'date', day: dayText(at), time: total % dayMs !== 0 }
}

const dayTexts = new Map<number, string>()
const mostDayTexts = 5000

/** 'YYYY-MM-DD'; kept for a while, because the same days come back on many rows. */
function dayText(at: number): string {
  const known = dayTexts.get(at)
  if (known !== undefined) return known
  const text = new Date(at).toISOString().slice(0, 10)
  if (dayTexts.size >= mostDayTexts) dayTexts.clear()
  dayTexts.set(at, text)
  return text
}

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/

/** The day of an ISO 8601 cell (`t="d"`); text that is no existing day stays text, so that it is shown as it is. */
export function isoDate(text: string): ReadValue {
  const match = isoDay.exec(text)
  if (!match) return { kind: 'text', text }
  const day = text.slice(0, 10)
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  const exists = Number(match[1]) >= 1900 && new Date(at).toISOString().slice(0, 10) === day
  if (!exists || Number(match[4] ?? 0) > 23 || Number(match[5] ?? 0) > 59) return { kind: 'text', text }
  return { kind: 'date', day, time: /[1-9]/.test(text.slice(11)) }
}
