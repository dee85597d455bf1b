/** One societal result: what it says, how it goes, what partners and families say, and what was bought for it. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findResult } from '~/modules/vision/server/find-result.server'
import { visionTexts as texts } from '~/modules/vision/texts'
import { formTexts } from '~/modules/vision/texts-forms'
import { ResultPage } from '~/modules/vision/ui/result-page'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  const code = (params.code ?? '').slice(0, 10).replaceAll('\0', '')
  const page = await withActor(actor, async (db) => {
    const result = await findResult(db, actor, code)
    return (
      result && { result, thread: await getThread(db, { kind: 'result', id: result.id, actor, today: dayOf(now) }) }
    )
  })
  if (!page) throw new Response(null, { status: 404 })
  const own = actor.kind === 'staff' && actor.scope.kind === 'municipality' ? actor.scope.code : 'region'
  const asked = new URL(request.url).searchParams.get('gebied')
  const area = page.result.areas.find((each) => each.code === asked)?.code ?? own
  const done = new URL(request.url).searchParams.get('melding')
  return json({ ...page, area, done, mayWrite: can(actor, 'result:write') })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.result.code ?? texts.result) },
]

export default function Result() {
  const { result, thread, area, done, mayWrite } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        kind={`${texts.result} ${result.code}`}
        title={result.text}
        breadcrumb={[{ label: texts.results, href: '/resultaten' }]}
        intro={
          <>
            {texts.pillar} {result.pillar.name}. {result.pillar.assignment} <SourceNote source={result.pillar.source} />
          </>
        }
      />
      {done && <FlashMessage>{done === 'verwijderd' ? formTexts.removed : formTexts.saved}</FlashMessage>}
      <Thread steps={thread} />
      <ResultPage result={result} area={area} mayWrite={mayWrite} />
    </>
  )
}
