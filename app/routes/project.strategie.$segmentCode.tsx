/** What the procurement strategy chose for one segment, why, and what came of it. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { getThread } from '~/modules/reporting/server/get-thread.server'
import { findChoice } from '~/modules/strategy/server/find-choice.server'
import { strategyTexts as texts } from '~/modules/strategy/texts'
import { ChoiceFacts } from '~/modules/strategy/ui/choice-facts'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { PageHeading } from '~/ui/page-heading'
import { Thread } from '~/ui/thread'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'project:read')
  const asked = new URL(request.url).searchParams.get('versie') ?? ''
  const versionNumber = /^\d{1,4}$/.test(asked) ? Number(asked) : null
  return withActor(actor, async (db) => {
    const choice = await findChoice(db, params.segmentCode ?? '', versionNumber)
    if (choice === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const thread = await getThread(db, { kind: 'choice', id: choice.id, today: dayOf(now), actor })
    return json({ choice, thread, mayReadVersions: can(actor, 'strategy:read') })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.choice.segmentName ?? texts.kind) },
]

export default function StrategyChoice() {
  const { choice, thread, mayReadVersions } = useLoaderData<typeof loader>()
  const inVersion = texts.inVersion(choice.strategyVersion.number)
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={choice.segmentName}
        breadcrumb={[
          { label: texts.project, href: '/project' },
          { label: texts.title, href: '/project/strategie' },
        ]}
        intro={choice.isExample ? texts.example : undefined}
      />
      {!choice.isLatest && (
        <Alert tone="info">
          {texts.olderChoice(choice.strategyVersion.number)}{' '}
          <a href={`/project/strategie/${choice.segmentCode}`}>{texts.toLatest}</a>
        </Alert>
      )}
      <Thread steps={thread} />
      <ChoiceFacts choice={choice} source={<SourceNote source={choice.source} />} />
      <p>{mayReadVersions ? <a href={`/project/strategie/segmenten/${choice.id}`}>{inVersion}</a> : inVersion}</p>
    </>
  )
}
