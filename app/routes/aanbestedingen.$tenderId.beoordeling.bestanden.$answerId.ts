/** A file of a bid after the opening, as it was handed in, for who works on the tender. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openBidFile } from '~/modules/tender/server/open-bid-file.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'tender:evaluate')
  const file = await openBidFile(requireStaff(actor), {
    tenderId: params.tenderId ?? '',
    answerId: params.answerId ?? '',
  })
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return fileResponse({ ...file, mediaType: 'application/octet-stream' })
}
