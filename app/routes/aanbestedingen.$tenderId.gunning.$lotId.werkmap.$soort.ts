/** A workbook of a lot's award: comparison, scores with formulas, or the whole file. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { awardWorkbooks, makeAwardWorkbook } from '~/modules/tender/server/award-workbook.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '', soort = '' } = params
  const kind = awardWorkbooks.find((each) => each === soort)
  if (!kind) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { fileName, content } = await makeAwardWorkbook(requireStaff(actor), { tenderId, lotId, kind, now })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return fileResponse({ fileName, mediaType, size: content.length, content })
}
