/** One result for everybody: the published figures with their pictures and duiding, and stories with permission. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { regionArea } from '~/modules/vision/domain/area'
import { findPublicResult } from '~/modules/vision/server/list-results.server'
import { visionTexts } from '~/modules/vision/texts'
import { AreaChoice } from '~/modules/vision/ui/area-choice'
import { IndicatorBlock } from '~/modules/vision/ui/indicator-block'
import { areasOf } from '~/modules/vision/ui/indicator-data'
import { InterpretationList } from '~/modules/vision/ui/interpretation-list'
import { StoryList } from '~/modules/vision/ui/story-list'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { PageHeading, Section } from '~/ui/page-heading'

const texts = publicTexts.results

export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = (params.code ?? '').slice(0, 10).replaceAll('\0', '')
  const result = await withActor(visitor, (db) => findPublicResult(db, code))
  if (!result) throw new Response(null, { status: 404 })
  return json({ result, asked: new URL(request.url).searchParams.get('gebied') })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data ? `${data.result.code} ${data.result.text}` : texts.title) },
]

export default function PublicResultPage() {
  const { result, asked } = useLoaderData<typeof loader>()
  const areas = areasOf(result.indicators.flatMap((indicator) => indicator.measurements)).map(({ area, areaName }) => ({
    code: area,
    name: areaName,
  }))
  const area = areas.find(({ code }) => code === asked)?.code ?? regionArea
  return (
    <>
      <PageHeading
        kind={`${visionTexts.result} ${result.code}`}
        title={result.text}
        breadcrumb={[{ label: texts.title, href: '/openbaar/resultaten' }]}
        intro={`${visionTexts.pillar} ${result.pillar.name}. ${result.pillar.assignment}`}
      />
      <Section title={visionTexts.indicators} id="cijfers">
        {areas.length > 1 && <AreaChoice areas={areas} chosen={area} path={`/openbaar/resultaten/${result.code}`} />}
        {result.indicators.length === 0 && <p>{texts.noFigures}</p>}
        {result.indicators.map((indicator) => (
          <IndicatorBlock key={indicator.id} indicator={indicator} area={area}>
            <InterpretationList indicator={indicator} editHref={null} editLabel="" isPublished />
          </IndicatorBlock>
        ))}
      </Section>
      {result.stories.length > 0 && (
        <Section title={visionTexts.stories} id="verhalen">
          <StoryList stories={result.stories} editHref={null} editLabel="" />
        </Section>
      )}
    </>
  )
}
