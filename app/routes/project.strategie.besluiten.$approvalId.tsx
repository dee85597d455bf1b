/** Records what one body planned or decided of a version that lies before it. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { approvalOutcomes } from '~/modules/strategy/domain/approval'
import { approvalForm } from '~/modules/strategy/forms'
import { getApproval, saveApproval } from '~/modules/strategy/server/save-approval.server'
import { outcomeNames, strategyTexts as texts } from '~/modules/strategy/texts'
import { answerOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { RadioField } from '~/ui/choice-fields'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const approval = await withActor(actor, (db) => getApproval(db, params.approvalId ?? '', dayOf(now)))
  const values: Typed = {
    version: String(approval.version),
    isRequired: approval.isRequired ? 'ja' : 'nee',
    plannedOn: approval.plannedOn === null ? '' : formatDay(approval.plannedOn),
    decidedOn: approval.decidedOn === null ? '' : formatDay(approval.decidedOn),
    outcome: approval.outcome,
    mandate: approval.mandate,
    note: approval.note,
  }
  return json({ versionId: approval.versionId, body: texts.bodyOf(approval.body, approval.municipality), values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const form = await readForm(request, approvalForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed }, { status: 422 })
  const change = await saveApproval(actor, { id: params.approvalId ?? '', input: form.value, today: dayOf(now) })
  if (change.kind === 'saved')
    return redirect(`/project/strategie/versies/${change.value.versionId}?melding=opgeslagen#besluiten`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.body ?? texts.approvalTitle) },
]

export default function StrategyApproval() {
  const { versionId, body, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  const field = (name: string, label: string) => ({
    name,
    label,
    errors: errors[name],
    defaultValue: one(values, name),
  })
  return (
    <FormFrame
      title={texts.approvalTitle}
      kind={body}
      breadcrumb={[{ label: texts.title, href: '/project/strategie' }]}
      errors={errors}
      cancelHref={`/project/strategie/versies/${versionId}#besluiten`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <RadioField
        {...field('outcome', texts.outcome)}
        options={approvalOutcomes.map((value) => ({ value, label: outcomeNames[value] }))}
      />
      <DateField {...field('plannedOn', texts.plannedOn)} optional />
      <DateField {...field('decidedOn', texts.decidedOn)} optional />
      <RadioField
        {...field('isRequired', texts.isRequired)}
        options={[
          { value: 'ja', label: texts.yes },
          { value: 'nee', label: texts.no },
        ]}
      />
      <TextField {...field('mandate', texts.mandate)} maxLength={500} optional />
      <TextAreaField {...field('note', texts.note)} rows={2} maxLength={1000} optional />
    </FormFrame>
  )
}
