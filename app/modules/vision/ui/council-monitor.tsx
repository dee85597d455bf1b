/**
 * Every result with the figure of its indicator, what it says and what partners say of it: no more than a glance each.
 * `base` is where a result has its page.
 */
import type { SerializeFrom } from '@remix-run/node'
import { Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { PillarView } from '../server/list-results.server'
import { directionTexts, scoreTexts, visionTexts as texts, valueText } from '../texts'
import type { IndicatorData } from './indicator-data'
import { headlineOf, nameAfterFigure } from './indicator-sentences'

type Pillar = SerializeFrom<PillarView>

type Props = { pillars: readonly Pillar[]; base?: string }

export const CouncilMonitor = ({ pillars, base = '/resultaten' }: Props) =>
  pillars.map((pillar) => (
    <Section key={pillar.code} title={pillar.name} id={`pijler-${pillar.code}`}>
      <p>
        {texts.assignment}: {pillar.assignment}
      </p>
      <div className="ld-monitor">
        {pillar.results.map((result) => (
          <article key={result.code} className="ld-monitor__result" aria-labelledby={`resultaat-${result.code}`}>
            <h3 className="ams-heading ams-heading--3" id={`resultaat-${result.code}`}>
              <a href={`${base}/${result.code}`}>{result.text}</a>
            </h3>
            {result.indicators.every((indicator) => headlineOf(indicator, 'region') === null) ? (
              <p>{texts.noFigure}</p>
            ) : (
              result.indicators.map((indicator) => <Glance key={indicator.id} indicator={indicator} />)
            )}
          </article>
        ))}
      </div>
    </Section>
  ))

function Glance({ indicator }: { indicator: IndicatorData }) {
  const headline = headlineOf(indicator, 'region')
  if (headline === null) return null
  const { latest, change, target } = headline
  const talk = indicator.interpretations[0]
  const value = (hundredths: number) => valueText(hundredths, indicator.unit)
  return (
    <>
      <p>
        <span className="ld-indicator__figure">{value(latest.hundredths)}</span> {nameAfterFigure(indicator)},{' '}
        {latest.period} ({directionTexts[indicator.direction]}). {latest.isExample && <small>{texts.example}.</small>}
      </p>
      <p>
        {change && change.isBetter !== null && (
          <StatusBadge
            tone={change.isBetter ? 'success' : 'warning'}
            label={change.isBetter ? texts.wanted : texts.unwanted}
          />
        )}{' '}
        {target && texts.target(target.year, value(target.hundredths))}
      </p>
      {talk && (
        <p>
          <small>
            {texts.interpretationOf(talk.period)}: {scoreTexts[talk.score]}. {talk.cause}
          </small>
        </p>
      )}
    </>
  )
}
