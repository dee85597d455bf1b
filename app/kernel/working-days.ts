/**
 * Dutch public holidays and working days by the Algemene termijnenwet (Atw).
 * Art. 3 names New Year's Day, Easter Monday, Ascension Day, Whit Monday, both Christmas days, the King's birthday and
 * 5 May, and puts Good Friday on a par with them. Easter Sunday and Whit Sunday are Sundays already. Days that a royal
 * decree adds (art. 3 lid 3) are data, passed in by the caller.
 */
import { addDays, type CivilDate, fromParts, weekday, yearOf } from './civil-date'

/** Easter Sunday in the Gregorian calendar (anonymous algorithm, Meeus/Jones/Butcher), 1900–2199. */
export function easterSunday(year: number): CivilDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return fromParts(year, month, day)
}

export type Holiday = { readonly on: CivilDate; readonly code: HolidayCode }
export type HolidayCode =
  | 'newYear'
  | 'goodFriday'
  | 'easterMonday'
  | 'kingsDay'
  | 'liberationDay'
  | 'ascension'
  | 'whitMonday'
  | 'christmas'
  | 'boxingDay'

/** The public holidays of the Atw in one year, in calendar order. King's Day is the 26th when 27 April is a Sunday. */
export function publicHolidays(year: number): Holiday[] {
  const easter = easterSunday(year)
  const april27 = fromParts(year, 4, 27)
  const days: Holiday[] = [
    { on: fromParts(year, 1, 1), code: 'newYear' },
    { on: addDays(easter, -2), code: 'goodFriday' },
    { on: addDays(easter, 1), code: 'easterMonday' },
    { on: weekday(april27) === 7 ? addDays(april27, -1) : april27, code: 'kingsDay' },
    { on: fromParts(year, 5, 5), code: 'liberationDay' },
    { on: addDays(easter, 39), code: 'ascension' },
    { on: addDays(easter, 50), code: 'whitMonday' },
    { on: fromParts(year, 12, 25), code: 'christmas' },
    { on: fromParts(year, 12, 26), code: 'boxingDay' },
  ]
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Counting a term asks for the same few years thousands of times. */
const codesByYear = new Map<number, ReadonlyMap<CivilDate, HolidayCode>>()
function holidayCodes(year: number): ReadonlyMap<CivilDate, HolidayCode> {
  const known = codesByYear.get(year) ?? new Map(publicHolidays(year).map(({ on, code }) => [on, code]))
  codesByYear.set(year, known)
  return known
}

/** Why a day is not a working day: the holiday's code, 'weekend', 'decree' for a day added by royal decree, or null. */
export function restDayReason(
  day: CivilDate,
  decreed: ReadonlySet<string> = new Set(),
): HolidayCode | 'weekend' | 'decree' | null {
  const holiday = holidayCodes(yearOf(day)).get(day)
  if (holiday) return holiday
  if (weekday(day) >= 6) return 'weekend'
  return decreed.has(day) ? 'decree' : null
}

export const isWorkingDay = (day: CivilDate, decreed?: ReadonlySet<string>): boolean =>
  restDayReason(day, decreed) === null

/** The day itself when it is a working day, else the first one after it (Atw art. 1). */
export function nextWorkingDay(day: CivilDate, decreed?: ReadonlySet<string>): CivilDate {
  let candidate = day
  while (!isWorkingDay(candidate, decreed)) candidate = addDays(candidate, 1)
  return candidate
}

/** The `count`-th working day after `day` (count ≥ 0; 0 gives the day itself, working or not). */
export function addWorkingDays(day: CivilDate, count: number, decreed?: ReadonlySet<string>): CivilDate {
  let candidate = day
  for (let left = count; left > 0; ) {
    candidate = addDays(candidate, 1)
    if (isWorkingDay(candidate, decreed)) left -= 1
  }
  return candidate
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, decreed?: ReadonlySet<string>): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, decreed)) count += 1
  return count
}
