/** Changes a contract's own facts; two people at once see each other's version. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { changeContractForm } from '~/modules/contract/forms'
import { changeContract } from '~/modules/contract/server/change-contract.server'
import { getContractToChange } from '~/modules/contract/server/get-contract-to-change.server'
import { listContractFormChoices } from '~/modules/contract/server/list-choices.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { ContractFields } from '~/modules/contract/ui/contract-form'
import { fieldOfProblem } from '~/modules/contract/ui/field-of-problem'
import { comparedFields, contractValues } from '~/modules/contract/ui/record-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { record, supplier } = await getContractToChange(actor, params.contractId ?? '')
  const choices = await listContractFormChoices(actor)
  const values = { ...contractValues(record), version: String(record.version) }
  return json({ id: record.id, number: record.number, title: record.title, supplier, choices, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const id = params.contractId ?? ''
  const form = await readForm(request, changeContractForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await changeContract(actor, { id, input: form.value, now })
  if (change.kind === 'conflict') {
    // The next save is of the version that the person has now seen.
    const values = { ...form.values, version: String(change.current.version) }
    const conflict = { by: change.by, theirs: contractValues(change.current) }
    return json({ errors: {}, values, conflict }, { status: 409 })
  }
  if (change.kind === 'refused') {
    const errors = { [fieldOfProblem(change.problem.code)]: [contractProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 422 })
  }
  const flash = Object.keys(change.changes).length === 0 ? 'niets-gewijzigd' : 'opgeslagen'
  return redirect(`/contracten/${id}?melding=${flash}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.editTitle} ${data?.number ?? ''}`) },
]

export default function ChangeContract() {
  const { id, number, title, supplier, choices, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  const names = { segmentCode: choices.segments, municipalityCodes: choices.municipalities, lotIds: choices.lots }
  return (
    <FormFrame
      title={texts.editTitle}
      kind={`${texts.kind} ${number}`}
      breadcrumb={[
        { label: texts.title, href: '/contracten' },
        { label: title, href: `/contracten/${id}` },
      ]}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedFields(values, conflict.theirs, names) }}
      cancelHref={`/contracten/${id}`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <ContractFields values={values} errors={errors} choices={choices} supplier={supplier} />
    </FormFrame>
  )
}
