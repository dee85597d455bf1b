/** Downloads the marked copy; a file that can't be marked leads back to its page, which says so. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makeMarkedCopy } from '~/modules/reporting/server/make-marked-copy.server'
import { fileResponse } from '~/platform/http/file-response.server'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const { obligationId = '', deliveryId = '' } = params
  const copy = await makeMarkedCopy(actor, { obligationId, deliveryId, now })
  if (copy.kind === 'notFound') throw new Response(null, { status: 404 })
  if (copy.kind === 'file') return fileResponse({ ...copy, mediaType: workbookType })
  return redirect(`/verantwoording/${obligationId}/leveringen/${deliveryId}?melding=niet-gemarkeerd`)
}
