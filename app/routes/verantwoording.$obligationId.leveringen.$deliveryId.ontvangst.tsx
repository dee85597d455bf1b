/** The receipt of a delivery that was handed in. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getReceipt } from '~/modules/reporting/server/get-receipt.server'
import { receiptTexts as texts } from '~/modules/reporting/texts-submit'
import { ReceiptPage } from '~/modules/reporting/ui/receipt-page'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'delivery:read')
  const { obligationId = '', deliveryId = '' } = params
  const receipt = await getReceipt(actor, { obligationId, deliveryId })
  return json({ receipt, isOwn: actor.kind === 'provider' })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.title} ${data?.receipt.number ?? ''}`) },
]

export default function Receipt() {
  return <ReceiptPage {...useLoaderData<typeof loader>()} />
}
