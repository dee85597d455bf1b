/** Downloads a delivery's file as it was sent, or with `?welk=verklaring` the signed statement. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { openDeliveryFile } from '~/modules/reporting/server/open-delivery-file.server'
import { fileResponse } from '~/platform/http/file-response.server'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:read')
  const isDeclaration = new URL(request.url).searchParams.get('welk') === 'verklaring'
  const file = await openDeliveryFile(actor, {
    obligationId: params.obligationId ?? '',
    deliveryId: params.deliveryId ?? '',
    which: isDeclaration ? 'declaration' : 'table',
  })
  if (!file) throw new Response(null, { status: 404 })
  return fileResponse(file)
}
