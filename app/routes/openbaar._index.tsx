/** The home page of the public site: what comes, what is new, and what a visitor finds where. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { upcoming } from '~/modules/communication/domain/public-agenda'
import { getPublicAgenda } from '~/modules/communication/server/get-public-agenda.server'
import { AgendaList } from '~/modules/communication/ui/agenda-list'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { PublicDocumentList } from '~/modules/document/ui/public-document-list'
import { publicParts } from '~/public-navigation'
import { publicTexts as texts } from '~/public-texts'
import { PageHeading, Section } from '~/ui/page-heading'

const shown = 5

export async function loader({ context }: LoaderFunctionArgs) {
  const today = dayOf(context.startedAt)
  const filters = readDocumentFilters(new URLSearchParams())
  const { rows } = await listDocuments(visitor, { filters, today, page: 1, pageSize: shown, newestFirst: true })
  return json({
    soon: upcoming(await getPublicAgenda(), today).slice(0, shown),
    documents: rows.map(({ source: _ours, ...row }) => row),
  })
}

export const meta: MetaFunction = () => [
  { title: texts.title(texts.homeTitle) },
  { name: 'description', content: texts.homeIntro },
]

export default function PublicHomePage() {
  const { soon, documents } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.homeTitle} intro={texts.homeIntro} />
      <ul className="ld-public-parts">
        {publicParts.map(({ label, href, about }) => (
          <li key={href}>
            <h2 className="ams-heading ams-heading--3">
              <a href={href}>{label}</a>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ul>
      <div className="ld-public-columns">
        <Section title={texts.soon} id="binnenkort">
          {soon.length === 0 ? <p>{texts.noDates}</p> : <AgendaList entries={soon} texts={texts.planning} />}
          <p>
            <a href="/openbaar/planning">{texts.allDates}</a>
          </p>
        </Section>
        <Section title={texts.newDocuments} id="nieuwe-documenten">
          {documents.length === 0 ? <p>{texts.noDocuments}</p> : <PublicDocumentList rows={documents} />}
          <p>
            <a href="/openbaar/documenten">{texts.allDocuments}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
