/** Downloads the file of a document. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openDocument } from '~/modules/document/server/open-document.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:read')
  const id = params.documentId ?? ''
  const file = isUuid(id) ? await openDocument(actor, id) : null
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
