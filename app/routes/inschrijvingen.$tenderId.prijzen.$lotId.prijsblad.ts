/** The price sheet of a lot as a workbook, with the prices of the draft in it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { draftOf, getOwnBid, lotOf } from '~/modules/tender/server/get-own-bid.server'
import { makePriceSheet } from '~/modules/tender/server/make-price-sheet.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const lot = lotOf(own, params.lotId ?? '')
  const { prices } = draftOf(own).content
  const content = makePriceSheet({ tender: own.tender, lot, prices, now })
  return fileResponse({
    fileName: `prijsblad-${own.tender.number}-perceel-${lot.number}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  })
}
