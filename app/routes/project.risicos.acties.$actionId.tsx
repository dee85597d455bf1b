/** Adds an action, or changes one. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { actionForm } from '~/modules/planning/forms-risk'
import { getRiskOrAction, newItem } from '~/modules/planning/server/list-risks.server'
import { saveAction } from '~/modules/planning/server/save-risk.server'
import { riskProblemTexts, riskTexts as texts } from '~/modules/planning/texts-risk'
import { ActionFields, actionValues } from '~/modules/planning/ui/risk-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const { list, action: known } = await getRiskOrAction(actor, { kind: 'action', id: params.actionId ?? '' })
  const risks = list.risks.map(({ id, title }) => ({ id, title }))
  return json({ isNew: known === null, values: actionValues(known), risks })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.actionId ?? ''
  const { list } = await getRiskOrAction(actor, { kind: 'action', id })
  const form = await readForm(request, actionForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const known = id === newItem ? null : id
  const saved = await saveAction(actor, { projectId: list.projectId, id: known, input: form.value, now })
  if (saved.ok) return redirect('/project/risicos?melding=opgeslagen')
  const sentence = riskProblemTexts[saved.problem.code]({})
  if (saved.problem.code === 'riskUnknown')
    return json({ errors: { riskId: [sentence] }, values: form.values }, { status: 422 })
  // The next save is of the version that stands now.
  const { action: current } = await getRiskOrAction(actor, { kind: 'action', id })
  const values = { ...form.values, version: String(current?.version ?? 0) }
  return json({ errors: { form: [sentence] }, values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.action) }]

export default function ActionPage() {
  const { isNew, values, risks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title={isNew ? texts.addAction : texts.changeAction}
      breadcrumb={[{ label: texts.title, href: '/project/risicos' }]}
      errors={answer?.errors ?? {}}
      cancelHref="/project/risicos"
    >
      <ActionFields values={answer?.values ?? values} errors={answer?.errors ?? {}} risks={risks} />
    </FormFrame>
  )
}
