/** Adds a part to an assignment. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newPartForm } from '~/modules/assignment/forms'
import { getAssignment, listResultChoices } from '~/modules/assignment/server/get-assignment.server'
import { addPart } from '~/modules/assignment/server/save-part.server'
import { assignmentProblemText, assignmentTexts as texts } from '~/modules/assignment/texts'
import { PartFields } from '~/modules/assignment/ui/part-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'assignment:write')
  const { id, title } = await getAssignment(actor, params.assignmentId ?? '')
  return json({ id, title, results: await listResultChoices(actor), values: { requestKey: randomUUID() } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'assignment:write')
  const { id: assignmentId } = await getAssignment(actor, params.assignmentId ?? '')
  const form = await readForm(request, newPartForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const added = await addPart(actor, { assignmentId, input: form.value, now })
  if (added.ok) return redirect(`/project/opdrachten/${assignmentId}?melding=toegevoegd#${added.value.code}`)
  return json({ errors: { form: [assignmentProblemText(added.problem)] }, values: form.values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.addPart) }]

export default function NewPart() {
  const { id, title, results, values: fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? fresh
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.addPart}
      breadcrumb={[
        { label: texts.title, href: '/project/opdrachten' },
        { label: title, href: `/project/opdrachten/${id}` },
      ]}
      errors={errors}
      cancelHref={`/project/opdrachten/${id}`}
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <PartFields values={values} errors={errors} results={results} isNew />
    </FormFrame>
  )
}
