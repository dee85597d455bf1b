/** The planning as iCalendar: a whole day for each date, under an identity that stays when it moves. */
import ical from 'ical-generator'
import { addDays, type CivilDate, type Instant } from '~/kernel/civil-date'
import type { DossierTerm } from '../domain/dossier-terms'
import { termKindText, termWhomText } from '../texts-terms'
import { workTexts } from '../texts-work'
import type { Deadline } from './save-planning.server'

type Named = { readonly id: string; readonly number: string; readonly title: string }
type Dates = { readonly deadlines: readonly Deadline[]; readonly terms: readonly DossierTerm[] }

/** Stays while its last day moves: a verdict lengthens the term that was there. */
const termId = ({ kind, lot, who }: DossierTerm): string =>
  encodeURIComponent([kind, lot, who].filter((part) => part !== null).join('-'))

/** RFC 5545; `now` is when it was made. Terms of the documents stand in it until what they ask was done. */
export function planningCalendar(tender: Named, { deadlines, terms }: Dates, now: Instant): string {
  const calendar = ical({ name: `${tender.number} ${tender.title}` })
  const put = (id: string, on: CivilDate, what: string) =>
    calendar.createEvent({
      id: `${tender.id}-${id}@leidraad`,
      stamp: new Date(now),
      start: new Date(`${on}T00:00:00Z`),
      end: new Date(`${addDays(on, 1)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: `${tender.number}: ${what}`,
    })
  for (const { kind, plannedOn } of deadlines) put(kind, plannedOn, workTexts.deadlines[kind])
  for (const term of terms.filter(({ doneOn }) => doneOn === null))
    put(termId(term), term.counted.lastOn, `${termKindText(term)} (${termWhomText(term)})`)
  // RFC 5545: every line ends so, the last one too.
  return `${calendar.toString()}\r\n`
}
