/** One indicator: the figure that counts now, what it says, the pictures, the numbers, where they come from, the duiding. */
import type { ReactNode } from 'react'
import { DescriptionList } from '~/ui/description-list'
import { Help } from '~/ui/help'
import { StatusBadge } from '~/ui/status-badge'
import { qualityDemands } from '../domain/indicator'
import {
  demandTexts,
  directionTexts,
  frequencyTexts,
  indicatorStatusTexts,
  visionTexts as texts,
  unitTexts,
  valueText,
} from '../texts'
import { AreasChart, CourseChart } from './indicator-charts'
import type { IndicatorData } from './indicator-data'
import { headlineOf } from './indicator-sentences'
import { MeasurementTable, OriginTable } from './measurement-table'

type Props = {
  indicator: IndicatorData
  area: string
  /** Links for who may change it. */
  actions?: ReactNode
  children?: ReactNode
}

export function IndicatorBlock({ indicator, area, actions, children }: Props) {
  const hasFigures = indicator.measurements.length > 0
  return (
    <article className="ld-indicator" aria-labelledby={`indicator-${indicator.id}`}>
      <div className="ld-indicator__head">
        <h3 className="ams-heading ams-heading--3" id={`indicator-${indicator.id}`}>
          {indicator.code} {indicator.name}
        </h3>
        <StatusBadge
          tone={indicator.status === 'agreed' ? 'success' : 'neutral'}
          label={indicatorStatusTexts[indicator.status]}
        />
        <span>{directionTexts[indicator.direction]}</span>
        {actions}
      </div>
      <HeadlineText indicator={indicator} area={area} />
      {hasFigures && (
        <>
          <div className="ld-indicator__parts">
            <CourseChart indicator={indicator} area={area} />
            <AreasChart indicator={indicator} area={area} />
          </div>
          <MeasurementTable indicator={indicator} />
          <Help question={texts.origin}>
            <OriginTable indicator={indicator} />
          </Help>
        </>
      )}
      <Help question={texts.about}>
        <AboutIndicator indicator={indicator} />
      </Help>
      {children}
    </article>
  )
}

function HeadlineText({ indicator, area }: { indicator: IndicatorData; area: string }) {
  const headline = headlineOf(indicator, area) ?? headlineOf(indicator, 'region')
  if (!headline) return <p>{texts.noMeasurements}</p>
  const { latest, change, baseline, target } = headline
  const value = (hundredths: number) => valueText(hundredths, indicator.unit)
  const sentences = [
    change && `${change.text}${change.isBetter === null ? '' : `: ${change.isBetter ? texts.wanted : texts.unwanted}`}`,
    baseline && texts.baseline(value(baseline.hundredths), baseline.period),
    target &&
      `${texts.target(target.year, value(target.hundredths))}${
        target.isReached === null ? '' : ` (${target.isReached ? texts.reached : texts.notReached})`
      }`,
  ].filter((sentence) => sentence !== null)
  return (
    <p>
      <span className="ld-indicator__figure">{value(latest.hundredths)}</span>{' '}
      {texts.latestOf(latest.areaName, latest.period)}. {sentences.map((sentence) => `${sentence}.`).join(' ')}
    </p>
  )
}

function AboutIndicator({ indicator }: { indicator: IndicatorData }) {
  const { fields } = texts
  return (
    <>
      <DescriptionList
        items={[
          { term: fields.direction, value: directionTexts[indicator.direction] },
          { term: fields.unit, value: unitTexts[indicator.unit] },
          { term: fields.instrument, value: indicator.instrument },
          { term: fields.publisher, value: indicator.publisher },
          { term: fields.frequency, value: frequencyTexts[indicator.frequency] },
          { term: fields.owner, value: indicator.owner },
          { term: fields.numerator, value: indicator.numerator ?? texts.none },
          { term: fields.denominator, value: indicator.denominator ?? texts.none },
          {
            term: fields.quality,
            value: qualityDemands
              .map((demand) => `${demandTexts[demand]}: ${indicator[demand] ? texts.demandMet : texts.demandOpen}`)
              .join('; '),
            wide: true,
          },
        ]}
      />
      {indicator.isClientExperience && <p>{texts.clientExperience}</p>}
    </>
  )
}
