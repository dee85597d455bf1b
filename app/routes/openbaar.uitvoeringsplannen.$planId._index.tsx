/** One action plan for council and public: its actions, how far they are, and what no action carries yet. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { findPlanWithHoles } from '~/modules/action-plan/server/get-plan.server'
import { planTexts } from '~/modules/action-plan/texts'
import { ActionTable } from '~/modules/action-plan/ui/action-table'
import { HoleList } from '~/modules/action-plan/ui/hole-list'
import { PlanDownloads } from '~/modules/action-plan/ui/plan-downloads'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

const texts = publicTexts.plans

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await withActor(visitor, (db) => findPlanWithHoles(db, params.planId ?? '', dayOf(context.startedAt)))
  if (!found) throw new Response(null, { status: 404 })
  return json(found)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data ? planTexts.title(data.plan.municipalityName, data.plan.year) : texts.title) },
]

export default function PublicPlanPage() {
  const { plan, holes } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={planTexts.title(plan.municipalityName, plan.year)}
        breadcrumb={[{ label: texts.title, href: '/openbaar/uitvoeringsplannen' }]}
        intro={plan.introduction}
        actions={<PlanDownloads path={`/openbaar/uitvoeringsplannen/${plan.id}`} />}
      />
      <p>
        {plan.adoptedOn && `${planTexts.adoptedOn} ${formatDayInWords(plan.adoptedOn)}.`}{' '}
        {plan.isExample && `${planTexts.example}.`}
      </p>
      <Section title={planTexts.actions} id="acties">
        <ActionTable actions={plan.actions} resultHref={(code) => `/openbaar/resultaten/${code}`} />
      </Section>
      <HoleList holes={holes} />
    </>
  )
}
