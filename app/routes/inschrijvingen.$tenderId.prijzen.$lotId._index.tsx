/** Step of a draft: the prices of one lot, typed or read from the price sheet. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { draftOf, getOwnBid, lotOf } from '~/modules/tender/server/get-own-bid.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { postPrices } from '~/modules/tender/server/post-prices.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidFrame } from '~/modules/tender/ui/bid-frame'
import { BidPriceFields, PriceSheetForm } from '~/modules/tender/ui/bid-price-fields'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const lot = lotOf(own, params.lotId ?? '')
  const draft = draftOf(own)
  return json({
    tender: own.tender,
    lot,
    amounts: lot.lines.map(({ id }) => draft.content.prices.get(id) ?? null),
    version: draft.versionOf({ kind: 'prices', of: lot.id }),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const lot = lotOf(own, params.lotId ?? '')
  draftOf(own)
  const posted = await postPrices(bidder, { request, own, lot })
  if (posted.status === 0) return redirect(`/inschrijvingen/${own.tender.id}?melding=opgeslagen`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.prices(data.lot.number, data.lot.title) : texts.list.title) },
]

export default function Prices() {
  const { tender, lot, amounts, version } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <BidFrame
      tender={tender}
      title={texts.prices(lot.number, lot.title)}
      answer={answer}
      version={version}
      multipart
      after={lot.lines.length > 0 && <PriceSheetForm tenderId={tender.id} lotId={lot.id} version={version} />}
    >
      <BidPriceFields lot={lot} amounts={amounts} values={answer?.values ?? null} errors={answer?.errors ?? {}} />
    </BidFrame>
  )
}
