/** The remarks of a consultation as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makeAnswerWorkbook } from '~/modules/consultation/server/read-answers.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:read')
  const file = await makeAnswerWorkbook(actor, { roundId: params.roundId ?? '', now })
  if (file === null) throw new Response(null, { status: 404 })
  return fileResponse({ ...file, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}
