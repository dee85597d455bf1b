/** Changes a segment of a draft version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { choiceForm } from '~/modules/strategy/forms'
import { getSegment, listResultChoices } from '~/modules/strategy/server/get-segment.server'
import { saveChoice } from '~/modules/strategy/server/save-choice.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { ChoiceFields } from '~/modules/strategy/ui/choice-fields'
import { choiceValues, choiceWord } from '~/modules/strategy/ui/choice-values'
import { answerOf, conflictOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  return withActor(actor, async (db) => {
    const segment = await getSegment(db, params.choiceId ?? '', dayOf(now))
    const values: Typed = { ...choiceValues(segment), version: String(segment.version) }
    return json({ id: segment.id, name: segment.segmentName, values, results: await listResultChoices(db) })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const id = params.choiceId ?? ''
  const form = await readForm(request, choiceForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed, by: null }, { status: 422 })
  const change = await saveChoice(actor, { id, input: form.value })
  if (change.kind === 'saved') return redirect(`/project/strategie/segmenten/${id}?melding=opgeslagen`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.changeSegment} ${data?.name ?? ''}`) },
]

export default function ChangeSegment() {
  const { id, name, values: stored, results } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.changeSegment}
      kind={name}
      breadcrumb={[
        { label: texts.title, href: '/project/strategie' },
        { label: name, href: `/project/strategie/segmenten/${id}` },
      ]}
      errors={errors}
      conflict={conflictOf(answer, stored, { word: choiceWord(results) })}
      cancelHref={`/project/strategie/segmenten/${id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <ChoiceFields values={values} errors={errors} results={results} />
    </FormFrame>
  )
}
