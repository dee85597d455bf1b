/** What each municipality expects to spend on a segment in a year, and the most that it will. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { amountsForm } from '~/modules/strategy/forms'
import { getSegment } from '~/modules/strategy/server/get-segment.server'
import { saveAmounts } from '~/modules/strategy/server/save-choice-parts.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { answerOf, conflictOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FieldGroup } from '~/ui/field'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatAmount } from '~/ui/format'
import { MoneyField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const segment = await withActor(actor, (db) => getSegment(db, params.choiceId ?? '', dayOf(now)))
  const values: Typed = {
    version: String(segment.version),
    ...Object.fromEntries(
      segment.amounts.flatMap(({ municipalityCode, estimatedCents, ceilingCents }) => [
        [`raming-${municipalityCode}`, formatAmount(estimatedCents)],
        [`plafond-${municipalityCode}`, formatAmount(ceilingCents)],
      ]),
    ),
  }
  return json({ id: segment.id, name: segment.segmentName, municipalities: segment.municipalities, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const form = await readForm(request, amountsForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values as Typed, by: null }, { status: 422 })
  const change = await saveAmounts(actor, { choiceId, ...form.value })
  if (change.kind === 'saved') return redirect(`/project/strategie/segmenten/${choiceId}?melding=opgeslagen#bedragen`)
  const { body, status } = answerOf(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.amounts) }]

export default function SegmentAmounts() {
  const { id, name, municipalities, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  return (
    <FormFrame
      title={texts.amounts}
      kind={name}
      breadcrumb={[
        { label: texts.title, href: '/project/strategie' },
        { label: name, href: `/project/strategie/segmenten/${id}` },
      ]}
      errors={errors}
      conflict={conflictOf(answer, stored, { labels: amountLabels(municipalities) })}
      cancelHref={`/project/strategie/segmenten/${id}#bedragen`}
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <p>
        {texts.amountsText} {texts.leaveEmpty}
      </p>
      {municipalities.map((municipality) => {
        const field = (kind: 'raming' | 'plafond', label: string) => ({
          name: `${kind}-${municipality.code}`,
          label,
          errors: errors[`${kind}-${municipality.code}`],
          defaultValue: one(values, `${kind}-${municipality.code}`),
          optional: true,
        })
        return (
          <FieldGroup key={municipality.code} id={`gemeente-${municipality.code}`} label={municipality.name}>
            <MoneyField {...field('raming', texts.estimateOf(municipality.name))} />
            <MoneyField {...field('plafond', texts.ceilingOf(municipality.name))} />
          </FieldGroup>
        )
      })}
    </FormFrame>
  )
}

/** Two amounts for each municipality, named as the fields are. */
const amountLabels = (municipalities: readonly { readonly code: string; readonly name: string }[]) =>
  Object.fromEntries(
    municipalities.flatMap(({ code, name }) => [
      [`raming-${code}`, texts.estimateOf(name)],
      [`plafond-${code}`, texts.ceilingOf(name)],
    ]),
  )
