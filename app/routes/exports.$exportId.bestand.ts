/** Downloads a workbook that was made. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openExport } from '~/modules/export/server/open-export.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'export:make')
  const file = await openExport(actor, params.exportId ?? '')
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
