/** Downloads the file of a document: the current version, or the one that `versie` names. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openDocument } from '~/modules/document/server/open-document.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'document:read')
  const asked = new URL(request.url).searchParams.get('versie')
  if (asked !== null && !/^\d{1,6}$/.test(asked)) throw new Response(null, { status: 404 })
  const file = await openDocument(actor, params.documentId ?? '', asked === null ? undefined : Number(asked))
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
