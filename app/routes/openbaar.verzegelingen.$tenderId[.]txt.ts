/** Public: the list of commitments as the checker reads it. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { sealedListText } from '~/modules/tender/domain/bid-receipt'
import { getSealedList } from '~/modules/tender/server/get-sealed-list.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const list = await getSealedList(params.tenderId ?? '')
  if (!list?.commitments) throw new Response(null, { status: 404 })
  const { tender, closesAt, commitments } = list
  return fileResponse({
    fileName: `verzegelingen-${tender.number}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    content: sealedListText({ tenderId: tender.id, tenderNumber: tender.number, closedAt: closesAt, commitments }),
  })
}
