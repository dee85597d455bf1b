/** Title and note of a draft version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { versionForm } from '~/modules/strategy/forms'
import { getVersion } from '~/modules/strategy/server/get-version.server'
import { renameVersion } from '~/modules/strategy/server/rename-version.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { answerOf, conflictOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextAreaField, TextField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const { id, number, title, note, version } = await withActor(actor, (db) =>
    getVersion(db, params.versionId ?? '', dayOf(now)),
  )
  const values: Typed = { title, note, version: String(version) }
  return json({ id, number, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const id = params.versionId ?? ''
  const form = await readForm(request, versionForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const change = await renameVersion(actor, { id, ...form.value })
  if (change.kind === 'saved') return redirect(`/project/strategie/versies/${id}?melding=opgeslagen`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.changeVersion) }]

export default function RenameStrategyVersion() {
  const { id, number, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.changeVersion}
      kind={texts.versionKind(number)}
      breadcrumb={[{ label: texts.title, href: '/project/strategie' }]}
      errors={errors}
      conflict={conflictOf(answer, stored)}
      cancelHref={`/project/strategie/versies/${id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <TextField
        name="title"
        label={texts.fields.title!}
        errors={errors.title}
        defaultValue={one(values, 'title')}
        maxLength={160}
      />
      <TextAreaField
        name="note"
        label={texts.fields.note!}
        errors={errors.note}
        defaultValue={one(values, 'note')}
        maxLength={2000}
        optional
      />
    </FormFrame>
  )
}
