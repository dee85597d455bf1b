/** An instant as Amsterdam's clock shows it, to the millisecond and with its offset: 2026-10-25T02:30:00.000+01:00. */
import type { Instant } from '~/kernel/civil-date'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** With the offset, so that the hour that comes twice in October is told apart. */
export function amsterdamIso(at: Instant): string {
  const read = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes): string => read.get(name) ?? ''
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`
  const milliseconds = String(((at % 1000) + 1000) % 1000).padStart(3, '0')
  const minutes = Math.round((Date.parse(`${local}Z`) - (at - (((at % 1000) + 1000) % 1000))) / 60_000)
  const size = Math.abs(minutes)
  const offset = `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
  return `${local}.${milliseconds}${offset}`
}
