/** Adds a milestone to the plan; its first day is its baseline too. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newMilestoneForm } from '~/modules/planning/forms'
import { findPlanning } from '~/modules/planning/server/get-planning.server'
import { listMatters } from '~/modules/planning/server/list-matters.server'
import { addMilestone } from '~/modules/planning/server/save-milestone.server'
import { planProblemTexts, planTexts as texts } from '~/modules/planning/texts-plan'
import { MilestoneFields } from '~/modules/planning/ui/milestone-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const planning = await findPlanning(actor)
  if (planning === null) throw redirect('/project/planning')
  const matters = (await listMatters(actor))?.matters ?? []
  const phase = planning.phases.find(({ status }) => status !== 'met') ?? planning.phases.at(-1)
  return json({
    phases: planning.phases,
    matters: matters.map(({ id, title }) => ({ id, title })),
    values: { requestKey: randomUUID(), phaseNumber: String(phase?.number ?? ''), durationDays: '0' },
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const form = await readForm(request, newMilestoneForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const planning = await findPlanning(actor)
  if (planning === null) throw redirect('/project/planning')
  const added = await addMilestone(actor, { projectId: planning.projectId, input: form.value, now })
  if (added.ok) return redirect(`/project/planning/mijlpalen/${added.value.id}?melding=toegevoegd`)
  const field = added.problem.code === 'phaseUnknown' ? 'phaseNumber' : 'matterId'
  const errors = { [field]: [planProblemTexts[added.problem.code]({})] }
  return json({ errors, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newTitle) }]

export default function NewMilestone() {
  const { phases, matters, values: start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? start
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.newTitle}
      breadcrumb={[{ label: texts.title, href: '/project/planning' }]}
      errors={errors}
      cancelHref="/project/planning/mijlpalen"
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <MilestoneFields values={values} errors={errors} phases={phases} matters={matters} isNew />
    </FormFrame>
  )
}
