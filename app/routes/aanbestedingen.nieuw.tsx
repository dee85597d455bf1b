/** Makes a tender; sending the form twice makes one. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newTenderForm } from '~/modules/tender/forms'
import { createTender } from '~/modules/tender/server/create-tender.server'
import { tenderTexts } from '~/modules/tender/texts'
import { tenderProblemText, workTexts as texts } from '~/modules/tender/texts-work'
import { TenderFacts } from '~/modules/tender/ui/tender-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one, type Typed } from '~/ui/form-values'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context }, 'tender:write')
  return json({ requestKey: randomUUID() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const form = await readForm(request, newTenderForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const made = await createTender(actor, { input: form.value, now })
  if (made.ok) return redirect(`/aanbestedingen/${made.value}?melding=gemaakt`)
  return json({ errors: { number: [tenderProblemText(made.problem)] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.createTitle) }]

export default function NewTender() {
  const { requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values: Typed = answer?.values ?? { electronicSubmission: 'ja', freeAccess: 'ja' }
  return (
    <FormFrame
      title={texts.createTitle}
      breadcrumb={[{ label: tenderTexts.list.title, href: '/aanbestedingen' }]}
      errors={answer?.errors ?? {}}
      cancelHref="/aanbestedingen"
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey') || requestKey} />
      <TenderFacts values={values} errors={answer?.errors ?? {}} isNew />
    </FormFrame>
  )
}
