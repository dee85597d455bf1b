/** Opens a consultation. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newRoundForm } from '~/modules/consultation/forms-consultation'
import { listDocumentChoices } from '~/modules/consultation/server/list-rounds.server'
import { createRound } from '~/modules/consultation/server/save-round.server'
import { consultationProblemText, consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { RoundFields } from '~/modules/consultation/ui/round-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  return json({ values: { requestKey: randomUUID() }, documents: await listDocumentChoices(actor) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:write')
  const form = await readForm(request, newRoundForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const created = await createRound(actor, form.value)
  if (created.ok) return redirect(`/project/inspraak/${created.value.id}?melding=opgeslagen`)
  return json({ errors: { endsOn: [consultationProblemText(created.problem)] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newRound) }]

export default function NewRound() {
  const { values: fresh, documents } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? fresh
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.newRound}
      breadcrumb={[{ label: texts.title, href: '/project/inspraak' }]}
      errors={errors}
      cancelHref="/project/inspraak"
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <RoundFields values={values} errors={errors} documents={documents} assignments={[]} />
    </FormFrame>
  )
}
