/** One requirement of an own application: the answer, its evidence, and the renewal of it during the contract. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOwnApplication, type OwnApplication } from '~/modules/tender/server/get-own-application.server'
import { postAdmissionAnswer } from '~/modules/tender/server/post-admission-answer.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { ownAdmissionTexts as texts } from '~/modules/tender/texts-admission'
import { OwnRequirementPage } from '~/modules/tender/ui/own-requirement-page'
import { appTexts } from '~/texts'

type Params = { readonly applicationId?: string; readonly criterionId?: string }

/** Throws 404 for another's application, and for what it does not ask. */
async function findItem(provider: ProviderActor, params: Params, now: Instant) {
  const own = await getOwnApplication(provider, { id: params.applicationId ?? '', now })
  const item = own.items.find(({ criterionId }) => criterionId === params.criterionId)
  if (!item) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const { id, reference, status } = own
  return { application: { id, reference, status }, item, nextId: nextOf(own, item.criterionId) }
}

/** The first after this one that waits for an answer, else the first of all; a completion or renewal goes back to the list. */
function nextOf({ status, items }: OwnApplication, criterionId: string): string | null {
  if (status !== 'draft') return null
  const at = items.findIndex((each) => each.criterionId === criterionId)
  const open = [...items.slice(at + 1), ...items.slice(0, at)].find(({ answered }) => !answered)
  return open?.criterionId ?? null
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const saved = new URL(request.url).searchParams.has('melding')
  return json({ ...(await findItem(requireProvider(actor), params, now)), saved })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const provider = requireProvider(actor)
  // A file for what is not there, or not the provider's own, is not even stored.
  const { application, item, nextId } = await findItem(provider, params, now)
  const of = { applicationId: application.id, criterionId: item.criterionId }
  const posted = await postAdmissionAnswer(provider, { request, ...of, now })
  const page = `/inschrijvingen/toelatingen/${application.id}`
  if (posted.status === 0) {
    return redirect(`${posted.values.volgende && nextId ? `${page}/eisen/${nextId}` : page}?melding=opgeslagen`)
  }
  return json(posted, { status: posted.status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${data.item.code} ${data.item.title}` : texts.title) },
]

export default function OwnRequirement() {
  const answer = useActionData<typeof action>()
  return (
    <OwnRequirementPage
      {...useLoaderData<typeof loader>()}
      errors={answer?.errors ?? {}}
      values={answer?.values ?? null}
      problem={answer?.problem ?? null}
    />
  )
}
