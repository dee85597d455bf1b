/**
 * Values as the text that stands in the file. Amounts go from whole numbers to decimal text by moving the point, so
 * that no float ever holds one.
 */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import type { NumberKind } from '../sheet-spec'

/** Digits behind the point: an amount of 1234 with two is 12.34. */
export const decimals: Readonly<Record<NumberKind, number>> = {
  integer: 0,
  decimal2: 2,
  decimal5: 5,
  euros: 2,
  euros4: 4,
  percent: 4,
}

/** 123456 with 2 decimals → '1234.56', 123450 → '1234.5'. Throws RangeError unless whole and safe, as that is a bug. */
export function decimalText(amount: number, places: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole, safe number: ${amount}`)
  if (places === 0 || amount === 0) return String(amount === 0 ? 0 : amount)
  const digits = String(amount < 0 ? -amount : amount).padStart(places + 1, '0')
  const whole = digits.slice(0, -places)
  let end = digits.length
  while (end > digits.length - places && digits.charCodeAt(end - 1) === 48) end -= 1
  const fraction = digits.slice(digits.length - places, end)
  return (amount < 0 ? '-' : '') + (fraction === '' ? whole : `${whole}.${fraction}`)
}

const dayMs = 86_400_000
/** Days from Excel's day 0 to 1 January 1970. Right from 1 March 1900; before that Excel counts a day that never was. */
const epochSerial = 25_569
const firstExcelDay = '1900-03-01'
const lastExcelDay = '9999-12-31'

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48
/** Excel's number for a day, or null for one it can't show as a date (before 1 March 1900). */
export function daySerial(day: CivilDate): number | null {
  if (day < firstExcelDay || day > lastExcelDay || day.length !== 10) return null
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
  const month = digit(day, 5) * 10 + digit(day, 6)
  return Date.UTC(year, month - 1, digit(day, 8) * 10 + digit(day, 9)) / dayMs + epochSerial
}

/** '2027-03-01' → '01-03-2027'. */
export const dutchDay = (day: string): string => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const hourMs = 3_600_000
let lastHour = Number.NaN
let lastOffset = 0

/** Milliseconds to add to UTC for the clock in Amsterdam; looked up once per hour, as Intl is slow and changes fall on whole hours. */
function amsterdamOffset(at: Instant): number {
  const hour = Math.floor(at / hourMs)
  if (hour !== lastHour) {
    const parts = Object.fromEntries(amsterdam.formatToParts(hour * hourMs).map((p) => [p.type, Number(p.value)]))
    const local = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!)
    lastOffset = local - hour * hourMs
    lastHour = hour
  }
  return lastOffset
}

/** Excel's number for a moment on the Amsterdam clock, to the second; null before 1 March 1900. */
export function instantSerial(at: Instant): number | null {
  const seconds = Math.floor((at + amsterdamOffset(at)) / 1000)
  const serial = epochSerial + seconds / 86_400
  return serial >= 61 && serial < 2_958_466 ? serial : null
}

/** 'dd-mm-yyyy hh:mm' on the Amsterdam clock. */
export function dutchInstant(at: Instant): string {
  const iso = new Date(at + amsterdamOffset(at)).toISOString()
  return `${dutchDay(iso)} ${iso.slice(11, 16)}`
}

/** Decimal text from a file ('1234.5', '1.2E-3') that Excel can take as a number. */
export const isNumberText = (value: string): boolean =>
  /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value) && Number.isFinite(Number(value))
