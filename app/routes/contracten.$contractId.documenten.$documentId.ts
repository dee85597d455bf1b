/** Downloads a document of a contract, for whoever may see both. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findContractFile } from '~/modules/contract/server/find-contract-document.server'
import { platform } from '~/platform/context.server'
import { readAs } from '~/platform/database/read-as.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:read')
  const { contractId = '', documentId = '' } = params
  const file = await readAs(actor, (query) => findContractFile(query, { contractId, documentId }))
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return fileResponse({ ...file, content: await platform().files.open(file.sha256) })
}
