/** The receipt of one handing in. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getBidReceipt } from '~/modules/tender/server/get-bid-receipt.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidReceiptPage } from '~/modules/tender/ui/bid-receipt-page'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const { tenderId = '', number = '' } = params
  return json({
    receipt: await getBidReceipt(bidderOf(actor), { tenderId, number }),
    isNew: new URL(request.url).searchParams.get('nieuw') === 'ja',
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.receiptTitle(data.receipt.number) : texts.receipt) },
]

export default function Receipt() {
  return <BidReceiptPage {...useLoaderData<typeof loader>()} />
}
