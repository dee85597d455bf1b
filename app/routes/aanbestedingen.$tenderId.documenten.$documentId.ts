/** Downloads one version of a document of a tender, for whoever may see both. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listTenderDocuments } from '~/modules/tender/server/save-tender-document.server'
import { platform } from '~/platform/context.server'
import { withActor } from '~/platform/database/with-actor.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const document = await withActor(actor, async (db) => {
    const { id } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    return (await listTenderDocuments(db, id)).find((each) => each.id === params.documentId)
  })
  if (document === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { fileName, mediaType, fileSize: size, sha256 } = document
  return fileResponse({ fileName, mediaType, size, content: await platform().files.open(sha256) })
}
