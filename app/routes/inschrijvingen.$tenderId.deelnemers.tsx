/** Step of a draft: the lots, and who bids together. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { draftOf, getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { getOwnName } from '~/modules/tender/server/get-own-name.server'
import { bidderOf, blankRows, mostRows, readParticipants } from '~/modules/tender/server/post-draft-part.server'
import { postStep } from '~/modules/tender/server/post-step.server'
import { readFields } from '~/modules/tender/server/read-fields.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidFrame } from '~/modules/tender/ui/bid-frame'
import { BidParticipantsFields } from '~/modules/tender/ui/bid-participants-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

const part = { kind: 'participants' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const draft = draftOf(own)
  const saved = draft.content.participants
  const participants = saved.length > 0 ? saved : [await withActor(bidder, (db) => getOwnName(db, bidder))]
  return json({
    tender: own.tender,
    lots: own.asked.lots.map(({ id, number, title }) => ({ id, number, title })),
    lotIds: draft.content.lotIds,
    participants,
    rows: Math.min(mostRows, participants.length + blankRows),
    version: draft.versionOf(part),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const tenderId = params.tenderId ?? ''
  const own = await getOwnBid(bidder, tenderId)
  draftOf(own)
  const fields = readFields(await readFormData(request))
  const read = readParticipants(fields, own.asked.lots)
  const posted = await postStep<'participants'>(
    bidder,
    fields,
    read.ok ? { ok: true, value: { ...part, tenderId, content: read.value } } : read,
  )
  if (posted.status === 0) return redirect(`/inschrijvingen/${tenderId}?melding=opgeslagen`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.participants) }]

export default function Participants() {
  const { tender, version, ...fields } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <BidFrame tender={tender} title={texts.participants} answer={answer} version={version}>
      <BidParticipantsFields {...fields} values={answer?.values ?? null} errors={answer?.errors ?? {}} />
    </BidFrame>
  )
}
