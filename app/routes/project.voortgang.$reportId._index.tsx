/** One progress report: the figures, and the words of the lead, which are written here while it is a draft. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { reportForm } from '~/modules/planning/forms-risk'
import { getProgress } from '~/modules/planning/server/get-progress.server'
import { saveReport } from '~/modules/planning/server/save-progress.server'
import { progressProblemTexts, progressTexts as texts } from '~/modules/planning/texts-risk'
import { ProgressPage } from '~/modules/planning/ui/progress-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'risk:read')
  const report = await getProgress(actor, { id: params.reportId ?? '', now })
  const mayWrite = can(actor, 'planning:write') && report.status === 'draft'
  return json({ report, mayWrite, flash: new URL(request.url).searchParams.get('melding') })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.reportId ?? ''
  const form = await readForm(request, reportForm)
  if (!form.ok) {
    await getProgress(actor, { id, now })
    return json({ errors: form.errors, values: form.values }, { status: 422 })
  }
  const saved = await saveReport(actor, { id, input: form.value, now })
  if (saved.ok) {
    const flash = form.value.stap === 'vaststellen' ? 'vastgesteld' : 'opgeslagen'
    return redirect(`/project/voortgang/${id}?melding=${flash}`)
  }
  const { code } = saved.problem
  const sentence = progressProblemTexts[code]({})
  if (code === 'narrativeMissing') {
    return json({ errors: { narrative: [sentence] }, values: form.values }, { status: 422 })
  }
  const { version } = await getProgress(actor, { id, now })
  return json({ errors: { form: [sentence] }, values: { ...form.values, version: String(version) } }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.kind) }]

export default function ProgressReport() {
  const answer = useActionData<typeof action>()
  return (
    <ProgressPage {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} values={answer?.values ?? null} />
  )
}
