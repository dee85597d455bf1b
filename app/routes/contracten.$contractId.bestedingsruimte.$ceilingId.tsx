/** Adds or changes what one municipality may spend under a contract in a year. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, yearOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { ceilingForm } from '~/modules/contract/forms'
import { getCeilingToChange, newPart } from '~/modules/contract/server/get-part-to-change.server'
import { saveCeiling } from '~/modules/contract/server/save-ceiling.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { fieldOfProblem } from '~/modules/contract/ui/field-of-problem'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { CeilingFields } from '~/modules/contract/ui/part-fields'
import { ceilingValues, comparedFields } from '~/modules/contract/ui/record-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', ceilingId = '' } = params
  const { record, municipalities, part } = await getCeilingToChange(actor, { contractId, partId: ceilingId })
  const values = part
    ? { ...ceilingValues(part), version: String(part.version) }
    : { version: '0', year: String(yearOf(dayOf(now))) }
  return json({ contract: { id: record.id, number: record.number }, isNew: part === null, municipalities, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', ceilingId = '' } = params
  const form = await readForm(request, ceilingForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const known = ceilingId === newPart ? null : ceilingId
  const change = await saveCeiling(actor, { contractId, ceilingId: known, input: form.value })
  if (change.kind === 'saved') return redirect(`/contracten/${contractId}?melding=opgeslagen#bestedingsruimte`)
  if (change.kind === 'conflict') {
    const values = { ...form.values, version: String(change.current.version) }
    return json(
      { errors: {}, values, conflict: { by: change.by, theirs: ceilingValues(change.current) } },
      { status: 409 },
    )
  }
  const errors = { [fieldOfProblem(change.problem.code)]: [contractProblemText(change.problem)] }
  return json({ errors, values: form.values, conflict: null }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.ceilings) }]

export default function Ceiling() {
  const { contract, isNew, municipalities, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={isNew ? texts.ceilingTitle.new : texts.ceilingTitle.change}
      kind={`${texts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      conflict={
        conflict && {
          by: conflict.by,
          fields: comparedFields(values, conflict.theirs, { municipalityCode: municipalities }),
        }
      }
      cancelHref={`/contracten/${contract.id}#bestedingsruimte`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <CeilingFields values={values} errors={errors} municipalities={municipalities} />
    </FormFrame>
  )
}
