/** A piece of evidence of an application, as it was sent, for who works on admissions. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openEvidence } from '~/modules/tender/server/get-admission.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'admission:read')
  const { tenderId = '', applicationId = '', answerId = '' } = params
  const file = await openEvidence(actor, { tenderId, applicationId, answerId })
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return fileResponse({ ...file, mediaType: 'application/octet-stream' })
}
