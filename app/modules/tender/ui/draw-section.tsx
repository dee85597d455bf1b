/** The tie that has to be drawn, or the draw that decided it; nothing when places follow from the scores. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Section } from '~/ui/page-heading'
import { regimeRules } from '../domain/regime'
import type { AwardPageView } from '../server/award-page.server'
import { awardTexts } from '../texts-award'
import { drawFacts } from '../texts-letter'

const texts = awardTexts.draw

export function DrawSection({ view: { head, lot, current, draw, tied, isFrozen } }: { view: AwardPageView }) {
  if (!current || (draw === null && tied.length === 0)) return null
  const { needed, freezeFirst } = regimeRules[head.regime].ranks ? texts : awardTexts.qualified.draw
  const nameOf = (bidId: string) => current.bidders.find((bid) => bid.bidId === bidId)?.name ?? ''
  return (
    <Section title={texts.title} id="loting">
      {draw ? (
        <>
          <p>{drawFacts(draw)}</p>
          <DescriptionList
            items={[
              {
                term: texts.order,
                wide: true,
                value: draw.order.map((bidId, index) => `${index + 1}. ${nameOf(bidId)}`).join(', '),
              },
              { term: texts.report, value: draw.report, wide: true },
            ]}
          />
        </>
      ) : (
        <>
          <Alert tone="warning">{needed(tied.map(nameOf).join(', '))}</Alert>
          {isFrozen ? (
            <Actions>
              <ButtonLink href={`/aanbestedingen/${head.id}/gunning/${lot.id}/loting`}>{texts.record}</ButtonLink>
            </Actions>
          ) : (
            <p>{freezeFirst}</p>
          )}
        </>
      )}
    </Section>
  )
}
