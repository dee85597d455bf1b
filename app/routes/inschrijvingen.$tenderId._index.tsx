/** A provider's bid on one tender: begin, see what is missing, withdraw. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { instant } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { bidStateOf, bidSteps } from '~/modules/tender/server/bid-steps.server'
import { getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { listNewsSince } from '~/modules/tender/server/news-since-bid.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { startDraft } from '~/modules/tender/server/start-draft.server'
import { discardDraft, withdrawBid } from '~/modules/tender/server/withdraw-bid.server'
import { bidProblemTexts, bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidOverviewPage } from '~/modules/tender/ui/bid-overview-page'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { formatInstant } from '~/ui/format'

const flashes: Readonly<Record<string, string>> = {
  opgeslagen: texts.saved,
  ingetrokken: texts.withdrawnDone,
  weggegooid: texts.discarded,
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const { tender, refusal, hasKeys, versions, bid } = own
  const counting = versions.find(({ number }) => number === bid?.currentVersion)
  const news = counting ? await listNewsSince(bidder, { tenderId: tender.id, since: counting.receivedAt }) : []
  return json({
    bid: {
      tender,
      refusal,
      hasKeys,
      versions,
      steps: own.draft ? bidSteps(own) : null,
      state: bidStateOf(own),
      currentVersion: bid?.currentVersion ?? 0,
      news,
    },
    flash: flashes[new URL(request.url).searchParams.get('melding') ?? ''] ?? null,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const tenderId = params.tenderId ?? ''
  await getOwnBid(bidder, tenderId)
  const form = await readFormData(request)
  const page = `/inschrijvingen/${tenderId}`
  const step = form.get('stap')
  const done =
    step === 'beginnen'
      ? { result: await startDraft(bidder, tenderId), to: `${page}/deelnemers` }
      : step === 'weggooien'
        ? { result: await discardDraft(bidder, tenderId), to: `${page}?melding=weggegooid` }
        : step === 'intrekken'
          ? {
              result: await withdrawBid(bidder, { tenderId, version: Number(form.get('versie')) || 0 }),
              to: `${page}?melding=ingetrokken`,
            }
          : null
  if (done === null) return json({ problem: texts.unknownStep }, { status: 422 })
  if (done.result.ok) return redirect(done.to)
  const { code, params: told = {} } = done.result.problem
  const at = typeof told.at === 'number' ? formatInstant(instant(told.at)) : null
  return json({ problem: bidProblemTexts[code]({ ...told, at }) }, { status: code === 'nothingHandedIn' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.kind} ${data.bid.tender.number}` : texts.list.title) },
]

export default function OwnBid() {
  const { bid, flash } = useLoaderData<typeof loader>()
  return <BidOverviewPage bid={bid} flash={flash} problem={useActionData<typeof action>()?.problem ?? null} />
}
