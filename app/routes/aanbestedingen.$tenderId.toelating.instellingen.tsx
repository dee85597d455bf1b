/** Windows, the term for deciding and the ceiling per year of an open house. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { admissionSettingsForm, readYearCeilings } from '~/modules/tender/forms-admission'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import {
  addWindow,
  getAdmissionSettings,
  removeWindow,
  saveTerms,
} from '~/modules/tender/server/save-admission-settings.server'
import { admissionTexts } from '~/modules/tender/texts-admission'
import { AdmissionSettingsPage } from '~/modules/tender/ui/admission-settings-page'
import { refusedChange } from '~/modules/tender/ui/change-answer'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

const texts = admissionTexts.settings

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const settings = await getAdmissionSettings(requireStaff(actor), { tenderId: params.tenderId ?? '', now })
  return json({ settings, today: dayOf(now), saved: new URL(request.url).searchParams.has('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const staff = requireStaff(actor)
  const tenderId = params.tenderId ?? ''
  const { lots } = await getAdmissionSettings(staff, { tenderId, now })
  const posted = await readForm(request, admissionSettingsForm)
  if (!posted.ok) return json({ errors: posted.errors, values: posted.values }, { status: 422 })
  const { value: form, values } = posted
  const asked = { tenderId, version: form.version, reason: form.reason, now }
  const read = readYearCeilings(
    values,
    lots.map(({ id }) => id),
  )
  if (form.stap === 'termijnen' && Object.keys(read.errors).length > 0) {
    return json({ errors: read.errors, values }, { status: 422 })
  }
  const change =
    form.stap === 'toevoegen'
      ? await addWindow(staff, asked, { opensOn: form.vanaf, closesOn: form.tot })
      : form.stap === 'weghalen'
        ? await removeWindow(staff, asked, form.venster)
        : await saveTerms(staff, asked, { decisionDays: form.dagen, yearCeilings: read.ceilings })
  if (change.kind === 'saved') return redirect(`/aanbestedingen/${tenderId}/toelating/instellingen?melding=opgeslagen`)
  if (change.kind === 'window') {
    const field = change.problem.code === 'windowOrder' ? 'tot' : 'vanaf'
    return json({ errors: { [field]: [texts.problems[change.problem.code]] }, values }, { status: 422 })
  }
  const { body, status } = refusedChange(change, values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Settings() {
  const answer = useActionData<typeof action>()
  return (
    <AdmissionSettingsPage
      {...useLoaderData<typeof loader>()}
      errors={answer?.errors ?? {}}
      values={answer?.values ?? {}}
    />
  )
}
