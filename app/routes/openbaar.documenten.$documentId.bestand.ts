/** Downloads a public document: always as an attachment, never shown inside a page of ours. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { visitor } from '~/kernel/actor'
import { openDocument } from '~/modules/document/server/open-document.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ params }: LoaderFunctionArgs) {
  const file = await openDocument(visitor, params.documentId ?? '')
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
