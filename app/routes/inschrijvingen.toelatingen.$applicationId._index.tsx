/** One own application: what is asked by when, handing in, completing, withdrawing, and the decision. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOwnApplication } from '~/modules/tender/server/get-own-application.server'
import { requireProvider } from '~/modules/tender/server/require-staff.server'
import { submitApplication, withdrawApplication } from '~/modules/tender/server/submit-application.server'
import {
  admissionProblemStatus,
  admissionProblemText,
  ownAdmissionTexts as texts,
} from '~/modules/tender/texts-admission'
import { OwnAdmissionPage } from '~/modules/tender/ui/own-admission-pages'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

const flashes: Readonly<Record<string, string>> = {
  opgeslagen: texts.saved,
  ingediend: texts.sent,
  ingetrokken: texts.withdrawn,
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const own = await getOwnApplication(requireProvider(actor), { id: params.applicationId ?? '', now })
  return json({ own, flash: flashes[new URL(request.url).searchParams.get('melding') ?? ''] ?? null })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'admission:apply')
  const provider = requireProvider(actor)
  const applicationId = params.applicationId ?? ''
  await getOwnApplication(provider, { id: applicationId, now })
  const form = await readFormData(request)
  const seen = String(form.get('version') ?? '')
  const step = { applicationId, version: /^\d{1,9}$/.test(seen) ? Number(seen) : 0, now }
  const page = `/inschrijvingen/toelatingen/${applicationId}`
  if (form.get('stap') === 'indienen') {
    if (form.get('akkoord') !== 'ja') return json({ problem: texts.declareMissing }, { status: 422 })
    return answer(await submitApplication(provider, step), `${page}?melding=ingediend`)
  }
  if (form.get('stap') !== 'intrekken') return json({ problem: texts.unknownStep }, { status: 422 })
  return answer(await withdrawApplication(provider, step), `${page}?melding=ingetrokken`)
}

const answer = (done: Awaited<ReturnType<typeof submitApplication>>, to: string) =>
  done.ok
    ? redirect(to)
    : json({ problem: admissionProblemText(done.problem) }, { status: admissionProblemStatus(done.problem.code) })

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.kind} ${data.own.reference}` : texts.title) },
]

export default function OwnAdmission() {
  return (
    <OwnAdmissionPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />
  )
}
