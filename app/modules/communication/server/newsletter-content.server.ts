/** What a newsletter says: its own texts, and the dates and documents it names as they are for everybody now. */
import { visitor } from '~/kernel/actor'
import type { Newsletter } from '~/platform/database/generated/client'
import { withActor } from '~/platform/database/with-actor.server'
import type { NewsletterContent, NewsletterSection } from '../domain/newsletter'
import type { AgendaEntry } from '../domain/public-agenda'
import { getPublicAgenda } from './get-public-agenda.server'

const dutchDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' })
const dutchTime = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' })

/** Read as nobody: what is no longer public is left out, also when it was chosen before. */
export async function composeContent(newsletter: Newsletter): Promise<NewsletterContent> {
  const chosen = new Set(newsletter.agendaKeys)
  const agenda = (await getPublicAgenda())
    .filter((entry) => chosen.has(entry.key))
    .sort((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'))
  const documents = await withActor(visitor, (db) =>
    db.document.findMany({
      where: { id: { in: newsletter.documentIds }, contractId: null },
      select: { id: true, title: true },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
    }),
  )
  return {
    number: newsletter.number,
    title: newsletter.title,
    intro: newsletter.intro,
    sections: newsletter.sections as unknown as readonly NewsletterSection[],
    agenda: agenda.map((entry) => ({
      title: entry.title,
      when: whenOf(entry),
      place: entry.place,
      path: entry.href,
    })),
    documents: documents.map(({ id, title }) => ({ title, path: `/openbaar/documenten/${id}` })),
  }
}

function whenOf({ on, startsAt, dateText }: AgendaEntry): string {
  if (on === null) return dateText ?? ''
  const day = dutchDay.format(new Date(`${on}T00:00:00Z`))
  return startsAt === null ? day : `${day}, ${dutchTime.format(startsAt).replace(':', '.')} uur`
}

/** What was sent, as it was; null for what was not. */
export const sentContent = (newsletter: Pick<Newsletter, 'content'>): NewsletterContent | null =>
  newsletter.content as NewsletterContent | null
