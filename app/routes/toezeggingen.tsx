/** What providers promised in their bids, over all contracts: a list that is wholly told by its URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { promiseSortKeys, readPromiseFilters } from '~/modules/contract/domain/promise-filters'
import { listAllPromises } from '~/modules/contract/server/list-promises.server'
import { promiseTexts as texts } from '~/modules/contract/texts-promise'
import { PromiseListPage } from '~/modules/contract/ui/promise-list-page'
import { appTexts } from '~/texts'
import { parseSort, sortParam } from '~/ui/list-address'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:read')
  const { search, searchParams: params } = new URL(request.url)
  const { filters, unread } = readPromiseFilters(params)
  const sorts = parseSort(params.get(sortParam), promiseSortKeys)
  const paging = pagingOf(params)
  const list = await listAllPromises(actor, { filters, sorts, ...paging, today: dayOf(now) })
  return json({ ...list, ...paging, unread, search: search.slice(1), forProvider: actor.kind === 'provider' })
}

export const handle = { withoutScripts: true }

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Promises() {
  return <PromiseListPage {...useLoaderData<typeof loader>()} />
}
