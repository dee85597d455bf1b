/** "Controleren en indienen". */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { instant } from '~/kernel/civil-date'
import { formatExactInstant } from '~/kernel/dutch-format'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { bidSteps } from '~/modules/tender/server/bid-steps.server'
import { draftOf, getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { handInBid } from '~/modules/tender/server/hand-in-bid.server'
import { bidderOf } from '~/modules/tender/server/post-draft-part.server'
import { bidProblemTexts, bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidReviewPage } from '~/modules/tender/ui/bid-review-page'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:submit')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const draft = draftOf(own)
  const missing = bidSteps(own).flatMap(({ href, label, missing: lacks }) =>
    lacks.map((what) => ({ href, label, what })),
  )
  const { tender } = own
  return json({
    review: {
      tender,
      missing,
      code: draft.code,
      draftVersion: draft.version,
      requestKey: randomUUID(),
      currentVersion: own.bid?.currentVersion ?? 0,
    },
    blocked: own.refusal ? bidProblemTexts[own.refusal]({}) : own.hasKeys ? null : bidProblemTexts.noKeys(),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:submit')
  const bidder = bidderOf(actor)
  const tenderId = params.tenderId ?? ''
  await getOwnBid(bidder, tenderId)
  const form = await readFormData(request)
  if (form.get('akkoord') !== 'ja') {
    return json({ problem: null, errors: { akkoord: [texts.declareMissing] } }, { status: 422 })
  }
  const key = form.get('sleutel')
  const requestKey = `${bidder.organisationId}:${typeof key === 'string' && /^[\w-]{8,64}$/.test(key) ? key : randomUUID()}`
  const handed = await handInBid(bidder, { tenderId, requestKey, draftVersion: Number(form.get('versie')) || 0 })
  if (handed.ok) return redirect(`/inschrijvingen/${tenderId}/ontvangstbewijs/${handed.value.version}?nieuw=ja`)
  const { code, params: told = {} } = handed.problem
  const at = typeof told.at === 'number' ? formatExactInstant(instant(told.at)) : null
  const problem = bidProblemTexts[code]({ ...told, at })
  return json({ problem, errors: {} }, { status: code === 'draftChanged' ? 409 : 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.review) }]

export default function HandIn() {
  const { review, blocked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <BidReviewPage review={review} problem={answer?.problem ?? blocked} errors={answer?.errors ?? {}} />
}
