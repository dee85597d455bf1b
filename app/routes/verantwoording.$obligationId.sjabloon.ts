/** Downloads the pre-filled workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makeFillInWorkbook } from '~/modules/reporting/server/make-fill-in-workbook.server'
import { fileResponse } from '~/platform/http/file-response.server'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:upload')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404 })
  const file = await makeFillInWorkbook(actor, { obligationId: params.obligationId ?? '', now })
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse({ ...file, mediaType: workbookType })
}
