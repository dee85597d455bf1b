/** The register of organisations. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { type OrganisationKind, organisationKinds } from '~/modules/access/domain/organisation'
import { can } from '~/modules/access/domain/permissions'
import { organisationTexts as texts } from '~/modules/access/organisation-texts'
import { listOrganisations } from '~/modules/access/server/list-organisations.server'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

const path = '/organisaties'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'organisation:read')
  const params = new URL(request.url).searchParams
  const search = (params.get('q') ?? '').trim().slice(0, 100).replaceAll('\0', '')
  const kind = organisationKinds.find((known) => known === params.get('soort')) ?? ''
  const paging = pagingOf(params)
  const list = await listOrganisations(actor, { search, kind, ...paging })
  return json({
    ...list,
    ...paging,
    search,
    kind,
    query: params.toString(),
    mayWrite: can(actor, 'organisation:write'),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.organisations) }]

export default function OrganisationsPage() {
  const { rows, total, page, pageSize, search, kind, query, mayWrite } = useLoaderData<typeof loader>()
  const address = { path, search: query }
  return (
    <>
      <PageHeading
        title={texts.organisations}
        intro={texts.intro}
        actions={mayWrite && <ButtonLink href={`${path}/nieuw`}>{texts.add}</ButtonLink>}
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: 'q', label: texts.search, value: search },
          {
            kind: 'select',
            name: 'soort',
            label: texts.kind,
            value: kind,
            options: organisationKinds.map((value) => ({ value, label: texts.kinds[value] })),
          },
        ]}
      />
      <DataTable
        caption={texts.organisations}
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
            key: 'name',
            header: texts.name,
            rowHeader: true,
            cell: (row) => <a href={`${path}/${row.id}`}>{row.name}</a>,
          },
          { key: 'kind', header: texts.kind, cell: (row) => texts.kinds[row.kind as OrganisationKind] ?? row.kind },
          { key: 'aliases', header: texts.aliases, cell: (row) => row.aliases.join('; ') || texts.none },
          { key: 'kvk', header: texts.kvk, nowrap: true, cell: (row) => row.kvk ?? texts.none },
          { key: 'agb', header: texts.agb, nowrap: true, cell: (row) => row.agb ?? texts.none },
        ]}
      />
      <Pagination address={address} page={page} pageSize={pageSize} total={total} />
    </>
  )
}
