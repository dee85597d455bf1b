/** Every public page, for search engines (sitemaps.org). */

import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { listPublicActionPlans } from '~/modules/action-plan/server/get-plan.server'
import { listPublicNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { listPublicMeetings } from '~/modules/consultation/server/list-public.server'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { listPublicTenders } from '~/modules/tender/server/list-public-tenders.server'
import { listPublicResults } from '~/modules/vision/server/list-results.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { publicFile } from '~/platform/http/public-file.server'
import { publicParts } from '~/public-navigation'

/** The protocol allows 50,000 addresses in one file. */
const mostDocuments = 40_000

export async function loader({ context }: LoaderFunctionArgs) {
  const filters = readDocumentFilters(new URLSearchParams())
  const query = { filters, today: dayOf(context.startedAt), page: 1, pageSize: mostDocuments, newestFirst: true }
  const { rows } = await listDocuments(visitor, query)
  const meetings = await withActor(visitor, listPublicMeetings)
  const newsletters = await listPublicNewsletters()
  const tenders = await listPublicTenders(context.startedAt)
  const { plans, pillars } = await withActor(visitor, async (db) => ({
    plans: await listPublicActionPlans(db, query.today),
    pillars: await listPublicResults(db),
  }))
  const paths = [
    '/openbaar',
    ...publicParts.map((part) => part.href),
    ...pillars.flatMap(({ results }) => results.map(({ code }) => `/openbaar/resultaten/${code}`)),
    ...plans.map(({ id }) => `/openbaar/uitvoeringsplannen/${id}`),
    ...rows.map(({ id }) => `/openbaar/documenten/${id}`),
    ...tenders.map(({ number }) => `/openbaar/aanbestedingen/${number}`),
    ...newsletters.map(({ number }) => `/openbaar/nieuws/${number}`),
    ...meetings.map(({ id }) => `/openbaar/bijeenkomsten/${id}`),
  ]
  const { appUrl } = platform().env
  const urls = paths.map((path) => `<url><loc>${escapeXml(`${appUrl}${path}`)}</loc></url>`)
  return publicFile(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    'application/xml; charset=utf-8',
  )
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
