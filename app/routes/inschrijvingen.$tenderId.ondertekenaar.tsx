/** Step of a draft: who signs. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { draftOf, getOwnBid } from '~/modules/tender/server/get-own-bid.server'
import { bidderOf, readSigner } from '~/modules/tender/server/post-draft-part.server'
import { postStep } from '~/modules/tender/server/post-step.server'
import { readFields } from '~/modules/tender/server/read-fields.server'
import { bidTexts as texts } from '~/modules/tender/texts-bid'
import { BidFrame } from '~/modules/tender/ui/bid-frame'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { TextField } from '~/ui/text-fields'

const part = { kind: 'signer' } as const

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const own = await getOwnBid(bidder, params.tenderId ?? '')
  const draft = draftOf(own)
  return json({ tender: own.tender, signer: draft.content.signer, version: draft.versionOf(part) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'bid:write')
  const bidder = bidderOf(actor)
  const tenderId = params.tenderId ?? ''
  draftOf(await getOwnBid(bidder, tenderId))
  const fields = readFields(await readFormData(request))
  const read = readSigner(fields)
  const posted = await postStep<'signer'>(
    bidder,
    fields,
    read.ok ? { ok: true, value: { ...part, tenderId, content: read.value } } : read,
  )
  if (posted.status === 0) return redirect(`/inschrijvingen/${tenderId}?melding=opgeslagen`)
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.signer) }]

export default function Signer() {
  const { tender, signer, version } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  return (
    <BidFrame tender={tender} title={texts.signer} intro={texts.signerHint} answer={answer} version={version}>
      <TextField
        label={texts.signerName}
        name="naam"
        width={30}
        defaultValue={answer ? answer.values.naam : signer?.name}
        errors={answer?.errors.naam}
      />
      <TextField
        label={texts.signerPosition}
        name="functie"
        width={30}
        defaultValue={answer ? answer.values.functie : signer?.position}
        errors={answer?.errors.functie}
      />
    </BidFrame>
  )
}
