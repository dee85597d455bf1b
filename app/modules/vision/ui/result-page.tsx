/** What is measured and told of one result. */
import type { SerializeFrom } from '@remix-run/node'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Section } from '~/ui/page-heading'
import type { findResult } from '../server/find-result.server'
import { visionTexts as texts } from '../texts'
import { formTexts } from '../texts-forms'
import { AreaChoice } from './area-choice'
import { IndicatorBlock } from './indicator-block'
import { InterpretationList } from './interpretation-list'
import { StoryList } from './story-list'

type Result = SerializeFrom<NonNullable<Awaited<ReturnType<typeof findResult>>>>

type ResultPageProps = { result: Result; area: string; mayWrite: boolean }

export function ResultPage({ result, area, mayWrite }: ResultPageProps) {
  const path = `/resultaten/${result.code}`
  const talkHref = (indicatorId: string) => (period: string, id: string | null) =>
    id === null ? `${path}/duiding/nieuw?indicator=${indicatorId}&periode=${period}` : `${path}/duiding/${id}`
  return (
    <>
      <Section
        title={texts.indicators}
        id="cijfers"
        actions={mayWrite && <ButtonLink href={`${path}/indicatoren/nieuw`}>{formTexts.indicatorNew}</ButtonLink>}
      >
        {result.indicators.length === 0 ? (
          <EmptyState title={texts.noIndicators}>{texts.noIndicatorsText}</EmptyState>
        ) : (
          <AreaChoice areas={result.areas} chosen={area} path={path} />
        )}
        {result.indicators.map((indicator) => (
          <IndicatorBlock
            key={indicator.id}
            indicator={indicator}
            area={area}
            actions={
              mayWrite && (
                <>
                  <a href={`${path}/cijfers/${indicator.id}`}>{formTexts.figures}</a>
                  <a href={`${path}/indicatoren/${indicator.id}`}>{formTexts.edit}</a>
                </>
              )
            }
          >
            <InterpretationList
              indicator={indicator}
              editHref={mayWrite ? talkHref(indicator.id) : null}
              editLabel={formTexts.interpret}
            />
          </IndicatorBlock>
        ))}
      </Section>
      <Section
        title={texts.stories}
        id="verhalen"
        actions={mayWrite && <ButtonLink href={`${path}/verhalen/nieuw`}>{formTexts.storyNew}</ButtonLink>}
      >
        {result.stories.length === 0 ? (
          <EmptyState title={texts.noStories}>{texts.storiesIntro}</EmptyState>
        ) : (
          <StoryList
            stories={result.stories}
            editHref={mayWrite ? (id) => `${path}/verhalen/${id}` : null}
            editLabel={formTexts.edit}
          />
        )}
      </Section>
      <p>
        <SourceNote source={result.source} />
      </p>
    </>
  )
}
