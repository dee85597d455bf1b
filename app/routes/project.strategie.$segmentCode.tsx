/** What the procurement strategy chose for one segment, why, and what came of it. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findChoice } from '~/modules/strategy/server/find-choice.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { DescriptionList } from '~/ui/description-list'
import { PageHeading, Section } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  return withActor(actor, async (db) => {
    const choice = await findChoice(db, params.segmentCode ?? '')
    if (choice === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const thread = await getThread(db, { kind: 'choice', id: choice.id, today: dayOf(now), actor })
    return json({ choice: { ...choice, source: toSourceMark(choice.source) }, thread })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.choice.segmentName ?? texts.kind) },
]

export default function StrategyChoice() {
  const { choice, thread } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={choice.segmentName}
        breadcrumb={[{ label: texts.project, href: '/project' }]}
        intro={choice.isExample ? texts.example : undefined}
      />
      <Thread steps={thread} />
      <Section title={texts.facts} id="keuze">
        <DescriptionList
          items={[
            { term: texts.model, value: choice.contractingModel },
            { term: texts.funding, value: texts.fundings[choice.funding] ?? choice.funding },
            { term: texts.duration, value: texts.months(choice.durationMonths) },
            {
              term: texts.extension,
              value: choice.extensionMonths > 0 ? texts.months(choice.extensionMonths) : texts.noExtension,
            },
            {
              term: texts.maxProviders,
              value: choice.maxProviders === null ? texts.unlimited : texts.atMost(choice.maxProviders),
            },
            { term: texts.source, value: <SourceNote source={choice.source} /> },
            { term: texts.rationale, value: choice.rationale, wide: true },
          ]}
        />
      </Section>
      <Section title={texts.results} id="resultaten">
        <ul>
          {choice.results.map((result) => (
            <li key={result.code}>
              <a href={`/resultaten/${result.code}`}>
                {result.code} {result.text}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
