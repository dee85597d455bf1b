/** What is coming up and what has been, of milestones and meetings together: one list by day. */
import type { CivilDate, Instant } from '../../../kernel/civil-date'

export type AgendaEntry = {
  /** 'mijlpaal-<id>' or 'bijeenkomst-<id>': a name for ever, for calendars and feeds. */
  readonly key: string
  readonly kind: 'milestone' | 'meeting'
  readonly title: string
  readonly description: string
  /** Null when the sources tell no day; `dateText` then says what they do tell. */
  readonly on: CivilDate | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly dateText: string | null
  readonly place: string | null
  readonly phaseNumber: number | null
  /** scheduled, met, notMet, partiallyMet, held or cancelled. */
  readonly state: string
  readonly href: string
}

const byDay = (a: AgendaEntry, b: AgendaEntry): number =>
  (a.on ?? '9999').localeCompare(b.on ?? '9999') || a.title.localeCompare(b.title, 'nl')

/** From today on, the first first; what has no day comes last. What is over or called off is not coming. */
export const upcoming = (entries: readonly AgendaEntry[], today: CivilDate): AgendaEntry[] =>
  entries
    .filter((entry) => (entry.on === null ? entry.state === 'scheduled' : entry.on >= today))
    .filter((entry) => entry.state !== 'cancelled')
    .sort(byDay)

/** What has been, the latest first, what has no day last; a day that passed counts, whatever came of it. */
export const past = (entries: readonly AgendaEntry[], today: CivilDate): AgendaEntry[] =>
  entries
    .filter((entry) => (entry.on === null ? entry.state !== 'scheduled' : entry.on < today))
    .sort((a, b) => (b.on ?? '0000').localeCompare(a.on ?? '0000') || a.title.localeCompare(b.title, 'nl'))
