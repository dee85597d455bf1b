/** A piece of own evidence, as it was sent. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openEvidence } from '~/modules/tender/server/get-admission.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'admission:apply')
  const { applicationId = '', answerId = '' } = params
  const file = await openEvidence(actor, { applicationId, answerId })
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return fileResponse({ ...file, mediaType: 'application/octet-stream' })
}
