/** Moves a milestone: first a day and what it comes to, then a reason and saving. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { moveForm, optionalDay } from '~/modules/planning/forms'
import { moveMilestone, previewMove } from '~/modules/planning/server/move-milestone.server'
import { planProblemTexts, planTexts as texts } from '~/modules/planning/texts-plan'
import { MovePage } from '~/modules/planning/ui/move-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { one } from '~/ui/form-values'

/** `?datum=` is the day to try, as it was typed or as a bar was dropped. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const typed = new URL(request.url).searchParams.get('datum') ?? ''
  const day = optionalDay.safeParse(typed)
  const { milestone, planVersion, preview, problem } = await previewMove(actor, {
    id: params.milestoneId ?? '',
    to: day.success ? day.data : null,
  })
  const unread = day.success ? [] : day.error.issues.map((issue) => issue.message)
  const refused = problem ? [planProblemTexts[problem.code](problem.params ?? {})] : []
  const { id, title, forecastOn } = milestone
  return json({ milestone: { id, title, forecastOn }, planVersion, preview, typed, errors: [...unread, ...refused] })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const id = params.milestoneId ?? ''
  const form = await readForm(request, moveForm)
  const reason = one(form.values, 'reason')
  if (!form.ok) {
    await previewMove(actor, { id, to: null })
    return json({ errors: form.errors, reason, conflict: null, now: null }, { status: 422 })
  }
  const { naar: to, planVersion } = form.value
  const outcome = await moveMilestone(actor, { id, to, reason: form.value.reason, planVersion, now })
  if (outcome.kind === 'conflict') {
    // The next save is for the plan that the person then sees, consequences included.
    const current = await previewMove(actor, { id, to })
    return json({ errors: {}, reason, conflict: outcome.by, now: { ...current, to } }, { status: 409 })
  }
  if (outcome.kind === 'refused') {
    const sentence = planProblemTexts[outcome.problem.code](outcome.problem.params ?? {})
    return json({ errors: { datum: [sentence] }, reason, conflict: null, now: null }, { status: 422 })
  }
  const others = outcome.moved - 1
  return redirect(`/project/planning/mijlpalen/${id}?melding=verzet${others > 0 ? `&mee=${others}` : ''}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(`${texts.movePage.title} ${data?.milestone.title ?? ''}`) },
]

export default function MoveMilestone() {
  return <MovePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
