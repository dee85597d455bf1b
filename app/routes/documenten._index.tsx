/** The documents of project and contracts. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CivilDate, dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { documentFilterList } from '~/modules/document/ui/document-filter-list'
import { Snippet } from '~/modules/document/ui/snippet'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/documenten'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'document:read')
  const params = new URL(request.url).searchParams
  const filters = readDocumentFilters(params)
  const paging = pagingOf(params)
  const list = await listDocuments(actor, { filters, today: dayOf(now), ...paging })
  const { municipalities } = await listDocumentChoices(actor)
  const rows = list.rows.map(({ source, ...row }) => ({ ...row, source: toSourceMark(source) }))
  return json({
    ...list,
    rows,
    ...paging,
    filters,
    municipalities,
    mayAdd: can(actor, 'document:register'),
    query: params.toString(),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.documents) }]

export default function DocumentsPage() {
  const { rows, total, kinds, page, pageSize, filters, municipalities, mayAdd, exact, query } =
    useLoaderData<typeof loader>()
  const address = { path, search: query }
  return (
    <>
      <PageHeading
        title={texts.documents}
        intro={texts.intro}
        actions={mayAdd && <ButtonLink href={`${path}/nieuw`}>{texts.add}</ButtonLink>}
      />
      <FilterBar address={address} {...documentFilterList(filters, { kinds, municipalities, isPublic: false })} />
      {!exact && <Alert tone="info">{texts.resembling}</Alert>}
      <DataTable
        cards
        caption={texts.documents}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={texts.noneFound} action={<ButtonLink href={path}>{texts.clear}</ButtonLink>}>
            {texts.noneFoundText}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            header: texts.title,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`${path}/${row.id}`}>{row.title}</a>
                <Snippet parts={row.snippet} />
              </>
            ),
          },
          { key: 'kind', header: texts.kind, cell: (row) => texts.kinds[row.kind] ?? row.kind },
          { key: 'period', header: texts.period, nowrap: true, cell: (row) => row.period ?? texts.none },
          {
            key: 'availability',
            header: texts.availability,
            cell: (row) => texts.availabilities[row.availability] ?? row.availability,
          },
          {
            key: 'visibility',
            header: texts.visibility,
            cell: (row) => texts.visibilities[row.visibility] ?? row.visibility,
          },
          {
            key: 'expiry',
            header: texts.expiresOn,
            nowrap: true,
            cell: (row) => (row.expiresOn ? formatDay(row.expiresOn as CivilDate) : texts.none),
          },
          {
            key: 'source',
            header: texts.source,
            cell: (row) => (row.source ? <SourceNote source={row.source} /> : texts.none),
          },
        ]}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}
