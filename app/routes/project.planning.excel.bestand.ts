/** The plan as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makePlanWorkbook } from '~/modules/planning/server/make-plan-workbook.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:read')
  const file = await makePlanWorkbook(actor, { now })
  if (file === null) throw new Response(null, { status: 404 })
  return fileResponse({
    fileName: file.fileName,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: file.content,
  })
}
