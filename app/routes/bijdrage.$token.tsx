/** A partner tells the progress of its own actions by a mailed link, without an account. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { progressForm } from '~/modules/action-plan/forms'
import { planAnswer, progressFlash } from '~/modules/action-plan/server/answer-outcome.server'
import { findPlan } from '~/modules/action-plan/server/get-plan.server'
import { openPartnerLink } from '~/modules/action-plan/server/partner-link.server'
import { tellProgress } from '~/modules/action-plan/server/tell-progress.server'
import { planTexts as texts } from '~/modules/action-plan/texts'
import { ContributionPage } from '~/modules/action-plan/ui/contribution-page'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

/** The address is the key: it is not passed on to other sites, and no cache keeps the page. */
const closed = { headers: { 'Cache-Control': 'private, no-store' } }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = context.startedAt
  const link = await openPartnerLink(params.token ?? '', { address: context.address, now })
  if (link === 'slowDown') return json({ plan: null, gone: texts.slowDown, done: null }, { ...closed, status: 429 })
  const plan = link === 'gone' ? null : await withActor(link.actor, (db) => findPlan(db, link.planId, dayOf(now)))
  if (plan === null) return json({ plan: null, gone: texts.linkGoneText, done: null }, { ...closed, status: 410 })
  return json({ plan, gone: null, done: new URL(request.url).searchParams.get('melding') }, closed)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const now = context.startedAt
  const link = await openPartnerLink(params.token ?? '', { address: context.address, now })
  if (link === 'slowDown' || link === 'gone') throw new Response(null, { status: link === 'gone' ? 410 : 429 })
  const data = await readFormData(request)
  const actionId = String(data.get('actie') ?? '')
  const form = await readForm(data, progressForm)
  if (!form.ok) return json({ actionId, errors: form.errors, values: form.values }, { ...closed, status: 422 })
  const outcome = await tellProgress(link.actor, { planId: link.planId, actionId, input: form.value, now })
  const answer = planAnswer(outcome, form.values)
  return answer
    ? json({ actionId, ...answer.state }, { ...closed, status: answer.status })
    : redirect(`/bijdrage/${params.token}?melding=${progressFlash(outcome)}`)
}

export const meta: MetaFunction = () => [
  { title: appTexts.title(texts.ownActions) },
  { name: 'robots', content: 'noindex' },
]

export default function Contribution() {
  const { plan, gone, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (plan === null) {
    return (
      <>
        <PageHeading title={texts.linkGone} />
        <EmptyState title={gone ?? texts.linkGoneText} />
      </>
    )
  }
  return <ContributionPage plan={plan} done={done} answer={answer} />
}
