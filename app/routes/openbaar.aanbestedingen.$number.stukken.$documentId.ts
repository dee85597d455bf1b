/** Downloads a published document of an announced tender, without login. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPublicTender } from '~/modules/tender/server/list-public-tenders.server'
import { platform } from '~/platform/context.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { documents } = await getPublicTender(params.number ?? '', context.startedAt)
  const document = documents.find(({ id }) => id === params.documentId)
  if (document === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { fileName, mediaType, fileSize: size, sha256 } = document
  return fileResponse({ fileName, mediaType, size, content: await platform().files.open(sha256) })
}
