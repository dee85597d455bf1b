/** The clock in Amsterdam, back to an instant: what a person types is a day and an hour there. */
import { type CivilDate, dayOf, type Instant, instant } from './civil-date'
import { ok, type Result, refuse } from './result'

/** Minutes since midnight, 0 to 1439. */
export type ClockTime = number

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clock in Amsterdam shows at an instant. */
export function clockTimeOf(at: Instant): ClockTime {
  const [hours = '0', minutes = '0'] = clock.format(at).split(':')
  return Number(hours) * 60 + Number(minutes)
}

/**
 * The instant at which the clock in Amsterdam shows this time on this day; null for the hour that the clocks skip in
 * March. In October an hour comes twice: the first is taken.
 */
export function instantInAmsterdam(day: CivilDate, time: ClockTime): Instant | null {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + time * 60_000
  // Summer time first: it is two hours ahead of UTC, and of a doubled hour it is the first.
  for (const hoursAhead of [2, 1]) {
    const candidate = instant(asUtc - hoursAhead * 3_600_000)
    if (dayOf(candidate) === day && clockTimeOf(candidate) === time) return candidate
  }
  return null
}

export type TimeInputCode = 'timeMissing' | 'timeNotRead'

/** Reads 15.00, 15:00, 1500, 15u30, 15 uur and 9. */
export function readTimeInput(text: string): Result<ClockTime, TimeInputCode> {
  const typed = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
  if (typed === '') return refuse('timeMissing')
  const parts = /^(\d{1,2})(?:(?:[.:]| ?u(?:ur)? ?)(\d{2})?|(\d{2}))?(?: uur)?$/.exec(typed)
  const hours = Number(parts?.[1] ?? 99)
  const minutes = Number(parts?.[2] ?? parts?.[3] ?? 0)
  return hours < 24 && minutes < 60 ? ok(hours * 60 + minutes) : refuse('timeNotRead', { typed })
}

/** '09.05' for 545. */
export const timeText = (time: ClockTime): string =>
  `${String(Math.floor(time / 60)).padStart(2, '0')}.${String(time % 60).padStart(2, '0')}`
