/** The models: beginning a project from one, and keeping a project's plan as one. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { modelForm } from '~/modules/planning/forms-model'
import { listPlanModels } from '~/modules/planning/server/list-plan-models.server'
import { saveModel } from '~/modules/planning/server/save-plan-model.server'
import { modelTexts as texts } from '~/modules/planning/texts-model'
import { ModelList } from '~/modules/planning/ui/model-list'
import { PlanTabs } from '~/modules/planning/ui/plan-tabs'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:read')
  const { models, projects } = await listPlanModels(actor)
  const isSaved = new URL(request.url).searchParams.has('melding')
  return json({
    models: models.map(({ id, name, description, content }) => ({
      id,
      name,
      description,
      size: texts.sizeOf(content.phases.length, content.milestones.length, content.dependencies.length),
    })),
    projects,
    isSaved,
    mayWrite: can(actor, 'planning:write'),
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const form = await readForm(request, modelForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const { projectId, ...input } = form.value
  const saved = await saveModel(actor, { projectId, input })
  if (saved.ok) return redirect('/project/planning/modellen?melding=bewaard')
  return json({ errors: { name: [texts.taken] }, values: form.values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function PlanModels() {
  const { isSaved, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <PlanTabs current="models" />
      {isSaved && <FlashMessage>{texts.saved}</FlashMessage>}
      <ModelList {...shown} errors={answer?.errors ?? {}} values={answer?.values ?? {}} />
    </>
  )
}
