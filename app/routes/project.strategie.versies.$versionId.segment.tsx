/** Adds a segment to a draft version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { choiceForm } from '~/modules/strategy/forms'
import { listResultChoices } from '~/modules/strategy/server/get-segment.server'
import { getVersion } from '~/modules/strategy/server/get-version.server'
import { addChoice } from '~/modules/strategy/server/save-choice.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { ChoiceFields } from '~/modules/strategy/ui/choice-fields'
import { answerOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import type { Typed } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  return withActor(actor, async (db) => {
    const { id, number, title } = await getVersion(db, params.versionId ?? '', dayOf(now))
    return json({ id, number, title, results: await listResultChoices(db) })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const form = await readForm(request, choiceForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed }, { status: 422 })
  const change = await addChoice(actor, { versionId: params.versionId ?? '', input: form.value })
  if (change.kind === 'saved') return redirect(`/project/strategie/segmenten/${change.value.id}?melding=opgeslagen`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newSegment) }]

export default function NewSegment() {
  const { id, number, title, results } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const path = `/project/strategie/versies/${id}`
  return (
    <FormFrame
      title={texts.newSegment}
      kind={texts.versionKind(number)}
      breadcrumb={[
        { label: texts.title, href: '/project/strategie' },
        { label: texts.versionTitle(number, title), href: path },
      ]}
      errors={answer?.errors ?? {}}
      cancelHref={path}
    >
      <ChoiceFields values={answer?.values ?? {}} errors={answer?.errors ?? {}} results={results} />
    </FormFrame>
  )
}
