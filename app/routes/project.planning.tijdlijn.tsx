/** The timeline of the plan: baseline against forecast, the critical path and today; period and zoom in the URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { anchorBeside, toAnchor, toZoom, windowOf } from '~/modules/planning/domain/timeline'
import { findChosenPlanning } from '~/modules/planning/server/get-planning.server'
import { planTexts as texts } from '~/modules/planning/texts-plan'
import { PlanFrame } from '~/modules/planning/ui/plan-frame'
import { Timeline } from '~/modules/planning/ui/timeline'
import { TimelineControls } from '~/modules/planning/ui/timeline-controls'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:read')
  const { searchParams } = new URL(request.url)
  const today = dayOf(now)
  const { planning, projects } = await findChosenPlanning(actor, searchParams.get('project'))
  const days = planning?.milestones.flatMap((m) => m.actualOn ?? m.forecastOn ?? m.baselineOn ?? []) ?? []
  const window = windowOf(toZoom(searchParams.get('zoom')), toAnchor(searchParams.get('vanaf'), today), days)
  return json({
    phases: planning?.phases ?? null,
    projects: { all: projects, current: planning?.projectId ?? '', path: '/project/planning/tijdlijn' },
    milestones: planning?.milestones ?? [],
    window,
    beside: { earlier: anchorBeside(window, -1), later: anchorBeside(window, 1) },
    today,
    may: { write: can(actor, 'planning:write') },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.tabs.timeline) }]

export default function TimelinePage() {
  const { phases, projects, milestones, window, beside, today, may } = useLoaderData<typeof loader>()
  return (
    <PlanFrame current="timeline" title={texts.tabs.timeline} intro={texts.timeline.intro} hasProject={phases !== null}>
      <TimelineControls window={window} beside={beside} project={projects.current} />
      <Timeline phases={phases ?? []} milestones={milestones} window={window} today={today} mayMove={may.write} />
    </PlanFrame>
  )
}
