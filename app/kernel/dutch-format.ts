/**
 * How amounts, shares, days and moments read in Dutch. Everything is computed on whole numbers and strings: no float,
 * and no clock or time zone of the machine, so that the server and the browser always write the same. In the kernel, because
 * a letter, a refusal and a screen say an amount the same way.
 */
import { type CivilDate, dayOf, type Instant, weekday } from './civil-date'
import { type Cents, divideRounded } from './money'

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const byteUnits = ['B', 'kB', 'MB', 'GB']

const space = '\u00a0'

/** Digits in groups of three: 1234567 → '1.234.567'. Whole numbers only; throws RangeError otherwise. */
export function formatNumber(value: number | bigint): string {
  const text = BigInt(value).toString()
  return text.replace(/\B(?=(\d{3})+$)/g, '.')
}

/** A whole number of units of 10^-decimals: (123456, 2) → '1.234,56'. */
function formatFixed(value: bigint, decimals: number): string {
  const negative = value < 0n
  const digits = (negative ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = formatNumber(BigInt(digits.slice(0, digits.length - decimals)))
  const fraction = decimals === 0 ? '' : `,${digits.slice(-decimals)}`
  return `${negative ? '-' : ''}${whole}${fraction}`
}

/** '€ 1.234,56'; negative: '€ -1.234,56'. The space does not break. */
export const formatEuros = (amount: Cents): string => `€${space}${formatFixed(BigInt(amount), 2)}`

/** '€ 1.235': for tiles and charts, where cents are noise; rounded half away from zero. */
export const formatWholeEuros = (amount: Cents): string =>
  `€${space}${formatFixed(divideRounded(BigInt(amount), 100n), 0)}`

/** The amount as a person types it, without the sign of the euro: '1.234,56'. For the value of a money field. */
export const formatAmount = (amount: Cents): string => formatFixed(BigInt(amount), 2)

/** A tariff in ten-thousandths of a euro: '€ 1,2345', or with two decimals when the rest is zero: '€ 61,20'. */
export function formatTariff(tenThousandths: number | bigint): string {
  const value = BigInt(tenThousandths)
  const inCents = value % 100n === 0n
  return `€${space}${inCents ? formatFixed(value / 100n, 2) : formatFixed(value, 4)}`
}

/** Basis points as '12,34 %'; fewer `decimals` rounds half away from zero. */
export function formatPercent(basisPoints: number | bigint, decimals: 0 | 1 | 2 = 2): string {
  const value = divideRounded(BigInt(basisPoints), 10n ** BigInt(2 - decimals))
  return `${formatFixed(value, decimals)}${space}%`
}

const parts = (day: CivilDate) => ({
  year: day.slice(0, 4),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** '23-11-2026'. */
export const formatDay = (day: CivilDate): string => `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`

/** '23 november 2026'. */
export function formatDayInWords(day: CivilDate): string {
  const { year, month, day: number } = parts(day)
  return `${number} ${months[month - 1]} ${year}`
}

/** 'maandag 23 november 2026'. */
export const formatLongDay = (day: CivilDate): string => `${weekdays[weekday(day) - 1]} ${formatDayInWords(day)}`

/** '1 januari 2026 tot en met 31 december 2026'. */
export const formatPeriod = (from: CivilDate, until: CivilDate): string =>
  `${formatDayInWords(from)} tot en met ${formatDayInWords(until)}`

const clockTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The clock in Amsterdam: '14.02'. */
export const formatTime = (at: Instant): string => clockTime.format(at).replace(':', '.')

/** '23-11-2026 14.02'. */
export const formatInstant = (at: Instant): string => `${formatDay(dayOf(at))} ${formatTime(at)}`

/** To the millisecond, where a moment decides: '23-11-2026 14.02.07,842'. */
export function formatExactInstant(at: Instant): string {
  const ofMinute = String(((at % 60_000) + 60_000) % 60_000).padStart(5, '0')
  return `${formatInstant(at)}.${ofMinute.slice(0, 2)},${ofMinute.slice(2)}`
}

/** 'maandag 23 november 2026 om 14.02 uur'. */
export const formatLongInstant = (at: Instant): string => `${formatLongDay(dayOf(at))} om ${formatTime(at)} uur`

/** The moment for a <time> element, in UTC: '2026-11-23T13:02:00.000Z'. */
export const machineInstant = (at: Instant): string => new Date(at).toISOString()

/** A count with its noun: (1, …) → '1 verplichting', (3, …) → '3 verplichtingen'. */
export const formatCount = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** A size in bytes for people: '812 B', '1,2 MB' (powers of 1000, as file managers show it; rounded down to a tenth). */
export function formatBytes(bytes: number): string {
  let unit = 0
  let size = BigInt(bytes) * 10n
  while (size >= 10_000n && unit < byteUnits.length - 1) {
    size /= 1000n
    unit += 1
  }
  return `${unit === 0 ? formatNumber(size / 10n) : formatFixed(size, 1)}${space}${byteUnits[unit]}`
}

/** 'ja' or 'nee'. */
export const formatYesNo = (value: boolean): string => (value ? 'ja' : 'nee')
