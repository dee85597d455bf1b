/** Indicators, targets and measurements as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { makeIndicatorWorkbook } from '~/modules/vision/server/read-targets.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  return fileResponse({
    ...(await makeIndicatorWorkbook(actor, { now })),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
