/** The bidder's own copy of a contents page, byte for byte as it will be sealed. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { bidManifests } from '~/modules/tender/server/bid-manifest.server'
import { draftOf, getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { fileResponse } from '~/platform/http/file-response.server'

const parts = { kwaliteit: 'quality', prijzen: 'price' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const name = params.part === 'kwaliteit' || params.part === 'prijzen' ? params.part : null
  if (name === null) throw new Response(null, { status: 404 })
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const manifests = bidManifests(own.tender.id, own.asked, draftOf(own))
  return fileResponse({ fileName: `${name}.json`, mediaType: 'application/json', content: manifests[parts[name]] })
}
