/** Changes the facts of a tender; after publication with a reason that everybody reads. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { tenderFactsForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { saveTenderFacts } from '~/modules/tender/server/save-tender-facts.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { conflictOf, refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { tenderValues } from '~/modules/tender/ui/stored-values'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { ChangeFields, TenderFacts } from '~/modules/tender/ui/tender-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tender = await withActor(actor, (db) => getTender(db, { id: params.tenderId ?? '', actor, now }))
  const { id, number, title, publishedAt } = tender
  return json({ id, number, title, isPublished: publishedAt !== null, values: tenderValues(tender) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  const form = await readForm(request, tenderFactsForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const change = await saveTenderFacts(actor, { tenderId, input: form.value, now })
  if (change.kind === 'saved') return redirect(savedHref(`/aanbestedingen/${tenderId}`, change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.editTitle) }]

export default function ChangeTender() {
  const { values: stored, isPublished, ...tender } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const filled = { values: answer?.values ?? stored, errors: answer?.errors ?? {} }
  return (
    <FormFrame
      title={texts.editTitle}
      breadcrumb={tenderCrumbs(tender)}
      errors={filled.errors}
      conflict={conflictOf(answer, stored)}
      cancelHref={`/aanbestedingen/${tender.id}`}
    >
      <TenderFacts {...filled} isNew={false} />
      <ChangeFields {...filled} isPublished={isPublished} />
    </FormFrame>
  )
}
