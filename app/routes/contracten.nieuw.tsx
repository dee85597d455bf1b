/** Lays down a new contract. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newContractForm } from '~/modules/contract/forms'
import { createContract } from '~/modules/contract/server/create-contract.server'
import { listContractFormChoices } from '~/modules/contract/server/list-choices.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { ContractFields } from '~/modules/contract/ui/contract-form'
import { fieldOfProblem } from '~/modules/contract/ui/field-of-problem'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const own = actor.kind === 'staff' && actor.scope.kind === 'municipality' ? [actor.scope.code] : []
  const values = { requestKey: randomUUID(), scope: 'subregion', noticeMonths: '6', municipalityCodes: own }
  return json({ choices: await listContractFormChoices(actor), values })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const form = await readForm(request, newContractForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const created = await createContract(actor, form.value)
  if (created.ok) return redirect(`/contracten/${created.value.id}?melding=toegevoegd`)
  const errors = { [fieldOfProblem(created.problem.code)]: [contractProblemText(created.problem)] }
  return json({ errors, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.newTitle) }]

export default function NewContract() {
  const { choices, values: fresh } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? fresh
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.newTitle}
      breadcrumb={[{ label: texts.title, href: '/contracten' }]}
      errors={errors}
      cancelHref="/contracten"
    >
      <input type="hidden" name="requestKey" value={one(values, 'requestKey')} />
      <ContractFields values={values} errors={errors} choices={choices} />
    </FormFrame>
  )
}
