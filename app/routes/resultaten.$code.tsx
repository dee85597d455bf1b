/** One societal result: what it says, how it could be measured, and what was bought and reported for it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findResult } from '~/modules/vision/server/find-result.server'
import { visionTexts as texts } from '~/modules/vision/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { DescriptionList } from '~/ui/description-list'
import { PageHeading } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  const code = (params.code ?? '').slice(0, 10).replaceAll('\0', '')
  const page = await withActor(actor, async (db) => {
    const result = await findResult(db, code)
    return (
      result && { result, thread: await getThread(db, { kind: 'result', id: result.id, actor, today: dayOf(now) }) }
    )
  })
  if (!page) throw new Response(null, { status: 404 })
  return json(page)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.result.code ?? texts.result) },
]

export default function ResultPage() {
  const { result, thread } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={`${texts.result} ${result.code}`}
        title={result.text}
        breadcrumb={[{ label: texts.results, href: '/resultaten' }]}
      />
      <Thread steps={thread} />
      <DescriptionList
        items={[
          { term: texts.pillar, value: result.pillar.name },
          {
            term: texts.assignment,
            value: (
              <>
                {result.pillar.assignment} <SourceNote source={result.pillar.source} />
              </>
            ),
            wide: true,
          },
          {
            term: result.indicatorIsProposal ? texts.indicator : texts.indicatorAgreed,
            value: result.indicator ?? texts.none,
          },
          { term: texts.direction, value: texts.directions[result.direction ?? ''] ?? texts.none },
          { term: texts.indicatorSource, value: result.indicatorSource ?? texts.none },
        ]}
      />
      <p>
        <SourceNote source={result.source} />
      </p>
    </>
  )
}
