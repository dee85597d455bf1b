import { instantInAmsterdam, readTimeInput } from '../../../app/kernel/amsterdam-time'
import type { CivilDate } from '../../../app/kernel/civil-date'

/** A printed time on a day in Amsterdam as a column value; throws when it is none, as that is a mistake in the seed. */
export function instantOf(day: CivilDate, time: string): Date {
  const read = readTimeInput(time)
  const at = read.ok ? instantInAmsterdam(day, read.value) : null
  if (at === null) throw new Error(`No time on ${day}: ${time}`)
  return new Date(at)
}
