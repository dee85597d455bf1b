/** Newsletters for who makes them, and for everybody who reads them. */
import { type PersonActor, visitor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { toInstantOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import type { NewsletterContent, NewsletterSection } from '../domain/newsletter'
import { past, upcoming } from '../domain/public-agenda'
import { getPublicAgenda } from './get-public-agenda.server'
import { composeContent, sentContent } from './newsletter-content.server'

const job = { kind: 'system', name: 'job' } as const
const choices = { past: 15, documents: 40 } as const

/** All newsletters, the newest first. */
export const listNewsletters = (actor: PersonActor) =>
  withActor(actor, async (db) => {
    const rows = await db.newsletter.findMany({
      select: { id: true, number: true, title: true, status: true, scheduledAt: true, sentAt: true, dateText: true },
      orderBy: { number: 'desc' },
    })
    return rows.map(({ scheduledAt, sentAt, ...row }) => ({
      ...row,
      scheduledAt: toInstantOrNull(scheduledAt),
      sentAt: toInstantOrNull(sentAt),
    }))
  })

/** How many will get the next one. Addresses are for the software only: staff sees the number. */
export const countSubscribers = (): Promise<number> =>
  withActor(job, (db) => db.newsletterSubscriber.count({ where: { status: 'confirmed' } }))

/** Null when there is no such newsletter. */
export async function findNewsletter(actor: PersonActor, id: string, now: Instant) {
  if (!isUuid(id)) return null
  const newsletter = await withActor(actor, (db) => db.newsletter.findUnique({ where: { id } }))
  if (!newsletter) return null
  const agenda = await getPublicAgenda()
  const today = dayOf(now)
  const filters = readDocumentFilters(new URLSearchParams())
  const documents = await listDocuments(visitor, {
    filters,
    today,
    page: 1,
    pageSize: choices.documents,
    newestFirst: true,
  })
  return {
    id,
    number: newsletter.number,
    title: newsletter.title,
    intro: newsletter.intro,
    sections: newsletter.sections as unknown as readonly NewsletterSection[],
    agendaKeys: newsletter.agendaKeys,
    documentIds: newsletter.documentIds,
    status: newsletter.status,
    version: newsletter.version,
    scheduledAt: toInstantOrNull(newsletter.scheduledAt),
    content: sentContent(newsletter) ?? (await composeContent(newsletter)),
    agendaChoices: [...upcoming(agenda, today), ...past(agenda, today).slice(0, choices.past)].map(
      ({ key, title, on }) => ({
        value: key,
        label: on === null ? title : `${title} (${on.split('-').reverse().join('-')})`,
      }),
    ),
    documentChoices: documents.rows.map((row) => ({ value: row.id, label: row.title })),
    progress: await readProgress(id),
  }
}

async function readProgress(newsletterId: string) {
  return withActor(job, async (db) => {
    const key = { messageKey: { startsWith: `newsletter:${newsletterId}:` } }
    return {
      queued: await db.newsletterDelivery.count({ where: { newsletterId } }),
      sent: await db.mail.count({ where: { ...key, sentAt: { not: null } } }),
      failed: await db.mail.count({ where: { ...key, sentAt: null, failedReason: { not: null } } }),
    }
  })
}

export type PublicNewsletter = {
  readonly number: number
  readonly sentAt: Instant | null
  readonly dateText: string | null
  readonly content: NewsletterContent
}

/** What was sent, the newest first: read as nobody. */
export const listPublicNewsletters = (): Promise<PublicNewsletter[]> =>
  withActor(visitor, async (db) => {
    const rows = await db.newsletter.findMany({
      where: { status: { in: ['sending', 'sent'] } },
      select: { number: true, sentAt: true, dateText: true, content: true },
      orderBy: { number: 'desc' },
    })
    return rows.flatMap((row) => {
      const content = sentContent(row)
      return content === null
        ? []
        : [{ number: row.number, sentAt: toInstantOrNull(row.sentAt), dateText: row.dateText, content }]
    })
  })
