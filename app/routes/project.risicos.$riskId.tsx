/** Adds a risk, or changes one. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { riskForm } from '~/modules/planning/forms-risk'
import { getRiskOrAction, newItem } from '~/modules/planning/server/list-risks.server'
import { saveRisk } from '~/modules/planning/server/save-risk.server'
import { riskProblemTexts, riskTexts as texts } from '~/modules/planning/texts-risk'
import { RiskFields, riskValues } from '~/modules/planning/ui/risk-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const { risk } = await getRiskOrAction(actor, { kind: 'risk', id: params.riskId ?? '' })
  return json({ isNew: risk === null, values: riskValues(risk) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.riskId ?? ''
  const { list } = await getRiskOrAction(actor, { kind: 'risk', id })
  const form = await readForm(request, riskForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const known = id === newItem ? null : id
  const saved = await saveRisk(actor, { projectId: list.projectId, id: known, input: form.value, now })
  if (saved.ok) return redirect('/project/risicos?melding=opgeslagen')
  // The next save is of the version that stands now.
  const { risk } = await getRiskOrAction(actor, { kind: 'risk', id })
  const values = { ...form.values, version: String(risk?.version ?? 0) }
  return json({ errors: { form: [riskProblemTexts[saved.problem.code]({})] }, values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.risk) }]

export default function RiskPage() {
  const { isNew, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FormFrame
      title={isNew ? texts.addRisk : texts.changeRisk}
      breadcrumb={[{ label: texts.title, href: '/project/risicos' }]}
      errors={answer?.errors ?? {}}
      cancelHref="/project/risicos"
    >
      <RiskFields values={answer?.values ?? values} errors={answer?.errors ?? {}} />
    </FormFrame>
  )
}
