/**
 * A civil day is a string 'YYYY-MM-DD' in Europe/Amsterdam, without a time or an offset; an instant is milliseconds
 * since 1970 in UTC. Strings compare in calendar order, so `a < b` means "a is earlier".
 */
declare const dayBrand: unique symbol
export type CivilDate = string & { readonly [dayBrand]: 'civil-date' }
declare const instantBrand: unique symbol
export type Instant = number & { readonly [instantBrand]: 'instant' }

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

const toEpochDay = (day: CivilDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs
const fromEpochDay = (epochDay: number): CivilDate => new Date(epochDay * dayMs).toISOString().slice(0, 10) as CivilDate

/** Whether the text is a day that exists, between 1900 and 2199. */
export function isCivilDate(text: string): text is CivilDate {
  const match = pattern.exec(text)
  if (!match) return false
  const year = Number(match[1])
  if (year < 1900 || year > 2199) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day for a text known to be one; throws RangeError when it isn't, as that is a bug. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date: ${text}`)
  return text
}

/** Days in a month, 1 = January. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const addDays = (day: CivilDate, count: number): CivilDate => fromEpochDay(toEpochDay(day) + count)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => toEpochDay(to) - toEpochDay(from)

/** The same day in another month; a day that the month lacks becomes its last day (31 January + 1 month = 28 February). */
export function addMonths(day: CivilDate, count: number): CivilDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return fromParts(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** The day for year, month (1–12) and day of the month; throws RangeError when it does not exist. */
export const fromParts = (year: number, month: number, day: number): CivilDate =>
  civilDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

export const yearOf = (day: CivilDate): number => Number(day.slice(0, 4))

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: CivilDate): number => ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1

/** An instant from milliseconds since 1970; throws RangeError when it is no whole number. */
export function instant(ms: number): Instant {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`Not an instant: ${ms}`)
  return ms as Instant
}

const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in Amsterdam at an instant. */
export const dayOf = (at: Instant): CivilDate => civilDate(amsterdamDay.format(at))
