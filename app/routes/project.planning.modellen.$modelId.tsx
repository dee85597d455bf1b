/** Begins a project from a model: a name, a first day, and the municipalities that decide. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { startForm } from '~/modules/planning/forms-model'
import { getPlanModel } from '~/modules/planning/server/list-plan-models.server'
import { startProject } from '~/modules/planning/server/save-plan-model.server'
import { modelTexts as texts } from '~/modules/planning/texts-model'
import { StartProject } from '~/modules/planning/ui/start-project'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const { model, municipalities } = await getPlanModel(actor, params.modelId ?? '')
  return json({ model, municipalities, requestKey: randomUUID() })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const modelId = params.modelId ?? ''
  const form = await readForm(request, startForm)
  if (!form.ok) {
    await getPlanModel(actor, modelId)
    return json({ errors: form.errors, values: form.values }, { status: 422 })
  }
  const { id } = await startProject(actor, { modelId, input: form.value })
  return redirect(`/project/planning/mijlpalen?project=${id}`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.start) }]

export default function StartFromModel() {
  const answer = useActionData<typeof action>()
  return (
    <StartProject {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} values={answer?.values ?? null} />
  )
}
