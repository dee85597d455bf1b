/** What became public, with the moment: documents, newsletters, action plans and answered questions. */
import { visitor } from '~/kernel/actor'
import { dayOf, type Instant, instant } from '~/kernel/civil-date'
import { listPublicActionPlans } from '~/modules/action-plan/server/get-plan.server'
import { planTexts } from '~/modules/action-plan/texts'
import { listPublicAnswers } from '~/modules/consultation/server/list-public.server'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { documentTexts } from '~/modules/document/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { listPublicNewsletters } from './get-newsletter.server'
import type { FeedItem } from './public-feed.server'

const most = 50

/** In no order; publicFeed puts the newest first. */
export async function readFeedItems(now: Instant): Promise<FeedItem[]> {
  const filters = readDocumentFilters(new URLSearchParams())
  const query = { filters, today: dayOf(now), page: 1, pageSize: most, newestFirst: true }
  const { rows } = await listDocuments(visitor, query)
  const answers = await withActor(visitor, listPublicAnswers)
  const newsletters = await listPublicNewsletters()
  const plans = await withActor(visitor, (db) => listPublicActionPlans(db, query.today))
  return [
    ...newsletters.flatMap(({ number, sentAt, content }): FeedItem[] =>
      sentAt === null
        ? []
        : [{ title: content.title, path: `/openbaar/nieuws/${number}`, at: sentAt, description: content.intro }],
    ),
    ...rows.flatMap(({ id, title, kind, publishedAt }): FeedItem[] =>
      publishedAt === null
        ? []
        : [
            {
              title,
              path: `/openbaar/documenten/${id}`,
              at: instant(publishedAt.getTime()),
              description: documentTexts.kinds[kind] ?? kind,
            },
          ],
    ),
    ...plans.flatMap(({ id, municipalityName, year, publishedAt, introduction }): FeedItem[] =>
      publishedAt === null
        ? []
        : [
            {
              title: planTexts.title(municipalityName, year),
              path: `/openbaar/uitvoeringsplannen/${id}`,
              at: publishedAt,
              description: introduction,
            },
          ],
    ),
    ...answers.map(
      (answer): FeedItem => ({
        title: answer.question,
        path: `/openbaar/bijeenkomsten#vraag-${answer.id}`,
        at: answer.publishedAt,
        description: answer.answer,
      }),
    ),
  ]
}
