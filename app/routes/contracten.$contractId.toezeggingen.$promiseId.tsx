/** What was found of one promise of a contract. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { promiseForm } from '~/modules/contract/forms-promise'
import { decidePromise, getPromise } from '~/modules/contract/server/contract-promises.server'
import { contractTexts } from '~/modules/contract/texts'
import { promiseTexts as texts } from '~/modules/contract/texts-promise'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { RadioField } from '~/ui/choice-fields'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { TextAreaField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', promiseId = '' } = params
  const { contract, promise } = await getPromise(actor, { contractId, promiseId, now })
  if (promise === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return json({ contract, promise })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', promiseId = '' } = params
  const { promise } = await getPromise(actor, { contractId, promiseId, now })
  if (promise === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const form = await readForm(request, promiseForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const { stand: to, uitkomst: outcome, version } = form.value
  const decided = await decidePromise(actor, { contractId, promiseId, to, outcome, version, now })
  if (decided.ok) return redirect(`/contracten/${contractId}?melding=opgeslagen#toezeggingen`)
  const { code } = decided.problem
  const errors: Record<string, string[]> = { [code === 'promiseDecided' ? 'form' : 'uitkomst']: [texts.problems[code]] }
  return json({ errors, values: form.values }, { status: code === 'promiseDecided' ? 409 : 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.one) }]

export default function PromiseOfContract() {
  const { contract, promise } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: FormErrorsByField = answer?.errors ?? {}
  const values: Typed = answer?.values ?? {}
  const choice = (value: string) => ({ value, label: texts.statuses[value] ?? value })
  return (
    <FormFrame
      title={texts.one}
      kind={`${contractTexts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      cancelHref={`/contracten/${contract.id}#toezeggingen`}
    >
      <p>{promise.text}</p>
      <input type="hidden" name="version" value={promise.version} />
      <RadioField
        label={texts.found}
        name="stand"
        options={['met', 'partiallyMet', 'notMet'].map(choice)}
        defaultValue={one(values, 'stand') || undefined}
        errors={errors.stand}
      />
      <TextAreaField
        label={texts.outcome}
        name="uitkomst"
        hint={texts.outcomeHint}
        optional
        defaultValue={one(values, 'uitkomst') || promise.outcome}
        errors={errors.uitkomst}
      />
    </FormFrame>
  )
}
