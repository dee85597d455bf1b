/** Adds to, or takes out of, what a segment asks of a provider in paperwork; templates tell what they cost. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { burdenOf } from '~/modules/reporting/domain/burden'
import { shippedTemplates } from '~/modules/reporting/domain/report-templates'
import { burdenForm, removeBurdenForm, stapForm } from '~/modules/strategy/forms'
import { getSegment } from '~/modules/strategy/server/get-segment.server'
import { addBurden, removeBurden } from '~/modules/strategy/server/save-choice-parts.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { comparedBurdens } from '~/modules/strategy/ui/burden-values'
import { answerOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextField } from '~/ui/text-fields'

/** What a published template costs, in the words of this form. */
const fromTemplates = shippedTemplates.map((template) => {
  const { minutes, times } = burdenOf(template, 1)
  return {
    code: template.id,
    name: `${template.id} ${template.title}`,
    columns: String(template.columns.length),
    timesPerYear: String(times),
    minutes: String(minutes),
  }
})

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const segment = await withActor(actor, (db) => getSegment(db, params.choiceId ?? '', dayOf(now)))
  const asked = new URL(request.url).searchParams.get('sjabloon')
  const { code: _, ...template } = fromTemplates.find(({ code }) => code === asked) ?? { code: '' }
  const values: Typed = { version: String(segment.version), ...template }
  const templates = fromTemplates.map(({ code, name }) => ({ code, name }))
  return json({ id: segment.id, name: segment.segmentName, templates, values, burdens: segment.burdens })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const posted = await readFormData(request)
  const step = await readForm(posted, stapForm)
  const isRemoval = step.ok && step.value.stap === 'verwijderen'
  const form = isRemoval ? await readForm(posted, removeBurdenForm) : await readForm(posted, burdenForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed, by: null }, { status: 422 })
  const change =
    'position' in form.value
      ? await removeBurden(actor, { choiceId, ...form.value })
      : await addBurden(actor, { choiceId, input: form.value })
  if (change.kind === 'saved') {
    const flash = isRemoval ? 'verwijderd' : 'opgeslagen'
    return redirect(`/project/strategie/segmenten/${choiceId}?melding=${flash}#lasten`)
  }
  const { body, status } = answerOf(change, form.values)
  // Taking a line out is one press: there is nothing typed to put beside what stands.
  return json(isRemoval ? { ...body, by: null } : body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.burden) }]

export default function SegmentBurden() {
  const { id, name, templates, values: stored, burdens } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A template that was chosen fills the fields, also after an earlier one.
  const chosen = useSearchParams()[0].get('sjabloon') ?? ''
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  const field = (fieldName: string, label: string) => ({
    name: fieldName,
    label,
    errors: errors[fieldName],
    defaultValue: one(values, fieldName),
  })
  return (
    <FormFrame
      key={chosen}
      title={texts.addBurden}
      kind={name}
      breadcrumb={[
        { label: texts.title, href: '/project/strategie' },
        { label: name, href: `/project/strategie/segmenten/${id}` },
      ]}
      errors={errors}
      conflict={answer?.by ? { by: answer.by, fields: comparedBurdens(answer.values, burdens) } : null}
      cancelHref={`/project/strategie/segmenten/${id}#lasten`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <p>
        {texts.fromTemplate}:{' '}
        {templates.map((template, index) => (
          <span key={template.code}>
            {index > 0 && ', '}
            <a href={`?sjabloon=${template.code}`}>{template.name}</a>
          </span>
        ))}
        . {texts.fromTemplateHint}
      </p>
      <TextField {...field('name', texts.burdenName)} maxLength={160} />
      <TextField {...field('columns', texts.columns)} inputMode="numeric" width={8} maxLength={3} />
      <TextField {...field('timesPerYear', texts.times)} inputMode="numeric" width={8} maxLength={3} />
      <TextField {...field('minutes', texts.minutes)} inputMode="numeric" width={8} maxLength={6} />
    </FormFrame>
  )
}
