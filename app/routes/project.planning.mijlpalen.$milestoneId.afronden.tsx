/** Marks a milestone met, partly met or not met, with the day and what shows it; or opens it again. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { milestoneStatuses } from '~/modules/planning/domain/milestone'
import { markForm } from '~/modules/planning/forms'
import { getMilestone } from '~/modules/planning/server/get-milestone.server'
import { markMilestone } from '~/modules/planning/server/mark-milestone.server'
import { bodyNames, decisionTexts } from '~/modules/planning/texts-decisions'
import { formTexts } from '~/modules/planning/texts-forms'
import { milestoneStatusNames, planProblemTexts, planTexts as texts } from '~/modules/planning/texts-plan'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { RadioField } from '~/ui/choice-fields'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { DateField, TextAreaField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const { milestone, matter } = await getMilestone(actor, params.milestoneId ?? '')
  const { id, title, status, actualOn, evidence, version } = milestone
  const values: Typed = {
    status: status === 'scheduled' ? 'met' : status,
    on: actualOn === null ? '' : formatDay(actualOn),
    evidence,
    version: String(version),
  }
  const blocking = matter?.bodies.filter((each) => each.blocks) ?? []
  return json({
    id,
    title,
    values,
    blocking: blocking.map(({ body, municipality }) => decisionTexts.bodyOf(bodyNames[body], municipality)),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.milestoneId ?? ''
  const form = await readForm(request, markForm)
  if (!form.ok) {
    await getMilestone(actor, id)
    return json({ errors: form.errors, values: form.values }, { status: 422 })
  }
  const marked = await markMilestone(actor, { id, input: form.value, now })
  if (marked.ok) {
    const more = marked.value.moved > 0 ? `&mee=${marked.value.moved}` : ''
    return redirect(`/project/planning/mijlpalen/${id}?melding=afgerond${more}`)
  }
  const { code, params: about = {} } = marked.problem
  const errors = { [fieldOf[code] ?? 'form']: [planProblemTexts[code](about)] }
  if (code !== 'milestoneChanged') return json({ errors, values: form.values }, { status: 422 })
  // The next save is of the version that the person can look at now.
  const { milestone } = await getMilestone(actor, id)
  return json({ errors, values: { ...form.values, version: String(milestone.version) } }, { status: 409 })
}

const fieldOf: Readonly<Record<string, string>> = {
  dayMissing: 'on',
  dayInFuture: 'on',
  evidenceMissing: 'evidence',
  decisionsMissing: 'status',
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.markPage.title) }]

export default function MarkMilestone() {
  const { id, title, values: stored, blocking } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  const path = `/project/planning/mijlpalen/${id}`
  const names = { ...milestoneStatusNames, scheduled: texts.markPage.reopen }
  return (
    <FormFrame
      title={texts.markPage.title}
      kind={texts.milestone}
      breadcrumb={[
        { label: texts.title, href: '/project/planning' },
        { label: title, href: path },
      ]}
      errors={errors}
      cancelHref={path}
    >
      {blocking.length > 0 && <Alert tone="info">{texts.markPage.blocked(blocking)}</Alert>}
      <input type="hidden" name="version" value={one(values, 'version')} />
      <RadioField
        name="status"
        label={formTexts.fields.status}
        options={[...milestoneStatuses.slice(1), milestoneStatuses[0]].map((value) => ({ value, label: names[value] }))}
        defaultValue={one(values, 'status')}
        errors={errors.status}
      />
      <DateField name="on" label={formTexts.fields.on} defaultValue={one(values, 'on')} errors={errors.on} optional />
      <TextAreaField
        name="evidence"
        label={formTexts.fields.evidence}
        hint={formTexts.hints.evidence}
        rows={3}
        maxLength={1000}
        defaultValue={one(values, 'evidence')}
        errors={errors.evidence}
        optional
      />
    </FormFrame>
  )
}
