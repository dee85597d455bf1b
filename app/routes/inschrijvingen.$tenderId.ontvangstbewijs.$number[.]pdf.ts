/** The signed receipt on paper; its text is in the file, so that it is checked as it is. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { bidReceiptPdf } from '~/modules/tender/server/bid-receipt-pdf.server'
import { getBidReceipt } from '~/modules/tender/server/get-bid-receipt.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const { tenderId = '', number = '' } = params
  const receipt = await getBidReceipt(bidderOf(actor), { tenderId, number })
  return fileResponse({
    fileName: `ontvangstbewijs-${receipt.tender.number}-versie-${receipt.number}.pdf`,
    mediaType: 'application/pdf',
    content: await bidReceiptPdf(receipt),
  })
}
