/** Downloads the rows of a delivery as a workbook. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openDeliveryRows } from '~/modules/reporting/server/open-delivery-rows.server'
import { fileResponse } from '~/platform/http/file-response.server'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'delivery:read')
  const { obligationId = '', deliveryId = '' } = params
  const file = await openDeliveryRows(actor, { obligationId, deliveryId, now })
  return fileResponse({ ...file, mediaType: workbookType })
}
