/** Adds an option to extend, uses one, or lets one lapse. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { lastDayAfter, optionNotifyBy } from '~/modules/contract/domain/contract-term'
import { optionForm, stepForm } from '~/modules/contract/forms'
import { getOptionToChange, newPart } from '~/modules/contract/server/get-part-to-change.server'
import { addOption, decideOption } from '~/modules/contract/server/save-option.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { OptionDecision } from '~/modules/contract/ui/option-decision'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { OptionFields } from '~/modules/contract/ui/part-fields'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { formatDay } from '~/ui/format'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', optionId = '' } = params
  const { record, part } = await getOptionToChange(actor, { contractId, partId: optionId })
  const suggestion = formatDay(optionNotifyBy(record.maxExtentOn ?? record.endsOn).on)
  const option = part && { ...part, until: lastDayAfter(record.endsOn, part.months) }
  return json({ contract: { id: record.id, number: record.number }, option, suggestion })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', optionId = '' } = params
  const back = () => redirect(`/contracten/${contractId}?melding=opgeslagen#opties`)
  if (optionId !== newPart) {
    const step = await readForm(request, stepForm)
    const to = step.ok && step.value.stap === 'gebruiken' ? 'exercised' : 'lapsed'
    if (!step.ok || step.value.stap === 'opslaan') return json({ errors: {}, values: {} }, { status: 422 })
    const decided = await decideOption(actor, { contractId, optionId, to, now })
    if (decided.ok) return back()
    return json({ errors: { form: [contractProblemText(decided.problem)] }, values: {} }, { status: 409 })
  }
  const form = await readForm(request, optionForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  await addOption(actor, { contractId, input: form.value, now })
  return back()
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.options) }]

export default function Option() {
  const { contract, option, suggestion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? {}
  if (option) return <OptionDecision contract={contract} option={option} errors={errors} />
  return (
    <FormFrame
      title={texts.optionTitle.new}
      kind={`${texts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      cancelHref={`/contracten/${contract.id}#opties`}
    >
      <OptionFields values={answer?.values ?? {}} errors={errors} suggestion={suggestion} />
    </FormFrame>
  )
}
