/** The 25 results on one page for council members: the number first, then what it means; made to be printed. */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listPublicResults } from '~/modules/vision/server/list-results.server'
import { visionTexts as texts } from '~/modules/vision/texts'
import { CouncilMonitor } from '~/modules/vision/ui/council-monitor'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'project:read')
  return json({ pillars: await withActor(actor, listPublicResults) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.toMonitor) }]

export default function Monitor() {
  const { pillars } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.toMonitor}
        intro={texts.monitorIntro}
        breadcrumb={[{ label: texts.results, href: '/resultaten' }]}
      />
      <CouncilMonitor pillars={pillars} />
    </>
  )
}
