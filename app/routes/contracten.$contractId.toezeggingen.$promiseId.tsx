/** One promise of a contract: whose it is, and what was found of it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { promiseForm } from '~/modules/contract/forms-promise'
import { getPromise } from '~/modules/contract/server/contract-promises.server'
import { savePromise } from '~/modules/contract/server/save-promise.server'
import { contractTexts } from '~/modules/contract/texts'
import { promiseTexts as texts } from '~/modules/contract/texts-promise'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { comparedPromise, PromiseFields, promiseValues } from '~/modules/contract/ui/promise-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', promiseId = '' } = params
  const { promise, ...rest } = await getPromise(actor, { contractId, promiseId, now })
  if (promise === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return json({ ...rest, promise })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', promiseId = '' } = params
  const { promise } = await getPromise(actor, { contractId, promiseId, now })
  if (promise === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const form = await readForm(request, promiseForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await savePromise(actor, { contractId, promiseId, input: form.value, now })
  if (change.kind === 'saved') return redirect(`/contracten/${contractId}?melding=opgeslagen#toezeggingen`)
  if (change.kind === 'conflict') {
    const values = { ...form.values, version: String(change.current.version) }
    return json(
      { errors: {}, values, conflict: { by: change.by, theirs: promiseValues(change.current) } },
      { status: 409 },
    )
  }
  const { code } = change.problem
  const errors: FormErrorsByField = { [fieldOfProblem[code] ?? 'uitkomst']: [texts.problems[code]] }
  return json({ errors, values: form.values, conflict: null }, { status: code === 'promiseDecided' ? 409 : 422 })
}

const fieldOfProblem: Readonly<Partial<Record<keyof typeof texts.problems, string>>> = {
  promiseDecided: 'form',
  promiseUndecided: 'stand',
  ownerUnfit: 'eigenaar',
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.one) }]

export default function PromiseOfContract() {
  const { contract, promise, owners } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: FormErrorsByField = answer?.errors ?? {}
  const values = answer?.values ?? { ...promiseValues(promise), version: String(promise.version) }
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={texts.one}
      kind={`${contractTexts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedPromise(values, conflict.theirs, owners) }}
      cancelHref={`/contracten/${contract.id}#toezeggingen`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <PromiseFields promise={promise} owners={owners} values={values} errors={errors} />
    </FormFrame>
  )
}
