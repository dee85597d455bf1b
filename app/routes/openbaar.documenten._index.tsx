/** The public documents: search, filter, pages. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { documentTexts } from '~/modules/document/texts'
import { documentFilterList } from '~/modules/document/ui/document-filter-list'
import { PublicDocumentList } from '~/modules/document/ui/public-document-list'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatNumber } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/openbaar/documenten'
const texts = publicTexts.documents

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const filters = { ...readDocumentFilters(params), visibility: null, expiresSoon: false }
  const paging = pagingOf(params)
  const today = dayOf(context.startedAt)
  const list = await listDocuments(visitor, { filters, today, ...paging, newestFirst: true })
  const { municipalities } = await listDocumentChoices(visitor)
  const rows = list.rows.map(({ source: _ours, ...row }) => row)
  return json({ ...list, rows, ...paging, filters, municipalities, query: params.toString() })
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicDocumentsPage() {
  const { rows, total, kinds, page, pageSize, filters, municipalities, exact, query } = useLoaderData<typeof loader>()
  const address = { path, search: query }
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <FilterBar address={address} {...documentFilterList(filters, { kinds, municipalities, isPublic: true })} />
      {!exact && <Alert tone="info">{documentTexts.resembling}</Alert>}
      {rows.length === 0 ? (
        <EmptyState title={documentTexts.noneFound} action={<ButtonLink href={path}>{documentTexts.clear}</ButtonLink>}>
          {documentTexts.noneFoundText}
        </EmptyState>
      ) : (
        <>
          <p>{texts.found(formatNumber(total))}</p>
          <PublicDocumentList rows={rows} />
        </>
      )}
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
      <p>
        <a href="/openbaar/feed.xml">{texts.feed}</a>
      </p>
    </>
  )
}
