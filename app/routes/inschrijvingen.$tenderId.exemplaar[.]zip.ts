/** The bidder's own copy of the whole draft in one file. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { zipDraft } from '~/modules/tender/server/zip-draft.server'
import { bidCopyTexts } from '~/modules/tender/texts-bid'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const content = await zipDraft(bidder, own, now)
  return fileResponse({ fileName: bidCopyTexts.fileName(own.tender.number), mediaType: 'application/zip', content })
}
