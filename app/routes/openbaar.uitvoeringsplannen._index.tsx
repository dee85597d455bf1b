/** The action plans that municipalities made public: what each does in a year, and how far it is. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { listPublicActionPlans } from '~/modules/action-plan/server/get-plan.server'
import { planTexts } from '~/modules/action-plan/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

const texts = publicTexts.plans

export async function loader({ context }: LoaderFunctionArgs) {
  const plans = await withActor(visitor, (db) => listPublicActionPlans(db, dayOf(context.startedAt)))
  return json(
    plans.map(({ id, municipalityName, year, introduction, isExample, actions }) => ({
      id,
      municipalityName,
      year,
      introduction,
      isExample,
      actions: actions.length,
      done: actions.filter((action) => action.status === 'done').length,
    })),
  )
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicPlansPage() {
  const plans = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {plans.length === 0 && <EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
      <ul className="ld-public-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <a href={`/openbaar/uitvoeringsplannen/${plan.id}`}>{planTexts.title(plan.municipalityName, plan.year)}</a>
            <span className="ld-public-date">
              {[planTexts.actionCount(plan.actions), texts.done(plan.done), plan.isExample && planTexts.example]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <p>{plan.introduction}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
