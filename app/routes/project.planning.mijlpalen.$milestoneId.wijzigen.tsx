/** Changes a milestone's own facts, or removes it; two people at once are told. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { changeMilestoneForm, stepForm } from '~/modules/planning/forms'
import { getMilestone } from '~/modules/planning/server/get-milestone.server'
import { changeMilestone, removeMilestone } from '~/modules/planning/server/save-milestone.server'
import { planProblemTexts, planTexts as texts } from '~/modules/planning/texts-plan'
import { MilestoneFields } from '~/modules/planning/ui/milestone-fields'
import { comparedMilestone, milestoneValues } from '~/modules/planning/ui/milestone-values'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const { milestone, phases, matters } = await getMilestone(actor, params.milestoneId ?? '')
  const { id, title, status } = milestone
  return json({ id, title, isOpen: status === 'scheduled', values: milestoneValues(milestone), phases, matters })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.milestoneId ?? ''
  const path = `/project/planning/mijlpalen/${id}`
  const posted = await readFormData(request)
  const step = await readForm(posted, stepForm)
  if (step.ok && step.value.stap === 'verwijderen') {
    const removed = await removeMilestone(actor, { id, now })
    if (removed.ok) return redirect('/project/planning/mijlpalen?melding=verwijderd')
    const errors = { form: [planProblemTexts[removed.problem.code]({})] }
    return json({ errors, values: null, theirs: null }, { status: 409 })
  }
  const form = await readForm(posted, changeMilestoneForm)
  if (!form.ok) {
    await getMilestone(actor, id)
    return json({ errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  }
  const { version, ...input } = form.value
  const change = await changeMilestone(actor, { id, version, input, now })
  if (change.kind === 'conflict') {
    const theirs = milestoneValues(change.current)
    const values = { ...form.values, version: String(change.current.version) }
    return json({ errors: {}, values, theirs }, { status: 409 })
  }
  if (change.kind === 'refused') {
    const field = change.code === 'phaseUnknown' ? 'phaseNumber' : 'matterId'
    const errors = { [field]: [planProblemTexts[change.code]({})] }
    return json({ errors, values: form.values, theirs: null }, { status: 422 })
  }
  return redirect(`${path}?melding=opgeslagen${change.moved > 0 ? `&mee=${change.moved}` : ''}`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.changeTitle) }]

export default function ChangeMilestone() {
  const { id, title, isOpen, values: stored, phases, matters } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.theirs
    ? { by: { name: null, at: null }, fields: comparedMilestone(values, answer.theirs, matters) }
    : null
  return (
    <FormFrame
      title={texts.changeTitle}
      kind={texts.milestone}
      breadcrumb={[
        { label: texts.title, href: '/project/planning' },
        { label: title, href: `/project/planning/mijlpalen/${id}` },
      ]}
      errors={errors}
      conflict={conflict}
      cancelHref={`/project/planning/mijlpalen/${id}`}
      more={
        isOpen && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeConsequence}</p>}
            confirmLabel={texts.removeConfirm}
            name="stap"
            value="verwijderen"
            destructive
          />
        )
      }
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <MilestoneFields values={values} errors={errors} phases={phases} matters={matters} isNew={false} />
    </FormFrame>
  )
}
