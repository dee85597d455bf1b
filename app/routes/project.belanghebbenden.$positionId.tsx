/** Adds a position of a stakeholder ('nieuw'), or changes one. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { positionForm } from '~/modules/consultation/forms-consultation'
import { listOrganisationChoices } from '~/modules/consultation/server/get-meeting.server'
import { getPosition, savePosition } from '~/modules/consultation/server/save-position.server'
import { consultationProblemText, consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { PositionFields } from '~/modules/consultation/ui/position-list'
import { comparedPosition, positionValues } from '~/modules/consultation/ui/position-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one, type Typed } from '~/ui/form-values'

const path = '/project/belanghebbenden'
const isNew = (id: string | undefined): boolean => id === 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const stored = isNew(params.positionId) ? null : await getPosition(actor, params.positionId ?? '')
  const values: Typed = stored ? positionValues(stored) : { requestKey: randomUUID() }
  return json({ isNew: stored === null, values, organisations: await listOrganisationChoices(actor) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const id = isNew(params.positionId) ? null : (await getPosition(actor, params.positionId ?? '')).id
  const form = await readForm(request, positionForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await savePosition(actor, { id, input: form.value, now })
  if (change.kind === 'saved') return redirect(path)
  if (change.kind === 'refused') {
    const errors = { position: [consultationProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 422 })
  }
  const values = { ...form.values, version: String(change.current.version) }
  const conflict = { by: change.by, theirs: positionValues(change.current) }
  return json({ errors: {}, values, conflict }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.editPosition) }]

export default function PositionPage() {
  const { isNew: isFresh, values: stored, organisations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values: Typed = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={isFresh ? texts.newPosition : texts.editPosition}
      breadcrumb={[{ label: texts.stakeholders, href: path }]}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedPosition(values, conflict.theirs) }}
      cancelHref={path}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <PositionFields values={values} errors={errors} organisations={organisations} />
    </FormFrame>
  )
}
