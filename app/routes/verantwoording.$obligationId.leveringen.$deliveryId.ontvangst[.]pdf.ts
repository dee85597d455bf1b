/** The receipt as PDF. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { submittedAtOf } from '~/modules/reporting/receipt-facts'
import { getReceipt } from '~/modules/reporting/server/get-receipt.server'
import { receiptPdf } from '~/modules/reporting/server/receipt-pdf.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:read')
  const { obligationId = '', deliveryId = '' } = params
  const receipt = await getReceipt(actor, { obligationId, deliveryId })
  const content = await receiptPdf(receipt, submittedAtOf(receipt.fields))
  return fileResponse({
    fileName: `ontvangstbewijs-${receipt.number}.pdf`,
    mediaType: 'application/pdf',
    size: content.length,
    content,
  })
}
