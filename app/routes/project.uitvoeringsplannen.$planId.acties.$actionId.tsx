/** Adds or changes an action of a plan. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { actionForm } from '~/modules/action-plan/forms'
import { planAnswer } from '~/modules/action-plan/server/answer-outcome.server'
import { lockPlan } from '~/modules/action-plan/server/change-plan.server'
import { findPlan } from '~/modules/action-plan/server/get-plan.server'
import { listActionChoices } from '~/modules/action-plan/server/list-plan-choices.server'
import { saveAction } from '~/modules/action-plan/server/save-action.server'
import { notFound } from '~/modules/action-plan/server/save-outcome'
import { planTexts as texts } from '~/modules/action-plan/texts'
import { ActionFields, actionValues } from '~/modules/action-plan/ui/plan-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'

const isNew = (id: string | undefined): boolean => id === 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const { planId = '', actionId } = params
  return json(
    await withActor(actor, async (db) => {
      await lockPlan(db, actor, planId)
      const plan = await findPlan(db, planId, dayOf(now))
      const action = plan?.actions.find((each) => each.id === actionId) ?? null
      if (plan === null || (action === null && !isNew(actionId))) throw notFound()
      const title = texts.title(plan.municipalityName, plan.year)
      return { plan: { id: plan.id, title }, action, choices: await listActionChoices(db) }
    }),
  )
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const planId = params.planId ?? ''
  const form = await readForm(request, actionForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const actionId = isNew(params.actionId) ? null : (params.actionId ?? '')
  const answer = planAnswer(await saveAction(actor, { planId, actionId, input: form.value, now }), form.values)
  return answer
    ? json(answer.state, { status: answer.status })
    : redirect(`/project/uitvoeringsplannen/${planId}?melding=opgeslagen#acties`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.changeAction) }]

export default function PlanAction() {
  const { plan, action: stored, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const href = `/project/uitvoeringsplannen/${plan.id}`
  const started = { version: '0', progressKind: 'percent', progressTotal: '100' }
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={stored ? texts.changeAction : texts.addAction}
      kind={plan.title}
      breadcrumb={[
        { label: texts.plans, href: '/project/uitvoeringsplannen' },
        { label: plan.title, href },
      ]}
      errors={errors}
      cancelHref={href}
    >
      <ActionFields
        values={answer?.values ?? (stored ? actionValues(stored) : started)}
        errors={errors}
        choices={choices}
      />
    </FormFrame>
  )
}
