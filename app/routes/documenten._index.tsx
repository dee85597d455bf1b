/** The documents of project and contracts. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { documentTexts as texts } from '~/modules/document/texts'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/documenten'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:read')
  const params = new URL(request.url).searchParams
  const search = (params.get('q') ?? '').trim().slice(0, 100).replaceAll('\0', '')
  const kind = (params.get('soort') ?? '').slice(0, 40).replaceAll('\0', '')
  const paging = pagingOf(params)
  const list = await listDocuments(actor, { search, kind, ...paging })
  const rows = list.rows.map(({ source, ...row }) => ({ ...row, source: toSourceMark(source) }))
  return json({ ...list, rows, ...paging, search, kind, query: params.toString() })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.documents) }]

export default function DocumentsPage() {
  const { rows, total, kinds, page, pageSize, search, kind, query } = useLoaderData<typeof loader>()
  const address = { path, search: query }
  const kindOptions = kinds.map((value) => ({ value, label: texts.kinds[value] ?? value }))
  return (
    <>
      <PageHeading title={texts.documents} intro={texts.intro} />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: 'q', label: texts.search, value: search },
          {
            kind: 'select',
            name: 'soort',
            label: texts.kind,
            value: kind,
            options: kindOptions,
          },
        ]}
      />
      <DataTable
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
            cell: (row) => (row.hasFile ? <a href={`${path}/${row.id}/bestand`}>{row.title}</a> : row.title),
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
