/** The results of one pillar in a table: the figure of each indicator that counts now, and whether it goes well. */
import { DataTable } from '~/ui/data-table'
import { StatusBadge } from '~/ui/status-badge'
import { directionTexts, visionTexts as texts, valueText } from '../texts'
import type { IndicatorData } from './indicator-data'
import { headlineOf } from './indicator-sentences'

type Result = { readonly code: string; readonly text: string; readonly indicators: readonly IndicatorData[] }

export const ResultOverview = ({ name, results }: { name: string; results: readonly Result[] }) => (
  <DataTable
    caption={name}
    captionHidden
    rows={results}
    rowKey={(result) => result.code}
    columns={[
      { key: 'code', header: texts.code, nowrap: true, cell: (result) => result.code },
      {
        key: 'text',
        header: texts.result,
        rowHeader: true,
        cell: (result) => <a href={`/resultaten/${result.code}`}>{result.text}</a>,
      },
      {
        key: 'indicators',
        header: texts.indicators,
        cell: (result) =>
          result.indicators.map((indicator) => (
            <p key={indicator.id}>
              {indicator.name} ({directionTexts[indicator.direction]}): <LatestFigure indicator={indicator} />
            </p>
          )),
      },
    ]}
  />
)

function LatestFigure({ indicator }: { indicator: IndicatorData }) {
  const headline = headlineOf(indicator, 'region')
  if (!headline) return <>{texts.noFigure}</>
  const { latest, change, target } = headline
  return (
    <>
      <strong>{texts.inYear(valueText(latest.hundredths, indicator.unit), latest.period)}</strong>{' '}
      {change && change.isBetter !== null && (
        <StatusBadge
          tone={change.isBetter ? 'success' : 'warning'}
          label={change.isBetter ? texts.wanted : texts.unwanted}
        />
      )}{' '}
      {target && <small>{texts.target(target.year, valueText(target.hundredths, indicator.unit))}</small>}
    </>
  )
}
