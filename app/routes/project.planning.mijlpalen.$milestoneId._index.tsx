/** One milestone: its days and their sources, what it waits for, whose decisions, and who moved it why. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { dependencyForm, stepForm } from '~/modules/planning/forms'
import { decisionRecorder } from '~/modules/planning/server/decision-recorder.server'
import { getMilestone } from '~/modules/planning/server/get-milestone.server'
import { addDependency, removeDependency } from '~/modules/planning/server/save-dependency.server'
import { planProblemTexts, planTexts as texts } from '~/modules/planning/texts-plan'
import { MilestonePage } from '~/modules/planning/ui/milestone-page'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:read')
  const { searchParams } = new URL(request.url)
  const page = await getMilestone(actor, params.milestoneId ?? '')
  return json({
    ...page,
    today: dayOf(now),
    flash: searchParams.get('melding'),
    alsoMoved: Number(searchParams.get('mee') ?? 0) || 0,
    may: { write: can(actor, 'planning:write') },
    recordable: (page.matter?.bodies ?? []).filter(decisionRecorder(actor).mayRecord).map(({ id }) => id),
  })
}

/** The dependencies of this milestone: one added, or one taken away. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const milestoneId = params.milestoneId ?? ''
  const posted = await readFormData(request)
  const form = await readForm(posted, dependencyForm)
  if (!form.ok) {
    await getMilestone(actor, milestoneId)
    return json({ errors: form.errors, values: form.values }, { status: 422 })
  }
  const { predecessorId, lagDays } = form.value
  const step = await readForm(posted, stepForm)
  const back = (more = '') => redirect(`/project/planning/mijlpalen/${milestoneId}?melding=opgeslagen${more}#wacht-op`)
  if (step.ok && step.value.stap === 'verwijderen') {
    await removeDependency(actor, { milestoneId, predecessorId, now })
    return back()
  }
  const added = await addDependency(actor, { milestoneId, predecessorId, lagDays, now })
  if (added.ok) return back(added.value.moved > 0 ? `&mee=${added.value.moved}` : '')
  const { code, params: about = {} } = added.problem
  return json({ errors: { predecessorId: [planProblemTexts[code](about)] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.milestone.title ?? texts.milestone) },
]

export default function Milestone() {
  const answer = useActionData<typeof action>()
  return (
    <MilestonePage {...useLoaderData<typeof loader>()} errors={answer?.errors ?? {}} values={answer?.values ?? {}} />
  )
}
