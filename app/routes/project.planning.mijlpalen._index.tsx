/** All milestones of the plan as a table: filtered, sorted, with the state in the URL. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { isChosen, readMilestoneFilters, sortMilestones } from '~/modules/planning/domain/milestone-filters'
import { findChosenPlanning } from '~/modules/planning/server/get-planning.server'
import { planTexts as texts } from '~/modules/planning/texts-plan'
import { milestoneFilters } from '~/modules/planning/ui/milestone-filter-list'
import { MilestoneList, milestoneSortKeys } from '~/modules/planning/ui/milestone-list'
import { PlanFrame } from '~/modules/planning/ui/plan-frame'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { FilterBar } from '~/ui/filter-bar'
import { parseSort } from '~/ui/list-address'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:read')
  const { searchParams, search } = new URL(request.url)
  const today = dayOf(now)
  const filters = readMilestoneFilters(searchParams)
  const sorts = parseSort(searchParams.get('sorteer'), milestoneSortKeys)
  const { planning, projects } = await findChosenPlanning(actor, searchParams.get('project'))
  const chosen = planning?.milestones.filter((milestone) => isChosen(milestone, filters, today)) ?? []
  return json({
    phases: planning?.phases ?? null,
    projects: { all: projects, current: planning?.projectId ?? '', path: '/project/planning/mijlpalen' },
    milestones: sortMilestones(chosen, sorts),
    filters,
    sorts,
    today,
    search: search.slice(1),
    flash: searchParams.get('melding'),
    may: { write: can(actor, 'planning:write') },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.milestones) }]

export default function Milestones() {
  const { phases, projects, milestones, filters, sorts, today, search, flash, may } = useLoaderData<typeof loader>()
  const address = { path: '/project/planning/mijlpalen', search }
  return (
    <PlanFrame
      current="list"
      title={texts.milestones}
      intro={texts.list.intro}
      flash={flash}
      hasProject={phases !== null}
      projects={projects}
      actions={may.write && <ButtonLink href="/project/planning/mijlpalen/nieuw">{texts.add}</ButtonLink>}
    >
      <FilterBar address={address} filters={milestoneFilters(filters, phases ?? [])} />
      <div className="ld-plan-list">
        <MilestoneList milestones={milestones} today={today} sorts={sorts} address={address} />
      </div>
    </PlanFrame>
  )
}
