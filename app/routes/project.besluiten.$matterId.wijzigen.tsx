/** Changes a matter: its consultation, and which bodies decide or only note. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { matterForm } from '~/modules/planning/forms-decision'
import { findMatterChoices } from '~/modules/planning/server/list-matter-choices.server'
import { getMatter } from '~/modules/planning/server/list-matters.server'
import { saveMatter } from '~/modules/planning/server/save-matter.server'
import { decisionProblemTexts, decisionTexts as texts } from '~/modules/planning/texts-decisions'
import { MatterForm } from '~/modules/planning/ui/matter-form'
import { fieldOfMatterProblem, matterValues } from '~/modules/planning/ui/matter-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'decision:write')
  const { matter } = await getMatter(actor, params.matterId ?? '')
  const choices = await findMatterChoices(actor)
  if (choices === null) throw new Response(null, { status: 404 })
  return json({ id: matter.id, values: matterValues(matter), choices })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'decision:write')
  const id = params.matterId ?? ''
  const { projectId } = await getMatter(actor, id)
  const form = await readForm(request, matterForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const saved = await saveMatter(actor, { id, projectId, input: form.value, now })
  if (saved.ok) return redirect(`/project/besluiten/${id}?melding=opgeslagen`)
  const { code } = saved.problem
  const errors = { [fieldOfMatterProblem(code)]: [decisionProblemTexts[code]({})] }
  if (code !== 'matterChanged') return json({ errors, values: form.values }, { status: 422 })
  // The next save is of the version that stands now.
  const { matter } = await getMatter(actor, id)
  return json({ errors, values: { ...form.values, version: String(matter.version) } }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.change) }]

export default function ChangeMatter() {
  const { id, values, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <MatterForm
      title={texts.change}
      values={answer?.values ?? values}
      errors={answer?.errors ?? {}}
      choices={choices}
      cancelHref={`/project/besluiten/${id}`}
    />
  )
}
