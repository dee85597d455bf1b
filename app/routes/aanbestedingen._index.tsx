/** All tenders: a list that is wholly told by its URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readTenderFilters, tenderSortKeys } from '~/modules/tender/domain/tender-filters'
import { listTenders } from '~/modules/tender/server/list-tenders.server'
import { tenderTexts as texts } from '~/modules/tender/texts'
import { TenderListPage } from '~/modules/tender/ui/tender-list-page'
import { appTexts } from '~/texts'
import { parseSort, sortParam } from '~/ui/list-address'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const { search, searchParams: params } = new URL(request.url)
  const paging = pagingOf(params)
  const sorts = parseSort(params.get(sortParam), tenderSortKeys)
  const list = await listTenders(actor, { filters: readTenderFilters(params), sorts, ...paging, now })
  return json({
    ...list,
    ...paging,
    search: search.slice(1),
    forProvider: actor.kind === 'provider',
    mayWrite: can(actor, 'tender:write'),
    mayTrack: can(actor, 'tender:track'),
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.list.title) }]

export default function Tenders() {
  return <TenderListPage {...useLoaderData<typeof loader>()} />
}
