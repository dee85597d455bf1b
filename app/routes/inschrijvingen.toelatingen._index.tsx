/** Where a provider can ask to be admitted, and how its applications stand. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listOwnAdmissions } from '~/modules/tender/server/list-own-admissions.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { startApplication } from '~/modules/tender/server/start-application.server'
import { admissionProblemText, ownAdmissionTexts as texts } from '~/modules/tender/texts-admission'
import { OwnAdmissionList } from '~/modules/tender/ui/own-admission-pages'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const { search, searchParams } = new URL(request.url)
  const paging = pagingOf(searchParams)
  const list = await listOwnAdmissions(requireProvider(actor), { paging, now })
  return json({ ...list, ...paging, search: search.slice(1) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const lotId = String((await readFormData(request)).get('perceel') ?? '')
  const started = await startApplication(requireProvider(actor), { lotId, now })
  if (started.ok) return redirect(`/inschrijvingen/toelatingen/${started.value}`)
  return json({ problem: admissionProblemText(started.problem) }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function OwnAdmissions() {
  return (
    <OwnAdmissionList {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />
  )
}
