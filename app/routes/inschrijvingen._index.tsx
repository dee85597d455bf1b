/** The tenders on which a provider bids. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listOwnBids, ownBidsPerPage } from '~/modules/tender/server/list-own-bids.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidListPage } from '~/modules/tender/ui/bid-list-page'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const params = new URL(request.url).searchParams
  const filter = {
    q: (params.get('q') ?? '').replaceAll('\0', '').slice(0, 100),
    onlyOpen: params.get('stand') === 'open',
    page: pagingOf(params).page,
  }
  return json({ ...filter, ...(await listOwnBids(bidderOf(actor), filter)), pageSize: ownBidsPerPage })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.list.title) }]

export default function OwnBids() {
  return <BidListPage {...useLoaderData<typeof loader>()} search={useLocation().search} />
}
