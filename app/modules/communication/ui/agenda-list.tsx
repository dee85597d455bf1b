/** Dates in a list: milestones and meetings alike, each with its day in words. */
import type { CivilDate, Instant } from '~/kernel/civil-date'
import { formatLongDay, formatTime } from '~/ui/format'

type Entry = {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly description: string
  readonly on: string | null
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly dateText: string | null
  readonly place: string | null
  readonly state: string
  readonly href: string
}
type AgendaListProps = {
  entries: readonly Entry[]
  texts: {
    readonly noDay: string
    readonly kinds: Readonly<Record<string, string>>
    readonly states: Readonly<Record<string, string>>
  }
}

export const AgendaList = ({ entries, texts }: AgendaListProps) => (
  <ul className="ld-public-list">
    {entries.map((entry) => (
      <li key={entry.key}>
        <span className="ld-public-date">{whenOf(entry, texts.noDay)}</span>
        <a href={entry.href}>{entry.title}</a>
        <span className="ld-public-date">
          {[texts.kinds[entry.kind], texts.states[entry.state], entry.place].filter(Boolean).join(' · ')}
        </span>
        {entry.description !== '' && <p>{entry.description}</p>}
      </li>
    ))}
  </ul>
)

function whenOf({ on, startsAt, dateText }: Entry, noDay: string): string {
  if (on === null) return dateText ?? noDay
  const day = formatLongDay(on as CivilDate)
  return startsAt === null ? day : `${day}, ${formatTime(startsAt as Instant)}`
}
