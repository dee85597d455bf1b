/** The results that council and public follow, by pillar: the number first, small numbers hidden. */
import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { listPublicResults } from '~/modules/vision/server/list-results.server'
import { CouncilMonitor } from '~/modules/vision/ui/council-monitor'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { PageHeading } from '~/ui/page-heading'

const texts = publicTexts.results

export const loader = async () => json({ pillars: await withActor(visitor, listPublicResults) })

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicResultsPage() {
  const { pillars } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {pillars.length === 0 && <p>{texts.none}</p>}
      <CouncilMonitor pillars={pillars} base="/openbaar/resultaten" />
    </>
  )
}
