/** The letter with the decision as PDF, for the region. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { admissionLetterFile } from '~/modules/tender/server/admission-letter-file.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'admission:read')
  return fileResponse(await admissionLetterFile(actor, params.applicationId ?? '', params.tenderId ?? ''))
}
