/** Giving a share: the first opener, and the second within ten minutes. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import type { BidPart } from '~/modules/tender/domain/bid-content'
import { findLiveOpening } from '~/modules/tender/server/get-opening.server'
import { getVault } from '~/modules/tender/server/get-vault.server'
import { giveShare } from '~/modules/tender/server/give-share.server'
import { isEscrowHolder, keyHolderOf } from '~/modules/tender/server/key-holders.server'
import { partText, vaultTexts as texts, vaultProblemTexts } from '~/modules/tender/texts-vault'
import { GiveSharePage } from '~/modules/tender/ui/give-share-page'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

/** A small opening is done before the page is; of a large one the page shows how far it is. */
const patienceMs = 3_000

const partOf = (request: Request): BidPart =>
  new URL(request.url).searchParams.get('deel') === 'price' ? 'price' : 'quality'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, session } = await requirePerson({ request, context }, 'vault:open')
  const holder = keyHolderOf(actor)
  const { tender, next } = await getVault(holder, params.tenderId ?? '')
  const part = partOf(request)
  // Whose turn it is not is told before a passphrase is typed; who tries all the same is refused and written down.
  const refusal = next?.part === part ? next.refusal : part === 'price' && next ? 'qualityNotOpened' : 'alreadyOpened'
  return json({
    tender: { id: tender.id, number: tender.number, ranks: tender.ranks },
    part,
    whyNot: refusal && vaultProblemTexts[refusal](),
    live: await findLiveOpening(holder, { tenderId: tender.id, part }),
    hasTotp: session.hasTotp,
    isEscrow: await isEscrowHolder(holder, tender.id),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'vault:open')
  const { tender } = await getVault(keyHolderOf(person.actor), params.tenderId ?? '')
  const form = await readFormData(request)
  const typed = (name: string): string => String(form.get(name) ?? '').slice(0, 500)
  const given = await giveShare(person, {
    tenderId: tender.id,
    part: partOf(request),
    password: typed('wachtwoord'),
    code: typed('code'),
    passphrase: typed('wachtzin'),
    escrowReason: typed('reden'),
  })
  const page = `/aanbestedingen/${tender.id}/kluis`
  if (!given.ok) {
    const { code, params: told = {} } = given.problem
    return json({ problem: vaultProblemTexts[code](told), reason: typed('reden') }, { status: 422 })
  }
  if (given.value.kind === 'waiting') return redirect(`${page}?melding=eerste`)
  const isDone = await Promise.race([
    given.value.done.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), patienceMs).unref()),
  ])
  return redirect(isDone ? page : `${page}/openen?deel=${partOf(request)}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(texts.openTitle(data ? partText(data.part, data.tender.ranks) : '')) },
]

export default function OpenVault() {
  const answer = useActionData<typeof action>()
  return (
    <GiveSharePage
      {...useLoaderData<typeof loader>()}
      problem={answer?.problem ?? null}
      reason={answer?.reason ?? ''}
    />
  )
}
