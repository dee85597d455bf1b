/** The vault of a tender: holders, keys, openings and refused tries. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isUuid } from '~/kernel/uuid'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getVault } from '~/modules/tender/server/get-vault.server'
import { keyHolderOf, nameEscrowHolder } from '~/modules/tender/server/key-holders.server'
import { makeTenderKeys } from '~/modules/tender/server/make-tender-keys.server'
import { bidTexts } from '~/modules/tender/texts-bid'
import { vaultTexts as texts, vaultProblemTexts } from '~/modules/tender/texts-vault'
import { VaultPage } from '~/modules/tender/ui/vault-page'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  return json({
    vault: await getVault(keyHolderOf(actor), params.tenderId ?? ''),
    flash: texts.flashes[new URL(request.url).searchParams.get('melding') ?? ''] ?? null,
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  const holder = keyHolderOf(actor)
  const { tender } = await getVault(holder, params.tenderId ?? '')
  const form = await readFormData(request)
  const step = form.get('stap')
  if (step !== 'reserve' && step !== 'sleutels') return json({ problem: bidTexts.unknownStep }, { status: 422 })
  const userId = String(form.get('houder') ?? '')
  if (step === 'reserve' && !isUuid(userId))
    return json({ problem: vaultProblemTexts.unknownPerson() }, { status: 422 })
  const done =
    step === 'reserve'
      ? await nameEscrowHolder(holder, { tenderId: tender.id, userId })
      : await makeTenderKeys(holder, tender.id)
  const flash = step === 'reserve' ? 'aangewezen' : 'sleutels'
  if (done.ok) return redirect(`/aanbestedingen/${tender.id}/kluis?melding=${flash}`)
  const { code, params: told = {} } = done.problem
  return json({ problem: vaultProblemTexts[code](told) }, { status: code === 'madeByAnother' ? 409 : 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.title} ${data.vault.tender.number}` : texts.title) },
]

export default function VaultOfTender() {
  return <VaultPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />
}
