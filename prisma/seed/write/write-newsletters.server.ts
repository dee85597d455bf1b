/** The newsletter of the source, as one that was sent. */
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { newsletter1 } from '../facts/newsletter-1'

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeNewsletters(db: Db): Promise<number> {
  const { number, title, dateText, source } = newsletter1
  const sections = newsletter1.sections.map((section) => ({ ...section }))
  const content = {
    number,
    title,
    intro: '',
    sections,
    agenda: newsletter1.agenda.map((item) => ({ ...item, path: null })),
    documents: newsletter1.tables.map((table) => ({
      title: table,
      path: `/openbaar/documenten/${deterministicId(`document:${table}`)}`,
    })),
  }
  const row = {
    id: deterministicId(`newsletter:${number}`),
    number,
    title,
    status: 'sent',
    dateText,
    source: { ...source },
  }
  const { count } = await db.newsletter.createMany({ data: [{ ...row, sections, content }], skipDuplicates: true })
  return count
}
