/** When the owner of a document hears that it expires: 90, 30 and 0 days before, each once. */
import { addDays, type CivilDate, daysBetween } from '../../../kernel/civil-date'

export const expiryDaysBefore = [90, 30, 0] as const

/** A job that did not run for some days still sends the last warning, but none that is older. */
export const expiryCatchUpDays = 7

/** What `expires soon` means on tiles and in the list. */
export const expiresSoonDays = 90

/** The warning to send today, or null. A later warning makes the earlier ones pointless. */
export function expiryWarning(
  { expiresOn, sent }: { readonly expiresOn: CivilDate; readonly sent: readonly number[] },
  today: CivilDate,
): number | null {
  const passed = expiryDaysBefore.filter((days) => addDays(expiresOn, -days) <= today)
  if (passed.length === 0) return null
  const latest = Math.min(...passed)
  // A warning that was missed is still true until the next one; that of the day itself is not, some days later.
  if (latest === 0 && daysBetween(expiresOn, today) > expiryCatchUpDays) return null
  return sent.includes(latest) ? null : latest
}

/** The expiry days for which a warning may have to go out today. */
export const warnedExpiryDays = (today: CivilDate): { from: CivilDate; until: CivilDate } => ({
  from: addDays(today, -expiryCatchUpDays),
  until: addDays(today, expiryDaysBefore[0]),
})
