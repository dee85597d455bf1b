/** Tells how far an action is: staff for any, a partner for its own. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { progressForm } from '~/modules/action-plan/forms'
import { planAnswer, progressFlash } from '~/modules/action-plan/server/answer-outcome.server'
import { findPlan } from '~/modules/action-plan/server/get-plan.server'
import { notFound } from '~/modules/action-plan/server/save-outcome'
import { tellProgress } from '~/modules/action-plan/server/tell-progress.server'
import { planTexts as texts } from '~/modules/action-plan/texts'
import { ProgressFields, progressValues } from '~/modules/action-plan/ui/plan-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:progress')
  const plan = await withActor(actor, (db) => findPlan(db, params.planId ?? '', dayOf(now)))
  const action = plan?.actions.find((each) => each.id === params.actionId)
  const isOwn = actor.kind === 'staff' || action?.organisationId === actor.organisationId
  if (!plan || !action || !isOwn) throw notFound()
  return json({ action, plan: { id: plan.id, title: texts.title(plan.municipalityName, plan.year) } })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:progress')
  const { planId = '', actionId = '' } = params
  const form = await readForm(request, progressForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const outcome = await tellProgress(actor, { planId, actionId, input: form.value, now })
  const answer = planAnswer(outcome, form.values)
  return answer
    ? json(answer.state, { status: answer.status })
    : redirect(`/project/uitvoeringsplannen/${planId}?melding=${progressFlash(outcome)}#acties`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.tellProgress) }]

export default function Progress() {
  const { plan, action: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const href = `/project/uitvoeringsplannen/${plan.id}`
  const errors = answer?.errors ?? {}
  return (
    <FormFrame
      title={stored.title}
      kind={texts.tellProgress}
      breadcrumb={[
        { label: texts.plans, href: '/project/uitvoeringsplannen' },
        { label: plan.title, href },
      ]}
      errors={errors}
      cancelHref={href}
    >
      <p>{stored.text}</p>
      <ProgressFields values={answer?.values ?? progressValues(stored)} errors={errors} action={stored} />
    </FormFrame>
  )
}
