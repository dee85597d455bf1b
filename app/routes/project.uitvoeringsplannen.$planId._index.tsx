/** One action plan: its actions, how far they are, and what the programme promised that none of them carries. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { linkForm, planForm, planStepForm } from '~/modules/action-plan/forms'
import { planAnswer } from '~/modules/action-plan/server/answer-outcome.server'
import { changePlan, movePlan } from '~/modules/action-plan/server/change-plan.server'
import { findPlanWithHoles } from '~/modules/action-plan/server/get-plan.server'
import { sendPartnerLink } from '~/modules/action-plan/server/partner-link.server'
import { notFound, refusedBy } from '~/modules/action-plan/server/save-outcome'
import { planTexts as texts } from '~/modules/action-plan/texts'
import { PlanPage } from '~/modules/action-plan/ui/plan-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:read')
  const found = await withActor(actor, (db) => findPlanWithHoles(db, params.planId ?? '', dayOf(now)))
  if (found === null) throw notFound()
  const isOthers =
    actor.kind === 'staff' && actor.scope.kind === 'municipality' && actor.scope.code !== found.plan.municipalityCode
  return json({
    ...found,
    mayWrite: can(actor, 'actionPlan:write') && !isOthers,
    mayTell: can(actor, 'actionPlan:progress') && !isOthers,
    ownOrganisation: actor.kind === 'provider' ? actor.organisationId : null,
    done: new URL(request.url).searchParams.get('melding'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:write')
  const id = params.planId ?? ''
  const data = await readFormData(request)
  const here = `/project/uitvoeringsplannen/${id}`
  if (data.get('stap') === 'link') {
    const form = await readForm(data, linkForm)
    if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
    const sent = await sendPartnerLink(actor, { planId: id, ...form.value, now })
    if (sent.ok) return redirect(`${here}?melding=link`)
    const answer = planAnswer(refusedBy(sent.problem), form.values)!
    return json(answer.state, { status: answer.status })
  }
  const isStep = data.has('naar')
  const form = isStep ? await readForm(data, planStepForm) : await readForm(data, planForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const outcome =
    'naar' in form.value
      ? await movePlan(actor, { id, to: form.value.naar, adoptedOn: form.value.adoptedOn, now })
      : await changePlan(actor, { id, ...form.value })
  const answer = planAnswer(outcome, form.values)
  return answer ? json(answer.state, { status: answer.status }) : redirect(`${here}?melding=opgeslagen`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? texts.title(data.plan.municipalityName, data.plan.year) : texts.plan) },
]

export default function Plan() {
  return <PlanPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
