/** What stakeholders asked for in public, and who of them has an interest. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listPositions } from '~/modules/consultation/server/save-position.server'
import { consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { PositionList } from '~/modules/consultation/ui/position-list'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { PageHeading } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:read')
  const { pathname, search, searchParams } = new URL(request.url)
  const query = { search: searchParams.get('zoek') ?? '', interest: searchParams.get('belang') ?? '' }
  const paging = pagingOf(searchParams)
  const list = await listPositions(actor, { ...query, ...paging })
  const address = { path: pathname, search: search.slice(1) }
  return json({ ...list, ...paging, query, address, may: { write: can(actor, 'consultation:write') } })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.stakeholders) }]

export default function StakeholdersPage() {
  const { rows, total, page, pageSize, query, address, may } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.stakeholders}
        intro={texts.stakeholdersIntro}
        actions={
          may.write && (
            <ButtonLink href="/project/belanghebbenden/nieuw" look="primary">
              {texts.newPosition}
            </ButtonLink>
          )
        }
      />
      <FilterBar
        address={address}
        filters={[
          { kind: 'search', name: 'zoek', label: texts.searchPositions, value: query.search },
          {
            kind: 'select',
            name: 'belang',
            label: texts.onlyInterest,
            value: query.interest,
            options: [
              { value: 'ja', label: texts.interest },
              { value: 'nee', label: texts.noInterest },
            ],
          },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={texts.positionsEmpty}>{texts.positionsEmptyText}</EmptyState>
      ) : (
        <>
          <PositionList rows={rows} mayWrite={may.write} />
          <Pagination address={address} page={page} pageSize={pageSize} total={total} />
        </>
      )}
    </>
  )
}
